/** Acts that every case after a grant has: the work queue, files, and the service of notices. */
import type { AnyStage } from '../case-kinds.ts'
import { readsEveryCase, type Role } from '../roles.ts'
import type { FollowingFacts, FollowingRule } from './act-rule.ts'

const working: readonly Role[] = [
  ...readsEveryCase.filter((role) => role !== 'auditor'),
  'provincial',
]

export type CommonAct =
  'claim' | 'release' | 'reassign' | 'attach' | 'acknowledge' | 'record-service'

/** The rules of the common acts in the stages in which a case runs. */
export const commonRules = <F extends FollowingFacts>(
  running: readonly AnyStage[],
): Readonly<Record<CommonAct, FollowingRule<F>>> => ({
  claim: { by: working, in: running },
  release: { by: working, in: running },
  reassign: { by: ['division-head', 'head', 'supervisor'], in: running },
  attach: { by: ['applicant', ...working], in: running },
  acknowledge: { by: ['applicant'], in: running },
  'record-service': { by: ['supervisor'], in: running },
})
