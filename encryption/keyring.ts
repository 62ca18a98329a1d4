/** The keys of payloads: a folder with a file for each key, named by its id; one of them seals what is new. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface KeyringPlace {
  readonly folder: string
  /** Id of the key that seals new payloads. */
  readonly current: string
}

export interface Keyring extends KeyringPlace {
  readonly keys: ReadonlyMap<string, KeyObject>
}

const keyBytes = 32

function readKey(file: string): KeyObject {
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (bytes.length === keyBytes) return createSecretKey(bytes)
  throw new Error(
    `expected ${keyBytes} bytes in base64 in ${file}, got ${bytes.length}; make a key with: openssl rand -base64 ${keyBytes}`,
  )
}

// Kubernetes keeps mounted secrets behind links whose names begin with a dot.
const idsIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => !name.startsWith('.'))

/** Reads every key of the folder; throws with what to do where a file is no key or the current key is missing. */
export function readKeyring({ folder, current }: KeyringPlace): Keyring {
  const keys = new Map(idsIn(folder).map((id) => [id, readKey(path.join(folder, id))]))
  if (keys.has(current)) return { folder, current, keys }
  throw new Error(
    `expected the key that PAYLOAD_KEY names, “${current}”, in ${folder}, got ${[...keys.keys()].join(', ') || 'no key'}; ` +
      'add its file or name another',
  )
}
