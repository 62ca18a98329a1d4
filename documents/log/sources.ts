/** Where a verifier reads a published log from: an address, or a folder with a copy of it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mostBundleBytes } from './bundle.ts'
import type { ReadLog } from './published.ts'

const limitMs = 30_000

async function bodyOf(response: Response, url: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = response.body
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostBundleBytes) throw new Error(`${url}: expected at most ${mostBundleBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @param address of the log, such as https://example.cn/log. Nothing else is asked, no redirection followed. */
export function logAtAddress(address: string): ReadLog {
  const base = address.replace(/\/+$/, '')
  return async (object) => {
    const url = `${base}/${object}`
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(limitMs) })
    if (response.ok) return bodyOf(response, url)
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw new Error(`${url}: expected status 200, got ${response.status}`)
  }
}

/** A copy of the objects, in the same paths. */
export const logInFolder =
  (folder: string): ReadLog =>
  async (object) => {
    try {
      return await readFile(path.join(folder, object))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }
