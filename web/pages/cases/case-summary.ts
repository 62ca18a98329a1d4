/** What lists say of a case, and what can be read from it. */
import type { FollowingKind } from '../../case/paths.ts'
import type { operations, components } from '../../client/schema.d.ts'

type Clock = components['schemas']['Clock']
type Stage = components['schemas']['Task']['stage']

export type CaseSummary =
  operations['getRecognitions']['responses'][200]['content']['application/json']['items'][number]

/** The stages of each kind, in the order of the procedure. */
export const stagesOf: Record<FollowingKind, readonly Stage[]> = {
  recognitions: ['in-force', 'ending', 'cancellation', 'closed'],
  complaints: ['complaint-intake', 'complaint-handling', 'closed'],
  penalties: ['investigation', 'prior-notice', 'penalty-review', 'enforcement', 'closed'],
  exits: ['announced', 'takeover', 'handover', 'closed'],
}

/** The running clock that ends first. */
export const nextDue = ({ clocks }: Pick<CaseSummary, 'clocks'>): Clock | undefined =>
  clocks
    .filter(({ state }) => state === 'running')
    .sort((a, b) => a.dueInstant.localeCompare(b.dueInstant))[0]
