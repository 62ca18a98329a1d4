/** A workflow that does nothing but have the files of a dossier examined. */
import { proxyActivities } from '@temporalio/workflow'
import type { Activities } from '../../../activities/index.ts'
import type { ExaminationInput } from '../../../activities/technical-checks.ts'

const { examineCertificates } = proxyActivities<Activities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '6s',
  retry: { initialInterval: '100ms' },
})

export const examination = (input: ExaminationInput) => examineCertificates(input)
