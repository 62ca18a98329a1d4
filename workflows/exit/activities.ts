/** Looks at the recognition of a successor; it answers within seconds. */
import { proxyActivities } from '@temporalio/workflow'
import type { Activities } from '../../activities/index.ts'

export const { standingOf } = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
})
