/** What each reader sees of a dossier (Administrative License Law 5: internal notes and experts stay internal). */
import { z } from 'zod'
import { Clock } from '../domain/clock.ts'
import { Asks } from '../domain/ask.ts'
import { Dossier } from '../domain/dossier.ts'
import { LedgerEntry } from '../domain/ledger.ts'
import type { Notice } from '../domain/notice.ts'
import type { Person } from '../domain/person.ts'
import { Opened } from '../domain/matter/verification.ts'
import { actNames } from '../procedure/acts.ts'
import { asksOfApplicant } from '../procedure/asks-of-applicant.ts'
import { allowedActs } from '../procedure/may-act.ts'
import {
  isAddressee,
  isApplicant,
  mayReadDocument,
  mayReadDocuments,
} from '../procedure/may-read.ts'
import { readsEveryDossier, roles } from '../procedure/roles.ts'
import { statuses, statusOf } from '../procedure/status.ts'
import { taskKinds, tasks } from '../procedure/tasks.ts'
import { visibleToApplicant } from '../procedure/visible-acts.ts'
import { type Calendar, dateInShanghai, workingDaysUsed } from '../procedure/working-days.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'

/** Parts that officials see and nobody else. */
const internal = {
  panel: true,
  advice: true,
  handledBy: true,
  statusAnswers: true,
  proposal: true,
  returned: true,
  legality: true,
  decidedBy: true,
  declarations: true,
  delegations: true,
  holds: true,
  equivalence: true,
  verifications: true,
  consultations: true,
  deviations: true,
  parties: true,
  statements: true,
  commentSummary: true,
  package: true,
} as const

const WaitingFor = z
  .object({
    role: z.enum(roles),
    kind: z.enum(taskKinds),
    title: z.object({ en: z.string(), 'zh-CN': z.string() }),
    since: z.iso.datetime(),
    due: z.iso.date().optional(),
  })
  .meta({ id: 'WaitingFor' })

const ClockView = Clock.extend({
  counted: z
    .int()
    .nonnegative()
    .optional()
    .describe('Working days counted up to today; absent once the clock has ended'),
}).meta({ id: 'ClockView' })

/** A dossier as its reader may see it; internal parts are absent for all but officials. */
export const DossierView = Dossier.partial(internal)
  .extend({
    updatedAt: z.iso.datetime(),
    clocks: z.array(ClockView),
    opened: z.array(Opened).describe('Document versions that the caller has opened'),
    status: z.enum(statuses).describe('Where the case stands, in the words of the law'),
    waitingFor: z.array(WaitingFor).describe('Which role has the case on its desk, until when'),
    allowedActs: z.array(z.enum(actNames)).describe('What the caller may do now'),
    asks: Asks,
  })
  .meta({ id: 'DossierView' })
export type DossierView = z.infer<typeof DossierView>

/** Officials see a case from within; all others see their side of it. */
export const isOfficial = (person: Person): boolean =>
  person.roles.some((role) => readsEveryDossier.includes(role))

/** May the person open this notice? Officials: all; others: those addressed to them, once issued. */
export function mayReadNotice(person: Person, { to, issuedAt }: Notice, dossier: Dossier): boolean {
  if (isOfficial(person)) return true
  return issuedAt !== undefined && isAddressee(person, to, dossier)
}

export const waitingFor = ({ tasks: all }: Pick<Dossier, 'tasks'>): z.infer<typeof WaitingFor>[] =>
  all
    .filter(({ state }) => state === 'open')
    .map(({ role, kind, openedAt, due }) => ({
      role,
      kind,
      title: tasks[kind].title,
      since: openedAt,
      due,
    }))

function clockFor(clock: Clock, at: string, calendar: Calendar): z.infer<typeof ClockView> {
  if (clock.workingDays === undefined || !['running', 'paused'].includes(clock.state)) return clock
  const counted = workingDaysUsed(clock.startedAt, dateInShanghai(at), calendar, clock.pauses)
  return { ...clock, counted }
}

export const asksOf = (person: Person, dossier: Omit<Dossier, 'tasks' | 'documents'>) =>
  isApplicant(person, dossier) ? asksOfApplicant(dossier) : []

/** What a view needs beside the dossier itself. */
interface Reading {
  readonly calendar: Calendar
  readonly opened: DossierView['opened']
}

export function dossierFor(
  person: Person,
  { dossier, updatedAt }: DossierRecord,
  { calendar, opened }: Reading,
): DossierView {
  const at = new Date().toISOString()
  const view = {
    ...dossier,
    updatedAt,
    clocks: dossier.clocks.map((clock) => clockFor(clock, at, calendar)),
    opened,
    status: statusOf(dossier),
    waitingFor: waitingFor(dossier),
    allowedActs: allowedActs(person, dossier, at),
    asks: asksOf(person, dossier),
  }
  if (isOfficial(person)) return view
  const outer = Object.fromEntries(
    Object.entries(view).filter(([part]) => !(part in internal)),
  ) as typeof view
  const mine = dossier.panel.filter(({ sub }) => sub === person.sub)
  const unread = { report: undefined, filings: [] }
  const letters = dossier.consultations.filter(
    ({ organisation }) =>
      person.roles.includes('consulted') && organisation === person.organisation,
  )
  return {
    ...outer,
    // Before the declaration of interest an expert knows whose case it is, and nothing of what was filed.
    ...(!mayReadDocuments(person, dossier, at) && unread),
    documents: dossier.documents.filter(({ id }) => mayReadDocument(person, id, dossier, at)),
    notices: dossier.notices.filter((notice) => mayReadNotice(person, notice, dossier)),
    // What the applicant wants kept from publication is told to nobody but the authority.
    ...(!isApplicant(person, dossier) && { publicComment: undefined, publication: undefined }),
    ...(mine.length > 0 && { panel: mine }),
    consultations: letters,
    tasks: dossier.tasks.filter(
      ({ role, assignee, subject }) =>
        assignee?.sub === person.sub ||
        (role === 'applicant' && isApplicant(person, dossier)) ||
        (role === 'consulted' && letters.some(({ id }) => id === subject)),
    ),
  }
}

export const LedgerEntryView = LedgerEntry.extend({
  toldToApplicant: z.boolean().describe('Whether the applicant sees what was done'),
}).meta({ id: 'LedgerEntryView' })
type LedgerEntryView = z.infer<typeof LedgerEntryView>

/** Stands for the person behind an entry whose content is internal. */
const withheld: Person = { sub: 'withheld', name: 'Withheld 不予公开', organisation: '', roles: [] }

/** The entry as the reader may see it: what is internal keeps its place and hash in the chain, not its content. */
export function entryFor(person: Person, entry: LedgerEntry): LedgerEntryView {
  const { event } = entry
  const { dossier, at, act, stage, by } = event
  const visible = visibleToApplicant.includes(act)
  const toldToApplicant = visible || by.roles.includes('applicant')
  const own = by.organisation === person.organisation && by.sub !== 'system'
  if (own || isOfficial(person)) return { ...entry, toldToApplicant }
  const redacted = { dossier, at, stage, changes: {}, tasks: [], documents: [], by: withheld }
  return {
    ...entry,
    toldToApplicant,
    event: { ...redacted, act: visible ? act : 'internal', detail: { redacted: true } },
  }
}
