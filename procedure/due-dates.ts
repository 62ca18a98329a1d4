/** When the periods of a case end, derived from what its ledger says happened and from nothing else. */
import { clocks } from './deadlines.ts'
import { type RuleSet, ruleSets } from './rule-set.ts'
import { type Calendar, deadline, type Deadline, type Interruption } from './working-days.ts'

/** What is read of a ledger event. */
export interface RecordedChange {
  readonly changes: Readonly<Record<string, unknown>>
}

interface Facts {
  readonly ruleSet?: string
  readonly filings?: readonly { readonly at: string }[]
  readonly acceptance?: { readonly kind: string; readonly from: string } | null
  readonly extension?: { readonly granted?: boolean } | null
  readonly pauses?: readonly { readonly from?: string; readonly to?: string }[]
  readonly decidedBy?: { readonly at: string } | null
  readonly publicComment?: { readonly openedAt?: string } | null
}

/** The facts of the case as its last event left them. */
const factsOf = (events: readonly RecordedChange[]): Facts =>
  events.reduce<Facts>((facts, { changes }) => ({ ...facts, ...changes }), {})

const rulesOf = (id: string | undefined): RuleSet =>
  (ruleSets as Readonly<Record<string, RuleSet>>)[id ?? ''] ?? ruleSets['ESL-2019+Measures-2015']

/** The ends of C1, C2, C3, C5 and of the public comment by clock; a clock that never began is absent. */
export function dueDates(
  events: readonly RecordedChange[],
  calendar: Calendar,
): Readonly<Record<string, Deadline>> {
  const facts = factsOf(events)
  const rules = rulesOf(facts.ruleSet)
  const days = (clock: 'C1' | 'C2' | 'C3' | 'C5' | 'public-comment') =>
    clocks[clock].period?.(rules).workingDays ?? 0
  const [first, second] = facts.filings ?? []
  const from = facts.acceptance?.kind === 'refused' ? undefined : facts.acceptance?.from
  const more = facts.extension?.granted ? rules.extensionWorkingDays : 0
  const interruptions: Interruption[] = (facts.pauses ?? []).flatMap((pause) =>
    pause.from ? [{ from: pause.from, to: pause.to }] : [],
  )
  const due = (start: string | undefined, period: number, pauses: Interruption[] = []) =>
    start === undefined ? undefined : deadline(start, period, calendar, pauses)
  const found = {
    C1: due(first?.at, days('C1')),
    C2: due(second?.at, days('C2')),
    C3: due(from, days('C3') + more, interruptions),
    C5: due(facts.decidedBy?.at, days('C5')),
    'public-comment': due(facts.publicComment?.openedAt, days('public-comment')),
  }
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Deadline] => entry[1] !== undefined),
  )
}
