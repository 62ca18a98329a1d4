/** Signs checkpoints: a key that may be in a file or, later, in a device. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type NoteKey, type NoteSignature, keyId } from './note.ts'

export interface NoteSigner {
  readonly key: NoteKey
  /** Ed25519 over the bytes (RFC 8032): 64 bytes. */
  sign(bytes: Uint8Array): Promise<Buffer>
}

/** A signer whose Ed25519 key is in a PEM file (PKCS #8). Throws when it cannot be read or is of another kind. */
export function keyFileNoteSigner(keyFile: string, name: string): NoteSigner {
  const key = createPrivateKey(readFileSync(keyFile))
  if (key.asymmetricKeyType !== 'ed25519')
    throw new TypeError(
      `expected an Ed25519 key in ${keyFile}, got ${key.asymmetricKeyType ?? 'another'}`,
    )
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return {
    key: { name, type: 1, publicKey: Buffer.from(x, 'base64url') },
    sign: async (bytes) => sign(null, bytes, key),
  }
}

/** A signature of the text of a note. */
export const signText = async (
  text: string,
  { key, sign }: NoteSigner,
): Promise<NoteSignature> => ({
  name: key.name,
  keyId: keyId(key),
  signature: await sign(Buffer.from(text)),
})
