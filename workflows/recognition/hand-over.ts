/** What a run of a recognition hands to the next: whatever is open, and the latest that is settled. The ledger has it all. */
import type { Recognition } from '../../domain/recognition/state.ts'
import { involvedInEnding } from '../../procedure/recognition/acts.ts'
import { answerOf } from './changes.ts'

const isOver = ['closed', 'cancelled']

/** Settled matters of a kind that stay with the case; the projection keeps those before them. */
const mostSettled = 20

const latest = <T>(items: readonly T[], isSettled: (item: T) => boolean): T[] => {
  const settled = items.filter(isSettled)
  const gone = new Set(settled.slice(0, Math.max(0, settled.length - mostSettled)))
  // The last one tells the number of the next.
  return items.filter((item, index) => !gone.has(item) || index === items.length - 1)
}

/** Duties that others are not judged by: neither the last of its kind, nor what a matter that stays has led to. */
function isDutyOver(state: Recognition): (duty: Recognition['duties'][number]) => boolean {
  const lastOfKind = new Map(state.duties.map((duty) => [duty.kind, duty.id]))
  const subjects = [...state.findings, ...state.incidents].map(({ id }) => id)
  const certificates = state.published.entry.chain.map(({ sha256 }) => sha256.slice(0, 16))
  return ({ id, kind, state: standing }) => {
    const [, subject = ''] = id.split(/:(.*)/s)
    const [matter = ''] = subject.split('.')
    return (
      standing === 'done' &&
      lastOfKind.get(kind) !== id &&
      ![...subjects, ...certificates].includes(matter)
    )
  }
}

export function handedOver(state: Recognition): Recognition {
  const isDone = (id: string) =>
    state.duties.every((duty) => duty.id !== id || duty.state === 'done')
  const changes = latest(state.changes, (filing) => answerOf(state, filing) !== undefined)
  const incidents = latest(
    state.incidents,
    ({ id, settled }) => settled !== undefined && isDone(`final-report:${id}`),
  )
  const findings = latest(state.findings, (finding) => finding.state === 'closed')
  const matters = { ...state, changes, incidents, findings }
  const duties = latest(state.duties, isDutyOver(matters))
  const dutyIds = new Set(duties.map(({ id }) => id))
  const answers = new Set(changes.map((filing) => answerOf(state, filing)?.id))
  return {
    ...matters,
    duties,
    tasks: latest(state.tasks, (task) => task.state !== 'open'),
    notices: latest(
      state.notices,
      ({ id, issuedAt }) =>
        issuedAt !== undefined && !answers.has(id) && id !== state.ending?.notice,
    ),
    clocks: state.clocks.filter(
      ({ key, id, state: standing }) => standing === 'running' || key === id || dutyIds.has(key),
    ),
    supervision: state.supervision.slice(-mostSettled),
    ...(state.inspections && {
      inspections: latest(state.inspections, ({ state: standing }) => isOver.includes(standing)),
    }),
    // None of them may chair a hearing, however long ago they had a part.
    formerlyInvolved: [...new Set(involvedInEnding({ ...state, ending: undefined }))].sort(),
    penalties: state.penalties.slice(-mostSettled),
  }
}
