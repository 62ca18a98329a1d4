/** What a case after a grant adds to the supervision board: one item for each thing that somebody owes, found or handles. */
import { dateInShanghai } from '../../procedure/working-days.ts'
import { type Severity, severityOf } from '../../procedure/recognition/severity.ts'
import type { FollowingCase } from '../case.ts'
import type { ComplaintCase } from '../complaint/state.ts'
import type { ExitCase } from '../exit/state.ts'
import type { PenaltyCase } from '../penalty/state.ts'
import type { Recognition } from '../recognition/state.ts'

export const itemKinds = [
  ...(['duty', 'change', 'incident', 'finding', 'inspection', 'ending', 'term'] as const),
  ...(['complaint', 'penalty', 'exit'] as const),
] as const

export interface SupervisionItem {
  /** Within its case: duty:annual-report:2027 */
  readonly item: string
  readonly recognition?: string | undefined
  readonly kind: (typeof itemKinds)[number]
  /** What it is among its kind: the kind of duty, the source of a finding, the outcome of a complaint. */
  readonly label: string
  /** `waiting`: done by the CA, and to be looked at by the authority. */
  readonly state: 'open' | 'waiting' | 'closed'
  /** Last day, Asia/Shanghai. */
  readonly due?: string | undefined
  readonly late: boolean
  readonly severity?: Severity | undefined
  /** ISO instants. */
  readonly openedAt?: string | undefined
  readonly closedAt?: string | undefined
}

/** Documents and tasks of a case have tables of their own. */
type Stored<C extends FollowingCase> = Omit<C, 'documents' | 'tasks'>

const dutyStates = { open: 'open', missed: 'open', reported: 'waiting', done: 'closed' } as const

const ofDuties = ({ id, duties }: Stored<Recognition>): SupervisionItem[] =>
  duties.map((duty) => ({
    item: `duty:${duty.id}`,
    recognition: id,
    kind: 'duty',
    label: duty.kind,
    state: dutyStates[duty.state],
    due: duty.due,
    late: duty.report?.late ?? duty.state === 'missed',
    closedAt: duty.state === 'done' ? duty.report?.at : undefined,
  }))

const ofFindings = ({ id, findings }: Stored<Recognition>): SupervisionItem[] =>
  findings.map(({ id: finding, content, state, order, at, closed }) => ({
    item: `finding:${finding}`,
    recognition: id,
    kind: 'finding',
    label: content.source,
    state: state === 'closed' ? 'closed' : 'open',
    due: order?.due,
    late: false,
    severity: severityOf(content),
    openedAt: at,
    closedAt: closed?.at,
  }))

const ofFilings = ({ id, incidents, changes }: Stored<Recognition>): SupervisionItem[] => [
  ...incidents.map((incident): SupervisionItem => ({
    item: `incident:${incident.id}`,
    recognition: id,
    kind: 'incident',
    label: incident.content.kind,
    state: incident.settled ? 'closed' : 'open',
    late: incident.late,
    openedAt: incident.at,
    closedAt: incident.settled?.at,
  })),
  ...changes.map((change): SupervisionItem => ({
    item: `change:${change.id}`,
    recognition: id,
    kind: 'change',
    label: change.kind,
    state: change.decided ? 'closed' : 'open',
    late: change.late,
    openedAt: change.at,
    closedAt: change.decided?.at,
  })),
]

const ofInspections = ({ id, inspections = [] }: Stored<Recognition>): SupervisionItem[] =>
  inspections.map(({ id: inspection, level, state, plan, at, closedAt, cancelled, report }) => ({
    item: `inspection:${inspection}`,
    recognition: id,
    kind: 'inspection',
    label: cancelled ? 'cancelled' : level,
    state: state === 'closed' || state === 'cancelled' ? 'closed' : 'open',
    due: state === 'planned' || state === 'filed' ? plan.recordBy : undefined,
    late: report !== undefined && dateInShanghai(report.at) > plan.recordBy,
    openedAt: at,
    closedAt: closedAt ?? cancelled?.at,
  }))

function ofTerm({ id, published, ending, ended }: Stored<Recognition>): SupervisionItem[] {
  const due = published.entry.types
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1)
  const shared = { recognition: id, late: false } as const
  return [
    {
      ...shared,
      ...{ item: 'term', kind: 'term', label: ended?.status ?? 'in-force', due },
      state: ended ? 'closed' : 'open',
      closedAt: ended?.at,
    },
    ...(ending
      ? [
          {
            ...shared,
            ...{ item: 'ending', kind: 'ending' as const, label: ending.content.status },
            state: ending.decided || ended ? ('closed' as const) : ('open' as const),
            openedAt: ending.at,
            closedAt: ending.decided?.at,
          },
        ]
      : []),
  ]
}

const clockOf = ({ clocks }: Pick<FollowingCase, 'clocks'>, id?: string) =>
  clocks.findLast((clock) => id === undefined || clock.id === id)

const ofComplaint = (state: Stored<ComplaintCase>): SupervisionItem[] => {
  const { about, outcome, examination, openedAt, closedAt, clocks } = state
  return [
    {
      item: 'complaint',
      recognition: about.recognition,
      kind: 'complaint',
      label: outcome ?? (examination ? 'accepted' : 'received'),
      state: closedAt === undefined ? 'open' : 'closed',
      due: closedAt === undefined ? clockOf(state)?.dueDate : undefined,
      late: clocks.some(({ state: clock }) => clock === 'expired'),
      openedAt,
      closedAt,
    },
  ]
}

const ofPenalty = (state: Stored<PenaltyCase>): SupervisionItem[] => [
  {
    item: 'penalty',
    recognition: state.recognition,
    kind: 'penalty',
    label: state.outcome ?? state.stage,
    state: state.stage === 'closed' ? 'closed' : 'open',
    due: state.decision ? undefined : clockOf(state, 'penalty-decision')?.dueDate,
    late: clockOf(state, 'penalty-decision')?.state === 'expired',
    openedAt: state.openedAt,
  },
]

const ofExit = (state: Stored<ExitCase>): SupervisionItem[] => [
  {
    item: 'exit',
    recognition: state.recognition,
    kind: 'exit',
    label: state.outcome ?? state.stage,
    state: state.stage === 'closed' ? 'closed' : 'open',
    due: state.plannedEnd,
    late: state.breaches.length > 0,
    openedAt: state.openedAt,
  },
]

/** The items of a case as its last event left it. */
export function supervisionItems(state: Stored<FollowingCase>): SupervisionItem[] {
  switch (state.kind) {
    case 'recognition': {
      const recognition = state as Stored<Recognition>
      return [ofDuties, ofFindings, ofFilings, ofInspections, ofTerm].flatMap((items) =>
        items(recognition),
      )
    }
    case 'complaint':
      return ofComplaint(state as Stored<ComplaintCase>)
    case 'penalty':
      return ofPenalty(state as Stored<PenaltyCase>)
    case 'exit':
      return ofExit(state as Stored<ExitCase>)
  }
}

/** Parts of a case whose change may change its items. */
export const itemParts: readonly string[] = [
  ...['duties', 'findings', 'incidents', 'changes', 'inspections', 'published', 'ending', 'ended'],
  ...['about', 'examination', 'closedAt', 'clocks', 'recognition', 'decision', 'outcome', 'stage'],
  ...['plannedEnd', 'breaches'],
]
