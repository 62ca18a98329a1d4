/** Files with their hash in their name: read and compressed once, then answered from memory (RFC 9110 §8.4, RFC 8246). */
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

interface Kept {
  readonly plain: Buffer
  readonly zipped: Buffer
}

const aYear = 31_536_000

async function keep(file: string): Promise<Kept> {
  const plain = await readFile(file)
  return { plain, zipped: await promisify(gzip)(plain, { level: 9 }) }
}

/** Answers what the folder holds; all else is left to whoever comes after. */
export function assets(folder: string): RequestHandler<{ name: string }> {
  const known = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const kept = new Map<string, Promise<Kept>>()
  const find = (name: string): Promise<Kept> => {
    const found = kept.get(name) ?? keep(path.join(folder, name))
    kept.set(name, found)
    // What could not be read now is read again when it is asked for again.
    found.catch(() => kept.delete(name))
    return found
  }
  return async (request, response, next) => {
    const { name } = request.params
    if (!known.has(name)) return next()
    const { plain, zipped } = await find(name)
    const isZipped = zipped.length < plain.length && request.acceptsEncodings('gzip') !== false
    if (isZipped) response.set('Content-Encoding', 'gzip')
    response
      .set({ 'Cache-Control': `public, max-age=${aYear}, immutable`, Vary: 'Accept-Encoding' })
      .type(path.extname(name))
      .send(isZipped ? zipped : plain)
  }
}
