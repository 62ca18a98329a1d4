/** Every act of a penalty case, as the workflow takes it. */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import type { FollowingActs } from '../following/act.ts'
import { defenceActs } from './defence-acts.ts'
import { enforcementActs } from './enforcement-acts.ts'
import { hearingActs } from './hearing-acts.ts'
import { investigationActs } from './investigation-acts.ts'
import { reviewActs } from './review-acts.ts'

export const penaltyActs: FollowingActs<PenaltyCase, PenaltyPayloads> = {
  ...investigationActs,
  ...defenceActs,
  ...hearingActs,
  ...reviewActs,
  ...enforcementActs,
}
