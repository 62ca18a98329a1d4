/** Cancellation (注销) after every ending: the formality by which the register closes the entry and keeps it (ALL 70). */
import { now, system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { registerStatusRules, type RegisterStatus } from '../../procedure/register-status.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus } from './register.ts'

/** Answers how the recognition had ended. */
export async function cancellation(recognition: OpenRecognition): Promise<RegisterStatus> {
  const { state, change } = recognition
  const { ended } = state
  if (!ended) throw new Error('expected a recognition that has ended')
  const status = ended.status
  if (ended.cancelledAt) return status
  const { title, article } = registerStatusRules[status]
  recognition.enter('cancellation', (draft) =>
    orderNotice(draft, {
      kind: 'cancellation',
      facts: [`${title['zh-CN']} ${title.en} (${article})`],
      grounds: ['《中华人民共和国行政许可法》第七十条 Administrative License Law art. 70'],
      orders: [`注销编号为${state.number}的认可。Recognition ${state.number} is cancelled.`],
      rights: [],
    }),
  )
  await recognition.allIssued()
  const decision = state.notices.findLast(({ kind }) => kind === 'cancellation')?.number
  change({ by: system, act: 'cancelled', detail: { decision } }, (draft) => {
    setStatus(draft, {
      status: 'cancelled',
      at: now(),
      ground: { en: `${title.en} (${article})`, 'zh-CN': `${title['zh-CN']}（${article}）` },
      decision,
    })
    if (draft.ended) draft.ended.cancelledAt = now()
  })
  return status
}
