/** An accepted complaint: checked and answered; a dismissal only with a second person's word (Administrative License Law 65). */
import type { ComplaintCase, ComplaintOutcome } from '../../domain/complaint/state.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { ensureTask } from '../case/tasks.ts'
import { acceptanceNotice, answerNotice, toComplainant } from './notices.ts'
import { ensureHandlersTask, type OpenComplaint } from './open.ts'
import { overdue } from './overdue.ts'

const clock = 'complaint-answer'

export async function handling(complaint: OpenComplaint): Promise<ComplaintOutcome> {
  const { state, clocks, change } = complaint
  if (state.stage !== 'complaint-handling') await begin(complaint)
  for (;;) {
    overdue(complaint)
    if (isFinal(state)) break
    ask(complaint)
    await complaint.nextFact()
  }
  await tellRecognition(complaint)
  const { answer } = state
  if (!answer) throw new Error('expected an answered complaint')
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    clocks.meet(draft, clock)
    orderNotice(draft, answerNotice(answer), toComplainant)
  })
  return answer.outcome
}

const isFinal = ({ answer, confirmed }: ComplaintCase): boolean =>
  answer !== undefined && (answer.outcome !== 'dismissed' || confirmed !== undefined)

async function begin(complaint: OpenComplaint): Promise<void> {
  const { state, clocks } = complaint
  const { at = state.openedAt, decision } = state.examination ?? {}
  const period = await clocks.from(clock, at)
  complaint.enter('complaint-handling', (draft) => {
    if (decision === 'accepted') clocks.meet(draft, 'complaint-acceptance')
    clocks.start(draft, period)
    orderNotice(draft, acceptanceNotice(period.dueDate), toComplainant)
  })
}

/** One after the other: whoever answers, then whoever checks a dismissal. */
function ask({ state, clocks, change }: OpenComplaint): void {
  const due = clocks.find(clock)?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (!state.answer) ensureHandlersTask(draft, 'answer-complaint', { due })
    else ensureTask(draft, 'check-dismissal', { due })
  })
}

/** What was found becomes part of the supervision of the recognition. */
async function tellRecognition(complaint: OpenComplaint): Promise<void> {
  const { state, change } = complaint
  const { recognition } = state.about
  const text = state.answer?.finding
  if (!recognition || !text || state.told) return
  const { refused } = await complaint.during(() =>
    complaint.outside.actOnCase({
      kind: 'recognition',
      id: recognition,
      act: 'note-finding',
      payload: { source: 'complaint', reference: state.id, text },
      key: `complaint:${state.id}`,
    }),
  )
  change({ by: system, act: 'finding-noted', detail: { recognition } }, (draft) => {
    draft.told = { recognition, ...(refused && { refused }) }
  })
}
