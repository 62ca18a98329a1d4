/** Delivery with proof of service (Administrative License Law 44), and the objection to publication before it (art. 5). */
import type { Dossier } from '../domain/dossier.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'
import { findNotice, orderNotice } from './case/notices.ts'
import { addTask, cancelTasks } from './case/tasks.ts'
import { type Objection, watchObjection } from './matters/objection.ts'
import { overdue } from './matters/overdue.ts'

export async function delivery(dossier: OpenDossier): Promise<void> {
  const { state, clocks, change } = dossier
  if (state.stage !== 'delivery') await begin(dossier)
  while (!isServed(state) || state.publication?.open) {
    await watchObjection(dossier, objection)
    overdue(dossier)
    if (isServed(state) && !state.publication?.open) break
    await dossier.nextFact()
  }
  change({ by: system, act: 'delivered' }, (draft) => {
    clocks.meet(draft, 'C5')
    cancelTasks(draft, ['deliver'])
  })
}

const isServed = (state: Dossier): boolean =>
  findNotice(state, state.decision?.notice)?.served !== undefined

async function begin(dossier: OpenDossier): Promise<void> {
  const { state, clocks } = dossier
  const c5 = await clocks.from('C5', state.decidedBy?.at ?? '')
  dossier.enter('delivery', (draft) => {
    clocks.start(draft, c5)
    addTask(draft, 'deliver', { due: c5.dueDate, subject: draft.decision?.notice })
    if (draft.decision?.content.outcome === 'granted') announcePublication(draft, dossier)
  })
}

/** Grants are published (art. 40); what may be a secret the applicant may object to before. */
function announcePublication(draft: Dossier, { rules }: OpenDossier): void {
  const { content } = draft.decision ?? {}
  if (content?.outcome !== 'granted') return
  const what = [...content.certificateTypes, content.scope, ...content.conditions]
  const workingDays = rules.objectionWorkingDays
  const notice = orderNotice(draft, { kind: 'publication', what, workingDays })
  draft.publication = { notice, open: true }
}

/** Clock C10. */
const objection: Objection = {
  clock: 'C10',
  task: 'settle-objection',
  settled: 'publication-settled',
  announcement: ({ publication }) => publication,
}
