/** The first key of payloads of a stack that is only for looking and for tests. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Makes a key of that id in a folder unless it is there; answers where the ring is. */
export function payloadKey(folder: string, id: string) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, id)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  return { PAYLOAD_KEYS_FOLDER: folder, PAYLOAD_KEY: id }
}
