/** Acceptance: decided within the policy's five working days, else the complaint is accepted without a decision. */
import type { ComplaintOutcome } from '../../domain/complaint/state.ts'
import { now, system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks } from '../case/tasks.ts'
import { refusalNotice, toComplainant, transferNotice } from './notices.ts'
import { ensureHandlersTask, type OpenComplaint } from './open.ts'
import { escalate } from './overdue.ts'

const clock = 'complaint-acceptance'

/** How the complaint ends here; undefined where it is handled. */
export async function intake(complaint: OpenComplaint): Promise<ComplaintOutcome | undefined> {
  const { state, clocks, change } = complaint
  if (state.stage !== 'complaint-intake') return undefined
  await begin(complaint)
  while (!state.examination && clocks.find(clock)?.state !== 'expired') await complaint.nextFact()
  if (!state.examination) deem(complaint)
  const { examination } = state
  if (examination?.decision !== 'refused' && examination?.decision !== 'transferred')
    return undefined
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    clocks.meet(draft, clock)
    const notice =
      examination.decision === 'refused' ? refusalNotice(examination) : transferNotice(examination)
    if (!draft.notices.some(({ kind }) => kind === notice.kind))
      orderNotice(draft, notice, toComplainant)
  })
  return examination.decision
}

async function begin({ state, clocks, change }: OpenComplaint): Promise<void> {
  if (clocks.find(clock)) return
  const acceptance = await clocks.from(clock, state.openedAt)
  change({ by: system, act: 'clock-started' }, (draft) => {
    clocks.start(draft, acceptance)
    ensureHandlersTask(draft, 'examine-complaint', { due: acceptance.dueDate })
  })
}

/** Nobody's silence ends a complaint: it goes on, and the head is told. */
function deem({ change }: OpenComplaint): void {
  change({ by: system, act: 'deemed-accepted' }, (draft) => {
    draft.examination = { decision: 'deemed', at: now() }
    cancelTasks(draft, ['examine-complaint'])
    escalate(draft, clock)
  })
}
