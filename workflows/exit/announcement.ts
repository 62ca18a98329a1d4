/** The exit is reported and taken; the parties are to be told ninety days before the end (Electronic Signature Law 23). */
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import type { OpenExit } from './open.ts'
import { goesOn, isVoid } from './goes-on.ts'
import { watch } from './watch.ts'

const isAnnounced = ({ state, clocks }: OpenExit): boolean =>
  state.partiesTold !== undefined ||
  state.proposals.length > 0 ||
  clocks.find('parties-told')?.state !== 'running'

export async function announcement(exit: OpenExit): Promise<void> {
  const { state, change } = exit
  if (state.stage !== 'announced') return
  await watch(exit)
  if (isVoid(state)) return
  const { plannedEnd, reason, lastCertificateEnd } = state.content
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    if (draft.notices.length > 0) return
    orderNotice(draft, {
      kind: 'exit-receipt',
      facts: [
        reason,
        `拟终止服务日：${plannedEnd}。Planned end: ${plannedEnd}.`,
        `最后一张证书失效日：${lastCertificateEnd}。The last certificate lapses on ${lastCertificateEnd}.`,
      ],
      grounds: ['《中华人民共和国电子签名法》第二十三条 Electronic Signature Law art. 23'],
      orders: [],
      rights: [],
      effectiveOn: plannedEnd,
    })
  })
  while (goesOn(state) && !isAnnounced(exit)) {
    await exit.nextFact()
    await watch(exit)
  }
}
