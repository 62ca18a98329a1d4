/** The seal over the manifest and the time stamp over the seal: whether they stand, and whether their signers are trusted. */
import type { Certificate } from '../../../checks/x509/certificate.ts'
import { nameText } from '../../../checks/x509/name.ts'
import { SignatureError } from '../../cms/error.ts'
import { distrust } from '../../cms/trust.ts'
import { verifySigned, type VerifiedSignature } from '../../cms/verify.ts'
import { TimestampError } from '../../timestamp/error.ts'
import { verifyTimestamp, type Timestamp } from '../../timestamp/verify.ts'
import { names } from '../bag.ts'
import type { Contents } from './contents.ts'
import type { Report } from './findings.ts'

export interface SealFacts {
  /** Distinguished name, RFC 4514. */
  readonly signer?: string
  readonly trusted: boolean
  /** The time that the signer claims, ISO 8601. */
  readonly signingTime?: string
  readonly timestamp?: {
    readonly at: string
    readonly authority: string
    readonly trusted: boolean
  }
}

function sealOf({ texts }: Contents, report: Report): VerifiedSignature | undefined {
  const [manifest, seal] = [texts.get(names.manifest), texts.get(names.signature)]
  if (!manifest || !seal) return undefined
  try {
    return verifySigned(seal, manifest)
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
    report('signature-invalid', names.signature, error.text)
    return undefined
  }
}

function timestampOf({ texts }: Contents, report: Report): Timestamp | undefined {
  const [seal, response] = [texts.get(names.signature), texts.get(names.timestamp)]
  if (!seal || !response) return undefined
  try {
    return verifyTimestamp(response, seal)
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error
    report('timestamp-invalid', names.timestamp, error.text)
    return undefined
  }
}

const subjectOf = ({ certificate }: VerifiedSignature) => nameText(certificate.subject)

function stampFacts(
  { at, signature }: Timestamp,
  anchors: readonly Certificate[] | undefined,
  report: Report,
): NonNullable<SealFacts['timestamp']> {
  const why = anchors && distrust(signature, anchors, at)
  if (why) report('timestamp-not-trusted', subjectOf(signature), why)
  return { at, authority: subjectOf(signature), trusted: anchors !== undefined && !why }
}

/**
 * The signer's certificate is judged at the time that a trusted authority stamped, else at the time that the signer
 * claims. Without anchors nobody is trusted, and that is a finding.
 */
export function judgeSeal(
  contents: Contents,
  anchors: readonly Certificate[] | undefined,
  report: Report,
): SealFacts {
  const seal = sealOf(contents, report)
  const stamp = timestampOf(contents, report)
  const timestamp = stamp && stampFacts(stamp, anchors, report)
  const stamped = timestamp && { timestamp }
  if (!seal) return { trusted: false, ...stamped }
  const { signingTime } = seal
  const facts = { signer: subjectOf(seal), ...(signingTime && { signingTime }), ...stamped }
  const at = timestamp?.trusted ? timestamp.at : signingTime
  if (!anchors) report('no-anchors', facts.signer)
  const why = anchors && distrust(seal, anchors, at ?? new Date().toISOString())
  if (why) report('signer-not-trusted', facts.signer, why)
  return { ...facts, trusted: anchors !== undefined && !why }
}
