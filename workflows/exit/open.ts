/** An exit in its workflow. */
import { continueAsNew } from '@temporalio/workflow'
import type { FollowingOpening } from '../../domain/following/opening.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import { exitRules } from '../../procedure/exit/acts.ts'
import type { CarriedCase } from '../case/open-case.ts'
import { openFollowing } from '../following/open.ts'
import { exitActs } from './acts.ts'
import type { conductExit } from './conduct-exit.ts'

export type ExitInput = FollowingOpening<ExitCase> | CarriedCase<ExitCase>
export type OpenExit = ReturnType<typeof openExit>

export const exitTerms = { rules: exitRules, acts: exitActs }

export const openExit = (input: ExitInput) =>
  openFollowing<ExitCase, keyof typeof exitActs>(input, {
    ...exitTerms,
    continueWith: (carried) => continueAsNew<typeof conductExit>(carried),
  })
