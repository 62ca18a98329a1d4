/** What a preview knows of the world outside: periods, rules and what is on file; nobody is told, nothing is fetched. */
import type { Outside } from '../case/outside.ts'
import { Waits } from './previewed-case.ts'

/** What the deployment answers from what it has on file. */
export type OnFile = Pick<
  Outside,
  | 'deadline'
  | 'describeApplication'
  | 'issueDecision'
  | 'loadedCalendar'
  | 'rulesInForce'
  | 'standingOf'
>

const waits = (): Promise<never> => Promise.reject(new Waits())

export const previewedOutside = (onFile: OnFile): Outside => ({
  ...onFile,
  actOnCase: async () => ({}),
  describeChain: async () => [],
  compareConditions: waits,
  examineCertificates: waits,
  fetchStatus: waits,
  isPatched: () => true,
})
