/** Witnesses of a log, for tests: keys of their own, and what they sign. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { cosignedMessage } from '../../../documents/log/cosignature.ts'
import { keyId, type NoteKey, signatureLine } from '../../../documents/log/note.ts'

export interface Witness {
  readonly key: NoteKey
  readonly privateKey: KeyObject
}
export function witness(name: string): Witness {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x } = publicKey.export({ format: 'jwk' })
  return { privateKey, key: { name, type: 4, publicKey: Buffer.from(x!, 'base64url') } }
}

/** The line that a witness makes of the text of a checkpoint, as tlog-cosignature says. */
export function cosignatureOf({ key, privateKey }: Witness, text: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, cosignedMessage(BigInt(seconds), text), privateKey)
  return signatureLine({
    name: key.name,
    keyId: keyId(key),
    signature: Buffer.concat([time, signature]),
  })
}
