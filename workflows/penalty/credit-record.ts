/** The credit record after the case has closed: it can be corrected until it expires, or is taken down. */
import { system } from '../case/event-source.ts'
import type { OpenPenalty } from './open.ts'

export async function creditRecord(penalty: OpenPenalty): Promise<void> {
  const { state, clocks, change } = penalty
  const isPublic = () => state.credit?.state === 'published'
  if (!state.credit || !isPublic()) return
  const { until } = state.credit
  change({ by: system, act: 'clock-started' }, (draft) => {
    if (!clocks.find('penalty-credit'))
      clocks.start(draft, clocks.fixed('penalty-credit', draft.decision?.servedAt ?? '', { until }))
  })
  while (isPublic() && clocks.find('penalty-credit')?.state === 'running') await penalty.nextFact()
  change({ by: system, act: 'credit-ended' }, (draft) => {
    clocks.meet(draft, 'penalty-credit')
    if (draft.credit?.state === 'published') draft.credit.state = 'expired'
  })
}
