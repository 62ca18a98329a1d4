/** Reads the certificates of one file: PEM, DER, or PKCS#7 in either; what cannot be read is said and stops nothing else. */
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import { derOf } from '../../checks/x509/pem.ts'
import { certificatesOf, isSignedData } from '../../checks/x509/pkcs7.ts'
import type { ErrorResult } from './result.ts'
import { readAll, SourceError } from './source.ts'

/** Bytes; a file of ten thousand certificates is smaller. */
const largestFile = 32 * 2 ** 20
const mostCertificates = 20_000

const values = (bytes: Uint8Array) =>
  derOf(bytes, mostCertificates).flatMap((value) =>
    isSignedData(value) ? certificatesOf(value) : [value],
  )

const none = { en: 'No certificate in the file', 'zh-CN': '文件中没有证书' }

/** The certificates of a file in its order, each when its turn comes. Never throws for what the file holds. */
export async function* certificatesIn(file: string): AsyncGenerator<Certificate | ErrorResult> {
  let ders: Uint8Array[]
  try {
    ders = values(await readAll(file, largestFile))
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof SourceError)) throw error
    yield { kind: 'error', file, error: error.text }
    return
  }
  if (ders.length === 0) yield { kind: 'error', file, error: none }
  for (const [at, der] of ders.entries())
    try {
      yield readCertificate(der)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const place = ders.length > 1 && { certificate: at + 1 }
      yield { kind: 'error', file, ...place, error: error.text }
    }
}
