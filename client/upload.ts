/** Uploads of files of any size, in parts that are resumed after an interruption; the digest of the whole is proven. */
import { createHash, randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Client, Schemas } from './client.ts'

export interface FileToSend {
  readonly type: Schemas['DocumentTypeCode']
  /** On this machine. */
  readonly file: string
  readonly language?: string | undefined
  readonly translationOf?: string | undefined
  readonly attestedBy?: string | undefined
  readonly replaces?: string | undefined
}

export interface UploadHow {
  /** An upload that was begun earlier; parts that arrived are not sent again. */
  readonly resume?: string | undefined
  /** Told the id as soon as there is one: keep it to resume. */
  readonly begun?: (upload: string) => void
  readonly progress?: (sent: number, size: number) => void
}

/** SHA-256 of a file, lower-case hexadecimal. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}

async function begin({ api }: Client, dossier: string, { file, ...fields }: FileToSend) {
  const { size } = await stat(file)
  const { data } = await api.POST('/dossiers/{id}/uploads', {
    params: { path: { id: dossier }, header: { 'Idempotency-Key': randomUUID() } },
    body: { ...fields, fileName: path.basename(file), size, sha256: await sha256OfFile(file) },
  })
  if (!data) throw new Error('expected an upload, got nothing')
  return { ...data, parts: [] }
}

async function resumed({ api }: Client, dossier: string, upload: string) {
  const { data } = await api.GET('/dossiers/{id}/uploads/{upload}', {
    params: { path: { id: dossier, upload } },
  })
  return data
}

/**
 * One part in memory at a time. Answers the receipt with the document.
 * @throws ProblemError; Error where the file is no longer as long as it was announced.
 */
export async function uploadFile(
  client: Client,
  dossier: string,
  file: FileToSend,
  { resume, begun, progress }: UploadHow = {},
) {
  const earlier =
    resume === undefined ? undefined : await resumed(client, dossier, resume).catch(() => undefined)
  const { id, size, partSize, parts } = earlier ?? (await begin(client, dossier, file))
  begun?.(id)
  const arrived = new Set(parts.map(({ number }) => number))
  const handle = await open(file.file)
  try {
    for (let number = 1; (number - 1) * partSize < size; number += 1) {
      const from = (number - 1) * partSize
      const bytes = Buffer.alloc(Math.min(partSize, size - from))
      if (!arrived.has(number)) {
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
        if (bytesRead !== bytes.length)
          throw new Error(`expected ${size} bytes in ${file.file}, got ${from + bytesRead}`)
        await client.api.PUT('/dossiers/{id}/uploads/{upload}/parts/{number}', {
          params: { path: { id: dossier, upload: id, number } },
          headers: { 'content-type': 'application/octet-stream' },
          body: bytes as never,
          bodySerializer: (body: unknown) => body as Buffer<ArrayBuffer>,
        })
      }
      progress?.(from + bytes.length, size)
    }
  } finally {
    await handle.close()
  }
  const { data } = await client.api.POST('/dossiers/{id}/uploads/{upload}/completion', {
    params: { path: { id: dossier, upload: id }, header: { 'Idempotency-Key': `complete-${id}` } },
  })
  if (!data) throw new Error('expected a receipt, got nothing')
  return data
}
