/** The activities that workflows call, with their timeouts, by nature. */
import { type ActivityOptions, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { Activities } from '../activities/index.ts'
import { type checkActivities, checksQueueOf } from './messages.ts'

/** An activity on the task queue of the checks; which queue that is is known only in a workflow. */
const onChecks =
  <A extends (typeof checkActivities)[number]>(name: A, options: ActivityOptions) =>
  (...input: Parameters<Activities[A]>): ReturnType<Activities[A]> => {
    const taskQueue = checksQueueOf(workflowInfo().taskQueue)
    const scheduled = proxyActivities<Activities>({ ...options, taskQueue })[name] as unknown as (
      ...input: Parameters<Activities[A]>
    ) => ReturnType<Activities[A]>
    return scheduled(...input)
  }

/** Writes to SQL and short computations: retried for as long as it takes, because the act has been done. */
export const {
  record,
  deadline,
  loadedCalendar,
  rulesInForce,
  compareConditions,
  describeApplication,
} = proxyActivities<Activities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
})

/** Reads evidence and examines it; a heartbeat tells a dead worker from a slow one. */
export const examineCertificates = onChecks('examineCertificates', {
  startToCloseTimeout: '30m',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Asks eight servers of providers at a time, each for a minute at most; one that does not answer is an answer. */
export const fetchStatus = onChecks('fetchStatus', {
  startToCloseTimeout: '15m',
  heartbeatTimeout: '90s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Signs and writes what is public; a list of thousands takes seconds. What would rewrite the log needs a person. */
export const { publishTrustedList, publishLog, renewEvidence } = proxyActivities<Activities>({
  startToCloseTimeout: '5m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
})

/** Reads what is published and which keys sign it; where that fails, it is asked again until it is known. */
export const { raiseAlarms } = proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
})

/** Reads the form and the chain of a grant, and what came with a filed chain. */
export const { openRecognition, describeChain, describeGrant } = proxyActivities<Activities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Tells another case something; it answers within seconds. */
export const { actOnCase } = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Sends a file of a stranger to the scanner; one that does not answer is asked again for as long as it takes. */
export const { scanAttachment } = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '1s', maximumInterval: '10m' },
})

/** Decides on a calendar, once. */
export const { decideCalendar } = proxyActivities<Activities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
})

/** Asks a page of dossiers; each answers within seconds or is asked again later. */
export const { recomputeReached } = proxyActivities<Activities>({
  startToCloseTimeout: '15m',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Reads who is due. */
export const { recognitionsToProbe } = proxyActivities<Activities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Asks up to 64 services, four at a time, each for a minute at most; what fails for long waits for the next round. */
export const probeRecognition = onChecks('probeRecognition', {
  startToCloseTimeout: '2h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '500ms', maximumInterval: '1m', maximumAttempts: 20 },
})

/** Writes a document as evidence. */
export const { issueNotice, issueDecision } = proxyActivities<Activities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Asks a partner for its list, within bounds of its own; no answer is an answer. */
export const fetchPartnerList = onChecks('fetchPartnerList', {
  startToCloseTimeout: '5m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
})

/** Judges a list of up to 16 MiB and keeps what it says; reads and keeps what became of its alerts. */
export const { importList, alertsOfList, noteAlertTold } = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})

/** Reads a whole case once more and seals it. */
export const { sealPackage } = proxyActivities<Activities>({
  startToCloseTimeout: '2h',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
})
