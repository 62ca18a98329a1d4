/** What each reader sees of a dossier (Administrative License Law 5: internal notes and experts stay internal). */
import { z } from 'zod'
import { Dossier } from '../domain/dossier.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { actNames } from '../procedure/acts.ts'
import { allowedActs } from '../procedure/may-act.ts'
import { mayReadDocuments } from '../procedure/may-read.ts'
import { readsEveryDossier } from '../procedure/roles.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'

const internal = {
  panel: true,
  advice: true,
  handledBy: true,
  proposal: true,
  returned: true,
  decidedBy: true,
} as const

/** A dossier as its reader may see it; internal parts are absent for applicants. */
export const DossierView = Dossier.partial(internal)
  .extend({
    updatedAt: z.iso.datetime(),
    allowedActs: z.array(z.enum(actNames)).describe('What the caller may do now'),
  })
  .meta({ id: 'DossierView' })
export type DossierView = z.infer<typeof DossierView>

export const DossierSummary = z
  .object({
    id: z.uuid(),
    organisation: z.string(),
    stage: Dossier.shape.stage,
    outcome: Dossier.shape.outcome,
    openedAt: z.iso.datetime(),
    caName: z.record(z.string(), z.string()),
    clocks: Dossier.shape.clocks,
  })
  .meta({ id: 'DossierSummary' })

/** Officials see a case from within; applicants and experts see their side of it. */
export const isOfficial = (person: Person): boolean =>
  person.roles.some((role) => readsEveryDossier.includes(role))

export function dossierFor(person: Person, { dossier, updatedAt }: DossierRecord): DossierView {
  const view = { ...dossier, updatedAt, allowedActs: allowedActs(person, dossier) }
  if (isOfficial(person)) return view
  const { handledBy: _h, proposal: _p, returned: _r, decidedBy: _d, ...outer } = view
  const mine = dossier.panel.filter(({ sub }) => sub === person.sub)
  const { panel: _panel, advice: _advice, ...withoutPanel } = outer
  const unread = { documents: [], report: undefined, filings: [] }
  return {
    ...withoutPanel,
    // Before the declaration of interest an expert knows whose case it is, and nothing of what was filed.
    ...(!mayReadDocuments(person, dossier) && unread),
    ...(mine.length > 0 && { panel: mine }),
    tasks: dossier.tasks.filter(
      ({ role, assignee }) =>
        assignee?.sub === person.sub ||
        (role === 'applicant' && person.organisation === dossier.organisation),
    ),
  }
}

/** Acts that the applicant does, or whose result is addressed to them. */
const visibleToApplicant: readonly string[] = [
  'open',
  'save',
  'attach',
  'file',
  'correct',
  'withdraw',
  'enter-stage',
  'accept',
  'refuse-acceptance',
  'request-correction',
  'deem-accepted',
  'checks-completed',
  'clock-expired',
  'clock-met',
  'decision-issued',
  'close',
]

/** Stands for the person behind an entry whose content is internal. */
const withheld: Person = { sub: 'withheld', name: 'Withheld 不予公开', organisation: '', roles: [] }

/** The entry as the reader may see it: what is internal keeps its place and hash in the chain, not its content. */
export function entryFor(person: Person, entry: LedgerEntry): LedgerEntry {
  if (isOfficial(person)) return entry
  const { event } = entry
  const own = event.by.organisation === person.organisation && event.by.sub !== 'system'
  if (own) return entry
  const { dossier, at, act, stage } = event
  const visible = visibleToApplicant.includes(act)
  const redacted = { dossier, at, stage, changes: {}, tasks: [], documents: [], by: withheld }
  return {
    ...entry,
    event: { ...redacted, act: visible ? act : 'internal', detail: { redacted: true } },
  }
}
