/** The acts of people: who may do each, in which stages, and which task it needs a claim on. */
import type { Role } from './roles.ts'
import type { Stage } from './stages.ts'
import type { TaskKind } from './tasks.ts'

interface ActRule {
  readonly by: readonly Role[]
  readonly in: readonly Stage[]
  /** The act is done under a claimed task of this kind, and completes it. */
  readonly task?: TaskKind
}

const running: readonly Stage[] = [
  'intake',
  'correction',
  'technical-checks',
  'expert-review',
  'decision',
]

export const acts = {
  save: { by: ['applicant'], in: ['draft', 'correction'] },
  attach: { by: ['applicant'], in: ['draft', 'correction'] },
  file: { by: ['applicant'], in: ['draft'] },
  correct: { by: ['applicant'], in: ['correction'] },
  withdraw: { by: ['applicant'], in: ['draft', ...running] },
  claim: { by: ['intake', 'officer', 'expert', 'head'], in: running },
  release: { by: ['intake', 'officer', 'expert', 'head'], in: running },
  reassign: { by: ['officer', 'head'], in: running },
  accept: { by: ['intake'], in: ['intake'], task: 'examine-application' },
  'refuse-acceptance': { by: ['intake'], in: ['intake'], task: 'examine-application' },
  'request-correction': { by: ['intake'], in: ['intake'], task: 'examine-application' },
  assign: { by: ['officer'], in: ['expert-review'], task: 'assign-panel' },
  'declare-interest': { by: ['expert'], in: ['expert-review'], task: 'declare-interest' },
  'give-opinion': { by: ['expert'], in: ['expert-review'], task: 'give-opinion' },
  propose: { by: ['officer'], in: ['decision'], task: 'propose-decision' },
  decide: { by: ['head'], in: ['decision'], task: 'decide' },
  'return-proposal': { by: ['head'], in: ['decision'], task: 'decide' },
} as const satisfies Record<string, ActRule>

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]
export const actRule = (act: ActName): ActRule => acts[act]

/** Acts that complete a task, as people do them from the work queue. */
export const taskActs = actNames.filter((act) => actRule(act).task !== undefined)
