/** The authority's signer as it is configured: a key in a file, or in a device. */
import { keyFileSigner } from './key-file-signer.ts'
import { pkcs11Signer } from './pkcs11-signer.ts'
import type { Signer } from './signer.ts'

export interface SealConfiguration {
  readonly certificateFile: string
  readonly keyFile: string | undefined
  readonly device:
    | {
        readonly module: string
        readonly tokenLabel: string
        readonly keyLabel: string
        readonly pinFile: string
      }
    | undefined
}

/** Throws when the key or its certificates cannot be read, or none is configured. */
export function openSigner({ certificateFile, keyFile, device }: SealConfiguration): Signer {
  if (device) return pkcs11Signer({ ...device, certificateFile })
  if (keyFile) return keyFileSigner(keyFile, certificateFile)
  throw new Error(
    'expected the key of the seal: set SEAL_KEY_FILE, or SEAL_PKCS11_MODULE with its token, label and PIN file',
  )
}
