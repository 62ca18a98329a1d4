/** The certificates that vouch for the key of a seal. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { derOf } from '../../checks/x509/pem.ts'

/** Of the key that signs answers to relying parties, DER; absent where none is configured. */
export const answerCertificate = ({
  answerSeal,
}: {
  readonly answerSeal: { readonly certificateFile: string } | undefined
}): Buffer | undefined =>
  answerSeal && readSealCertificates(answerSeal.certificateFile).certificates[0]

/** A PEM file, the signer's certificate first; throws when it holds none. */
export function readSealCertificates(certificateFile: string) {
  const certificates = derOf(readFileSync(certificateFile)).map((der) => Buffer.from(der))
  const [first] = certificates
  if (!first) throw new Error(`expected certificates in ${certificateFile}, got none`)
  return { certificates, certificate: new X509Certificate(first) }
}
