/** Whether the certificate was revoked at the instant: by the lists that are known, and by what came with the question. */
import type { VerificationStep } from '../../domain/register/verification.ts'
import type { RevocationKnown } from './revocation-memory.ts'
import { clauses, step } from './said.ts'
import type { SentStatus } from './sent-status.ts'

const iso = (at: number) => new Date(at).toISOString()

function bySent({ revoked, said, kind, evidence }: SentStatus): VerificationStep {
  const clause = kind === 'crl' ? clauses.lists : clauses.ocsp
  const verdict = revoked === undefined ? 'undetermined' : revoked ? 'fail' : 'pass'
  const [en, zh] = {
    undetermined: ['what was sent determines nothing', '所附材料无法确定状态'],
    fail: ['revoked, by what was sent', '依所附材料，已被吊销'],
    pass: ['not revoked, by what was sent', '依所附材料，未被吊销'],
  }[verdict] as [string, string]
  return step('revocation', verdict, clause, [
    `${en}: ${said.en}`,
    `${zh}：${said['zh-CN']}`,
    { evidence },
  ])
}

function byKnown(known: RevocationKnown | undefined): VerificationStep {
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string, evidence?: string) =>
    step('revocation', verdict, clauses.lists, [en, zh, evidence === undefined ? {} : { evidence }])
  if (!known)
    return of(
      'undetermined',
      'no revocation list of the CA is known; send a CRL or an OCSP response',
      '未掌握该 CA 的吊销列表；请随请求附上 CRL 或 OCSP 响应',
    )
  if (known.revoked === undefined)
    return of(
      'undetermined',
      `the newest list of the CA, of ${iso(known.newest)}, does not tell of the instant`,
      `该 CA 最新列表（${iso(known.newest)}）不能说明该时刻的状态`,
      known.evidence,
    )
  return known.revoked
    ? of(
        'fail',
        `revoked at ${iso(known.at)}: ${known.reason}, by the list of ${iso(known.asOf)}`,
        `于 ${iso(known.at)} 被吊销：${known.reason}（${iso(known.asOf)} 的列表）`,
        known.evidence,
      )
    : of(
        'pass',
        `not revoked, by the list of ${iso(known.asOf)}`,
        `未吊销（${iso(known.asOf)} 的列表）`,
        known.evidence,
      )
}

/** Revoked by one source is revoked, whatever others say; what determines something counts before what does not. */
export function revocationStep(
  known: readonly RevocationKnown[],
  sent: readonly SentStatus[],
): VerificationStep {
  const own = known.length > 0 ? known.map(byKnown) : [byKnown(undefined)]
  const steps = [...sent.map(bySent), ...own]
  const first = (verdict: VerificationStep['verdict']) =>
    steps.find((each) => each.verdict === verdict)
  return first('fail') ?? first('pass') ?? steps[0] ?? byKnown(undefined)
}
