/** OCSP responses as the checks of them see them (RFC 6960 §4.2.1, §4.2.2.2). */
import { found } from '../check.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { ResponseSubject } from '../subject.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'
import type { OcspResponse } from './response.ts'

/** For checks of what a basic response says. */
export const toBasicResponses = {
  applies: ({ response }: ResponseSubject) => response.basic !== undefined,
  otherwise: found('Not a basic response', '非基本响应'),
} as const

const ocspSigning = '1.3.6.1.5.5.7.3.9'

function mayRespond(certificate: Certificate): boolean {
  try {
    return readExtension(certificate, extKeyUsage)?.includes(ocspSigning) ?? false
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** Certificates that came along and are marked for signing responses. */
export const delegatesOf = ({ basic }: OcspResponse): Certificate[] =>
  (basic?.certificates ?? []).filter(mayRespond)
