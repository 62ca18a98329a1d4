/** Consultation of other bodies: a letter, a reply within clock C11 or none; the clock of the decision runs on (art. 45). */
import type { OpenDossier } from '../dossier/dossier.ts'
import { clockKey } from '../case/clocks.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'

export async function consultations(dossier: OpenDossier): Promise<void> {
  const { state, change, clocks } = dossier
  for (const { id, organisation, questions, reply, at } of [...state.consultations]) {
    const key = clockKey('C11', id)
    if (!clocks.find(key)) {
      const clock = await clocks.from('C11', at, id)
      change({ by: system, act: 'notice-ordered' }, (draft) => {
        clocks.start(draft, clock)
        const answerBy = clock.dueDate
        const letter = { kind: 'consultation', body: organisation, questions, answerBy } as const
        orderNotice(draft, letter, { kind: 'body', name: organisation })
        ensureTask(draft, 'reply-consultation', { subject: id, due: answerBy })
      })
    }
    change({ by: system, act: 'consultation-settled', detail: { consultation: id } }, (draft) => {
      if (!reply && clocks.find(key)?.state === 'expired')
        return ensureTask(draft, 'remind-consulted', { subject: id })
      if (reply) {
        clocks.meet(draft, key)
        cancelTasks(draft, ['reply-consultation', 'remind-consulted'], id)
      }
    })
  }
}
