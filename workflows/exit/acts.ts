/** What people do on an exit: the exiting CA, its successor, the authority. */
import type { ExitCase } from '../../domain/exit/state.ts'
import type { ExitPayloads } from '../../domain/exit/acts.ts'
import type { FollowingActs } from '../following/act.ts'
import { authorityActs } from './authority-acts.ts'
import { providerActs } from './provider-acts.ts'
import { successorActs } from './successor-acts.ts'

export const exitActs: FollowingActs<ExitCase, ExitPayloads> = {
  ...providerActs,
  ...successorActs,
  ...authorityActs,
}
