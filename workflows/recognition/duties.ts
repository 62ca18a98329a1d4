/** Duties that come by themselves: laid on the CA's desk, done, examined, and found missed when their day has passed. */
import type { Duty, Recognition } from '../../domain/recognition/state.ts'
import {
  certificateUpdateDue,
  type DutyKind,
  dutyRules,
  firstAnnualReport,
  monthsAfter,
  nextAnnualReport,
} from '../../procedure/recognition/duties.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { clockKey } from '../case/clocks.ts'
import { now, system } from '../case/event-source.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { noteFinding } from './note-finding.ts'
import type { OpenRecognition } from './open.ts'

export async function duties(recognition: OpenRecognition): Promise<void> {
  const { state } = recognition
  for (const { kind, subject, due } of nextDuties(recognition))
    owe(recognition, { kind, subject, due })
  for (const duty of state.duties) {
    if (duty.state === 'open') missed(recognition, duty)
    if (duty.state === 'reported') examine(recognition, duty)
  }
}

interface Owed {
  readonly kind: DutyKind
  readonly subject: string
  readonly due: string
}

export const dutyId = ({ kind, subject }: Pick<Owed, 'kind' | 'subject'>): string =>
  `${kind}:${subject}`

/** The next yearly report, the next audit, and the successor of each CA certificate. */
function nextDuties({ state, rules, outside }: OpenRecognition): Owed[] {
  const { recognition: values } = rules.supervision
  const { entry } = state.published
  const from = entry.types.map(({ validFrom }) => validFrom).sort()[0] ?? dateInShanghai(now())
  const last = (kind: DutyKind) => state.duties.filter((duty) => duty.kind === kind).at(-1)
  const report = last('annual-report')
  const { year, due } = report
    ? nextAnnualReport(report.due, values)
    : firstAnnualReport(from, values)
  const audited = last('audit')?.due ?? from
  const audit = monthsAfter(audited, values.auditMonths)
  const isOver = (duty: Duty | undefined) =>
    !duty || dateInShanghai(now()) > duty.due || isDoneEarly(duty, outside)
  return [
    ...(isOver(report) ? [{ kind: 'annual-report' as const, subject: String(year), due }] : []),
    ...(isOver(last('audit')) ? [{ kind: 'audit' as const, subject: audit, due: audit }] : []),
    ...entry.chain
      .filter(({ until, notAfter }) => until === undefined && notAfter > now())
      .map((certificate) => ({
        kind: 'certificate-update' as const,
        subject: certificate.sha256.slice(0, 16),
        due: certificateUpdateDue(certificate, values),
      })),
  ]
}

/** The next duty is owed at once: its clock is what wakes a recognition on which nothing else happens. */
const isDoneEarly = ({ state }: Duty, { isPatched }: OpenRecognition['outside']): boolean =>
  state === 'done' && isPatched('duty-follows-done')

/** Lays a duty on the CA's desk, once. */
export function owe(
  { state, change, clocks }: OpenRecognition,
  { kind, subject, due }: Owed,
): void {
  const id = dutyId({ kind, subject })
  if (state.duties.some((duty) => duty.id === id)) return
  change({ by: system, act: 'duty-owed', detail: { duty: id, due } }, (draft) => {
    draft.duties.push({ id, kind, due, state: 'open' })
    clocks.start(draft, clocks.fixed(kind, now(), { subject, until: due }))
    ensureTask(draft, 'do-duty', { subject: id, due })
  })
}

/** A missed duty is a finding by itself; the duty stays to be done. */
function missed(recognition: OpenRecognition, { id, kind, due }: Duty): void {
  const { change, clocks } = recognition
  const [, subject] = id.split(/:(.*)/s)
  if (clocks.find(clockKey(kind, subject))?.state !== 'expired') return
  const { title, article } = dutyRules[kind]
  change({ by: system, act: 'duty-missed', detail: { duty: id } }, (draft) => {
    const duty = find(draft, id)
    if (duty) duty.state = 'missed'
    noteFinding(draft, {
      source: 'duty',
      reference: id,
      text: {
        en: `${title.en} was due on ${due} and has not come (${article})`,
        'zh-CN': `${title['zh-CN']}应于${due}前完成，逾期未报（${article}）`,
      },
    })
  })
}

/** What was reported is looked at; a clock that ran for it has been met. */
function examine({ change, clocks }: OpenRecognition, { id, kind }: Duty): void {
  change({ by: system, act: 'duty-reported', detail: { duty: id } }, (draft) => {
    clocks.meet(draft, clockKey(kind, id.split(/:(.*)/s)[1]))
    cancelTasks(draft, ['do-duty'], id)
    ensureTask(draft, 'examine-duty', { subject: id })
  })
}

export const find = (draft: Recognition, id: string | undefined): Duty | undefined =>
  draft.duties.find((duty) => duty.id === id)
