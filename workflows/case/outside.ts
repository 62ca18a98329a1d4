/** What the stages of a case ask of the world outside their workflow; a preview of an act brings answers of its own. */
import { patched } from '@temporalio/workflow'
import type { Activities } from '../../activities/index.ts'
import {
  actOnCase,
  compareConditions,
  deadline,
  describeApplication,
  describeChain,
  examineCertificates,
  fetchStatus,
  issueDecision,
  loadedCalendar,
  rulesInForce,
} from '../activities.ts'
import { standingOf } from '../exit/activities.ts'

const asked = {
  actOnCase,
  compareConditions,
  deadline,
  describeApplication,
  describeChain,
  examineCertificates,
  fetchStatus,
  issueDecision,
  loadedCalendar,
  rulesInForce,
  standingOf,
}

export interface Outside extends Pick<Activities, keyof typeof asked> {
  /** Does this run follow a change of the workflow's code? */
  readonly isPatched: (id: string) => boolean
}

export const outside: Outside = { ...asked, isPatched: patched }
