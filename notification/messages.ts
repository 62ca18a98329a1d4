/** Which events are announced to whom: one row an act, in no channel's words. */
import type { DossierForm } from '../domain/dossier-form.ts'
import { EmailAddress } from '../domain/form/values.ts'
import { applicantsClocks } from '../procedure/deadlines.ts'
import { visibleToApplicant } from '../procedure/visible-acts.ts'
import type { Announce, EmailOrder } from '../storage/records/outbox.ts'
import type { MessageKind } from './texts.ts'

type Event = Parameters<Announce>[0]
type Record = Parameters<Announce>[1]
type Order = EmailOrder & { readonly kind: MessageKind }
type Rule = (event: Event, record: Record) => readonly Order[]

/** The agent or contact in China if the form names one, else the applicant's own contact (documents 13 and 1). */
function serviceAddress({ form }: Record): string | undefined {
  const { agent, application } = form as {
    agent?: Partial<DossierForm['agent']>
    application?: { applicant?: Partial<DossierForm['application']['applicant']> }
  }
  const given = [agent?.contact?.email, application?.applicant?.contact?.email]
  return given.find((address) => EmailAddress.safeParse(address).success)
}

function toApplicant(kind: MessageKind, record: Record, facts: Order['facts'] = {}): Order[] {
  const address = serviceAddress(record)
  return address === undefined ? [] : [{ kind, to: { address }, facts }]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const noticeIssued: Rule = ({ detail }, record) => {
  const notice = record.state.notices.find(({ id }) => id === detail.notice)
  if (!notice) return []
  const facts = { notice: notice.id, number: notice.number ?? text(detail.number) }
  if (notice.to.kind === 'applicant') return toApplicant('notice-issued', record, facts)
  const { sub } = notice.to
  return sub === undefined ? [] : [{ kind: 'notice-issued', to: { sub }, facts }]
}

const clock =
  (kind: MessageKind): Rule =>
  ({ detail, changes }, record) => {
    const key = text(detail.clock)
    const [id] = key.split(':')
    if (!applicantsClocks.some((each) => each === id)) return []
    const clocks = (changes.clocks ?? record.state.clocks) as Record['state']['clocks']
    const due = clocks.find((each) => each.key === key)?.dueDate ?? ''
    return toApplicant(kind, record, { clock: key, due })
  }

const message: Rule = ({ by }, record) =>
  [record.state.organisation, record.state.agency?.organisation].includes(by.organisation)
    ? []
    : toApplicant('message', record)

/** Decisions are announced by the notice that brings them. */
const byAct: { readonly [act: string]: Rule } = {
  'notice-issued': noticeIssued,
  'clock-reminder': clock('clock-reminder'),
  'clock-expired': clock('clock-expired'),
  message,
  'send-message': message,
  close: (_event, record) => toApplicant('closed', record),
}

/** Only tasks that somebody else has laid on a person's desk: queues are looked at, not mailed. */
const tasksAssigned: Rule = ({ act, at, by, tasks }) =>
  tasks.flatMap(({ state, assignee, openedAt }) =>
    state === 'open' &&
    assignee !== undefined &&
    assignee.sub !== by.sub &&
    (act === 'reassign' || openedAt === at)
      ? [{ kind: 'task-assigned' as const, to: { sub: assignee.sub }, facts: {} }]
      : [],
  )

const perKindAndPerson = (orders: readonly Order[]) => [
  ...new Map(orders.map((order) => [JSON.stringify([order.kind, order.to]), order])).values(),
]

/** The rule for `openRecords`; without a mail server no e-mail is even kept. */
export const createAnnounce =
  ({ emails }: { readonly emails: boolean }): Announce =>
  (event, record) => {
    const { organisation, agency } = record.state
    const applicants = [organisation, ...(agency && !agency.ended ? [agency.organisation] : [])]
    const isVisible = visibleToApplicant.includes(event.act)
    const orders = [...(byAct[event.act]?.(event, record) ?? []), ...tasksAssigned(event, record)]
    return {
      emails: emails ? perKindAndPerson(orders) : [],
      organisations: applicants.filter((each) => isVisible || each === event.by.organisation),
    }
  }
