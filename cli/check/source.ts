/** Opens what an argument names: a file, or standard input for `-`. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export const standardInput = '-'

/** A file that cannot be read, in words. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

const wordsOf: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: 'No such file', 'zh-CN': '文件不存在' },
  EACCES: { en: 'The file may not be read', 'zh-CN': '没有读取该文件的权限' },
  EISDIR: { en: 'This is a directory', 'zh-CN': '这是一个目录' },
}

/** The words for what the system answered. Throws what is no answer of the system. */
export function sourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return new SourceError(
    wordsOf[code] ?? { en: `Not readable: ${code}`, 'zh-CN': `无法读取：${code}` },
  )
}

/** Bytes of the source as they come. Reading it may throw what `sourceError` puts into words. */
export const open = (name: string): AsyncIterable<Buffer> =>
  name === standardInput ? process.stdin : createReadStream(name, { highWaterMark: 2 ** 18 })

const tooLarge = (most: number) =>
  new SourceError({
    en: `Larger than ${most / 2 ** 20} MiB`,
    'zh-CN': `超过 ${most / 2 ** 20} MiB`,
  })

async function read(name: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  if (name !== standardInput && (await stat(name)).size > most) throw tooLarge(most)
  for await (const part of open(name)) {
    size += part.length
    if (size > most) throw tooLarge(most)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Standard input comes once: what came is kept for those who ask again. */
let fromStandardInput: Promise<Buffer> | undefined

/** All bytes of a source of at most `most` bytes; a larger file is not read. Throws SourceError. */
export async function readAll(name: string, most: number): Promise<Buffer> {
  try {
    if (name !== standardInput) return await read(name, most)
    return await (fromStandardInput ??= read(name, most))
  } catch (error) {
    throw sourceError(error)
  }
}
