/** Signed notes (C2SP signed-note): text, an empty line, and a line for each signature. */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { LogError, unreadable } from './error.ts'

/** 0x01 signs the text of a note; 0x04 is a witness that also states a time (C2SP tlog-cosignature). */
export type SignatureType = 1 | 4

export interface NoteKey {
  /** Such as example.cn/log: no spaces, no plus sign. */
  readonly name: string
  readonly type: SignatureType
  /** 32 bytes of Ed25519 (RFC 8032). */
  readonly publicKey: Buffer
}

export interface NoteSignature {
  readonly name: string
  /** 4 bytes. */
  readonly keyId: Buffer
  readonly signature: Buffer
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const keyBytes = 32
const idBytes = 4
/** Verifiers "MUST accept at least up to 16 signatures". */
const mostSignatures = 100
const mostBytes = 100_000

const isName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name)

/** "key ID = SHA-256(key name || 0x0A || signature type || public key)[:4]" */
export const keyId = ({ name, type, publicKey }: NoteKey): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(type))
    .update(publicKey)
    .digest()
    .subarray(0, idBytes)

/** <name>+<key ID, hexadecimal>+<base64 of type and key>: what people configure and compare. */
export const verifierKey = (key: NoteKey): string =>
  `${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([Buffer.of(key.type), key.publicKey]).toString('base64')}`

/** Throws LogError `Unreadable`. */
export function readVerifierKey(text: string): NoteKey {
  const [, name = '', id = '', encoded = ''] =
    /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? []
  const [type = 0, ...bytes] = Buffer.from(encoded, 'base64')
  const publicKey = Buffer.from(bytes)
  const wanted = 'a verifier key of Ed25519: name+id+key'
  if (!isName(name) || (type !== 1 && type !== 4) || publicKey.length !== keyBytes)
    throw unreadable('key', wanted)
  const key: NoteKey = { name, type, publicKey }
  if (keyId(key).toString('hex') !== id) throw unreadable('key', `${wanted}, whose id fits its key`)
  return key
}

/** A public key as node:crypto takes it. */
const keyObject = (publicKey: Buffer): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  })

/** Whether an Ed25519 signature stands; a key that is no point of the curve verifies nothing. */
export function stands(publicKey: Buffer, bytes: Uint8Array, signature: Buffer): boolean {
  try {
    return verify(null, bytes, keyObject(publicKey), signature)
  } catch {
    return false
  }
}

export const isOf = (key: NoteKey, { name, keyId: id }: NoteSignature): boolean =>
  name === key.name && id.equals(keyId(key))

export const signatureLine = ({ name, keyId: id, signature }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`

/** The inverse of `signatureLine`, its newline apart. Throws LogError `Unreadable`. */
export function readSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (!isName(name) || bytes.length <= idBytes || bytes.toString('base64') !== encoded)
    throw unreadable('signature', '— name base64')
  return { name, keyId: bytes.subarray(0, idBytes), signature: bytes.subarray(idBytes) }
}

export const writeNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`

/** Throws LogError `Unreadable`. What it answers is not verified yet. */
export function readNote(note: string): Note {
  if (note.length > mostBytes || !note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw unreadable('note', `plain text of at most ${mostBytes} characters`)
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) throw unreadable('note', 'text, an empty line, signatures')
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > mostSignatures)
    throw unreadable('note', `${mostSignatures} signatures at most`)
  return { text: note.slice(0, split + 1), signatures: lines.map(readSignatureLine) }
}

/** Throws LogError `Unsigned` unless the key signed the text; other signatures are passed over. */
export function assertSigned({ text, signatures }: Note, key: NoteKey): void {
  const own = signatures.filter((each) => isOf(key, each))
  const bytes = Buffer.from(text)
  if (own.length === 0 || !own.every(({ signature }) => stands(key.publicKey, bytes, signature)))
    throw new LogError('Unsigned', [
      `expected a signature of ${key.name} that stands, got ${own.length === 0 ? 'none' : 'one that does not'}`,
      `缺少 ${key.name} 的有效签名`,
    ])
}
