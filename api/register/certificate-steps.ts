/** What is judged of the certificate itself, and under the CA that issued it. */
import type { VerificationStep } from '../../domain/register/verification.ts'
import type { Candidate, CertificateFacts, UnderCa } from './certificate-facts.ts'
import type { KnownOfCa } from './ca-revocation.ts'
import type { Instant } from './instant.ts'
import type { ReadState } from './memory.ts'
import { clauseOf, clauses, notJudged, step } from './said.ts'

const secondMs = 1_000
const secondAfter = (instant: string) => (Math.floor(Date.parse(instant) / secondMs) + 1) * secondMs

/** Times in certificates are to the second: the whole last second is inside. */
const inForce = ({ notBefore, notAfter }: { notBefore: string; notAfter: string }, at: Instant) =>
  at.reached(Date.parse(notBefore)) && !at.reached(secondAfter(notAfter))

/** "The certificate validity period includes the current time". */
export function validityStep(facts: CertificateFacts, at: Instant): VerificationStep {
  const { notBefore, notAfter } = facts
  const during = `${notBefore}/${notAfter}`
  return inForce(facts, at)
    ? step('validity', 'pass', clauses.validity, [
        `in force at the instant: ${during}`,
        `该时刻证书在有效期内：${during}`,
      ])
    : step('validity', 'fail', clauses.validity, [
        `not in force at the instant: ${during}`,
        `该时刻证书不在有效期内：${during}`,
      ])
}

const signing = ['digitalSignature', 'contentCommitment'] as const

/** The key of the certificate is one to sign with, and no CA's. */
export function keyUseStep({ usages, isCa }: CertificateFacts): VerificationStep {
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string) =>
    step('key-use', verdict, clauses.keyUsage, [en, zh])
  if (isCa)
    return of(
      'fail',
      'it is the certificate of a CA, not of a signer',
      '该证书为 CA 证书，而非签名人证书',
    )
  if (!usages)
    return of('pass', 'the certificate does not restrict the use of its key', '证书未限制密钥用途')
  const listed = usages.join(', ')
  return signing.some((usage) => usages.includes(usage))
    ? of('pass', `the key may sign: ${listed}`, `密钥可用于签名：${listed}`)
    : of('fail', `the key may not sign: ${listed}`, `密钥不得用于签名：${listed}`)
}

/** Nothing in the register bears the issuer's name. */
export const unknownIssuer = ({ issuer }: CertificateFacts): VerificationStep =>
  step('issuer', 'fail', clauses.recognition, [
    `no entry of the register has a CA named ${issuer}`,
    `名录各条目中均无名为 ${issuer} 的 CA`,
  ])

/** Signed by the key of that CA. */
export function issuerStep(facts: CertificateFacts, { member, under }: Candidate, at: Instant) {
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string) =>
    step('issuer', verdict, clauses.issuer, [en, zh])
  if (under.signature === 'unsupported')
    return of('undetermined', 'the signature algorithm is not supported', '不支持该签名算法')
  if (under.signature === 'invalid')
    return of(
      'fail',
      `a CA of that name is in the register, and its key did not sign this certificate: ${facts.issuer}`,
      `名录中有同名 CA，但该证书并非由其密钥签发：${facts.issuer}`,
    )
  const { broken } = facts
  if (broken && at.reached(Date.parse(broken.since)))
    return of(
      'fail',
      `collisions of the signature’s hash could be made at the instant: ${broken.name}`,
      `该时刻签名所用散列算法已可被构造碰撞：${broken.name}`,
    )
  return of(
    'pass',
    `issued by ${facts.issuer} (${member.sha256})`,
    `由 ${facts.issuer} 签发（${member.sha256}）`,
  )
}

/** What the step before has judged already. */
const aboutSignature: readonly string[] = ['signature-invalid', 'signature-unsupported']

/** RFC 5280 §6.1 under that CA, but for instants. */
export function pathStep({ path, signature }: UnderCa): VerificationStep {
  if (path.valid)
    return step('path', 'pass', clauses.path, [
      'the path from that CA is valid',
      '自该 CA 起的认证路径有效',
    ])
  const { reason } = path
  if (signature !== 'valid' && aboutSignature.includes(reason.code))
    return notJudged('path', clauses.path)
  const verdict = reason.undetermined ? 'undetermined' : 'fail'
  return step('path', verdict, clauseOf(reason.clause), [reason.en, reason['zh-CN']])
}

/** A candidate, and whether a CA above it revoked it. */
export interface PlacedCandidate extends Candidate {
  readonly above: KnownOfCa
}

const iso = (at: number) => new Date(at).toISOString()

/** The step of a CA that is in the chain, by what is known of the CA itself; that it is unknown is said. */
function ofCa(known: KnownOfCa, pass: VerificationStep): VerificationStep {
  const { reason } = pass
  const adding = (en: string, zh: string): VerificationStep => ({
    ...pass,
    reason: { en: `${reason.en}; ${en}`, 'zh-CN': `${reason['zh-CN']}；${zh}` },
  })
  if (known === 'root') return pass
  if (known === 'unknown' || known.revoked === undefined)
    return adding(
      'no list that is held tells whether the CA above it revoked it',
      '所掌握的列表未能说明其上级 CA 是否已将其吊销',
    )
  const list = iso(known.asOf)
  if (!known.revoked)
    return adding(
      `not revoked by the CA above it, by the list of ${list}`,
      `上级 CA 未将其吊销（${list} 的列表）`,
    )
  const { evidence } = known
  return step('chain', 'fail', clauses.lists, [
    `the CA above it revoked it, or a CA above it, at ${iso(known.at)}: ${known.reason}, by the list of ${list}`,
    `该 CA 证书或其上级证书已于 ${iso(known.at)} 被吊销：${known.reason}（${list} 的列表）`,
    { ...(pass.decision !== undefined && { decision: pass.decision }), evidence },
  ])
}

/** Whether the CA's certificate was in the recognised chain, and in force, at the instant. */
export function chainStep(
  state: ReadState,
  { member: { place }, under, above }: PlacedCandidate,
  at: Instant,
): VerificationStep {
  const { number } = state
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string) =>
    step('chain', verdict, clauses.recognition, [en, zh, { decision: number }])
  const links = state.chain.filter((link) => link.place === place)
  const link = links.find(
    ({ from, until }) =>
      at.reached(Date.parse(from)) && (until === undefined || !at.reached(Date.parse(until))),
  )
  if (!link) {
    const [last] = links.slice(-1)
    const during = last ? `${last.from}/${last.until ?? ''}` : '∅'
    return of(
      'fail',
      `the CA’s certificate was not in the recognised chain at the instant: ${during}`,
      `该时刻该 CA 证书不在获认可的证书链中：${during}`,
    )
  }
  if (!inForce(under, at))
    return of(
      'fail',
      `the CA’s certificate was not in force at the instant: ${under.notBefore}/${under.notAfter}`,
      `该时刻该 CA 证书不在有效期内：${under.notBefore}/${under.notAfter}`,
    )
  return ofCa(
    above,
    of(
      'pass',
      `in the recognised chain since ${link.from}`,
      `自 ${link.from} 起属于获认可的证书链`,
    ),
  )
}
