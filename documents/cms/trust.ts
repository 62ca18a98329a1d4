/** Whether the signer of a signature is trusted: a path to an anchor (RFC 5280 §6), or an anchor itself. */
import { Unreadable } from '../../checks/der/unreadable.ts'
import { buildAndValidate } from '../../checks/path/validate.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import { readExtension } from '../../checks/x509/extension.ts'
import { keyUsage } from '../../checks/x509/extensions/key-usage.ts'
import { derOf } from '../../checks/x509/pem.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { VerifiedSignature } from './verify.ts'

/** The certificates of a PEM or DER file. Throws Unreadable. */
export const readAnchors = (file: Uint8Array): Certificate[] => derOf(file).map(readCertificate)

const notForSigning: Bilingual = {
  en: 'the certificate’s key usage does not allow signatures',
  'zh-CN': '证书的密钥用途不允许签名',
}

function maySign(certificate: Certificate): boolean {
  const usage = readExtension(certificate, keyUsage)
  return !usage || usage.includes('digitalSignature') || usage.includes('contentCommitment')
}

const notInForce: Bilingual = {
  en: 'the certificate was not in force',
  'zh-CN': '证书不在有效期内',
}

const isInForce = ({ validity: { notBefore, notAfter } }: Certificate, at: string) =>
  notBefore.at <= at && at <= notAfter.at

/**
 * Why the signer is not trusted at an instant (ISO 8601), or undefined where it is. An anchor that is the signer's own
 * certificate trusts it alone. Revocation is not asked: nothing offline can tell.
 */
export function distrust(
  { certificate, certificates }: Pick<VerifiedSignature, 'certificate' | 'certificates'>,
  anchors: readonly Certificate[],
  at: string,
): Bilingual | undefined {
  try {
    if (!maySign(certificate)) return notForSigning
  } catch (error) {
    if (error instanceof Unreadable) return error.text
    throw error
  }
  if (anchors.some(({ sha256 }) => sha256 === certificate.sha256))
    return isInForce(certificate, new Date(at).toISOString()) ? undefined : notInForce
  const answer = buildAndValidate({
    certificate,
    intermediates: certificates,
    anchors,
    at,
    crls: [],
    revocation: 'none',
  })
  return answer.valid ? undefined : { en: answer.reason.en, 'zh-CN': answer.reason['zh-CN'] }
}
