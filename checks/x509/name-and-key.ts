/** What a CA is told by through all its certificates: subject and key together (RFC 5280 §6.1.1, the trust anchor). */
import { createHash } from 'node:crypto'
import type { Certificate } from './certificate.ts'
import { nameKey } from './name.ts'

/** SHA-256, lower-case hexadecimal. */
export const nameAndKey = ({
  subject,
  publicKey,
}: Pick<Certificate, 'subject' | 'publicKey'>): string =>
  createHash('sha256').update(nameKey(subject)).update('\0').update(publicKey.bytes).digest('hex')
