/** Signs for the seal: a key that may be in a file or in a device, and the certificates that vouch for it. */
import type { SignatureAlgorithmName } from '../cms/algorithms.ts'

export interface Signer {
  /** DER: the signing certificate first, then those above it. */
  readonly certificates: readonly Buffer[]
  readonly algorithm: SignatureAlgorithmName
  /** Digests and signs; ECDSA signatures are in DER. */
  sign(bytes: Uint8Array): Promise<Buffer>
}
