/** The status of a certificate by CRLs and OCSP responses that came with a question: verified, then read. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readOcspResponse } from '../../checks/ocsp/response.ts'
import { ocspStatus } from '../../checks/ocsp/status.ts'
import { anchorOf } from '../../checks/path/anchor.ts'
import { brokenAlgorithm } from '../../checks/path/broken-hash.ts'
import { refusal } from '../../checks/path/reasons.ts'
import type { Link } from '../../checks/path/state.ts'
import { workOf, WorkLimitReached } from '../../checks/path/work.ts'
import { allReasons, reasonName, removeFromCrl } from '../../checks/revocation/crl-reasons.ts'
import {
  coveredReasons,
  impliedPoint,
  isInScope,
  pointOf,
} from '../../checks/revocation/crl-scope.ts'
import { isTrustworthy } from '../../checks/revocation/crl-signer.ts'
import { isUsable } from '../../checks/revocation/crl-usable.ts'
import { readCrl, type Crl } from '../../checks/revocation/crl.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { readExtension } from '../../checks/x509/extension.ts'
import { crlDistributionPoints } from '../../checks/x509/extensions/crl-distribution-points.ts'
import type { VerificationQuestion } from '../../domain/register/verification.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { readable } from './read-file.ts'

/** What one of the files says; `revoked` undefined: it determines nothing, and why. */
export interface SentStatus {
  readonly revoked: boolean | undefined
  readonly said: Bilingual
  readonly kind: 'crl' | 'ocsp'
  /** SHA-256 of the file. */
  readonly evidence: string
}

export interface Asked {
  readonly certificate: Certificate
  readonly ca: Certificate
  /** Instant of signing, ISO 8601, UTC. */
  readonly at: string
  /** When the files must be fresh: the instant as of which it is asked. */
  readonly asOf: string
}

/** Some 60 signatures. */
const mostWork = 60_000

const same = (text: string): Bilingual => ({ en: text, 'zh-CN': text })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Complete, in scope for all reasons, and of a time that tells of the instant. */
function tells(crl: Crl, { certificate, at, asOf }: Asked): boolean {
  const stated = readExtension(certificate, crlDistributionPoints) ?? []
  const points = [...stated.map((point) => pointOf(point, certificate)), impliedPoint(certificate)]
  const complete = points.some(
    (point) => isInScope(crl, point, certificate) && coveredReasons(crl, point) === allReasons,
  )
  return crl.baseNumber === undefined && complete && (isUsable(crl, asOf) || isUsable(crl, at))
}

function byCrl(crl: Crl, link: Link, asked: Asked): Pick<SentStatus, 'revoked' | 'said'> {
  const none = (en: string, zh: string) => ({ revoked: undefined, said: { en, 'zh-CN': zh } })
  const { certificate, at } = asked
  if (!tells(crl, asked))
    return none(
      'the CRL is stale, incomplete or about other certificates',
      '该 CRL 已过期、不完整或不适用于该证书',
    )
  const search = { certificates: [], work: workOf(mostWork), isTrusted: () => false }
  if (!isTrustworthy(crl, link, search) || brokenAlgorithm(crl.signatureAlgorithm, crl.thisUpdate))
    return none('the CRL is not signed by the CA', '该 CRL 并非由该 CA 有效签署')
  const entry = crl.entries.find(certificate.issuer, certificate.serialNumber)
  if (entry && entry.reason !== removeFromCrl && entry.revocationDate <= at)
    return { revoked: true, said: same(`${reasonName(entry.reason)}, ${entry.revocationDate}`) }
  // Entries may go once a certificate has expired (RFC 5280 §3.3).
  if (!entry && crl.thisUpdate > certificate.validity.notAfter.at)
    return none('the CRL is later than the certificate’s validity', '该 CRL 晚于证书有效期')
  return { revoked: false, said: same(crl.thisUpdate) }
}

function byOcsp(bytes: Uint8Array, link: Link, { at, asOf }: Asked) {
  const answer = ocspStatus(readOcspResponse(bytes), link, {
    at,
    work: workOf(mostWork),
    certificates: [],
    brokenHashes: 'refused',
    rules: { obtainedAt: asOf },
    revocation: () => refusal('revocation-undetermined'),
  })
  const { en, 'zh-CN': zh } = answer
  const revoked = answer.status === 'revoked' ? true : answer.status === 'good' ? false : undefined
  return { revoked, said: { en, 'zh-CN': zh } }
}

/** Never throws for what the files hold. */
function reading(
  read: () => Pick<SentStatus, 'revoked' | 'said'>,
): Pick<SentStatus, 'revoked' | 'said'> {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return { revoked: undefined, said: error.text }
    if (!(error instanceof WorkLimitReached)) throw error
    return { revoked: undefined, said: { en: 'too much work', 'zh-CN': '工作量超出上限' } }
  }
}

/** What each file that can be read says of a certificate under its CA. */
export function sentStatuses(
  { crls = [], ocsp = [] }: Pick<VerificationQuestion, 'crls' | 'ocsp'>,
  asked: Asked,
): SentStatus[] {
  const { certificate, ca } = asked
  const link: Link = {
    certificate,
    issuer: { certificate: ca, key: ca.publicKey },
    anchor: anchorOf(ca),
  }
  const bytesOf = (texts: readonly string[]) => readable(texts, (bytes) => bytes)
  return [
    ...bytesOf(crls).map((bytes) => ({
      ...reading(() => byCrl(readCrl(bytes), link, asked)),
      kind: 'crl' as const,
      evidence: sha256(bytes),
    })),
    ...bytesOf(ocsp).map((bytes) => ({
      ...reading(() => byOcsp(bytes, link, asked)),
      kind: 'ocsp' as const,
      evidence: sha256(bytes),
    })),
  ]
}
