/** Time that is not counted (Administrative License Law 45): from the issue of its written notice to the report that ends it. */
import type { Dossier } from '../../domain/dossier.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { clockKey } from '../case/clocks.ts'
import { system } from '../case/event-source.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'

type Pause = Dossier['pauses'][number]

export async function pauses(dossier: OpenDossier): Promise<void> {
  for (const { id } of [...dossier.state.pauses]) {
    announce(dossier, id)
    open(dossier, id)
    overrun(dossier, id)
    await close(dossier, id)
  }
}

const find = ({ state }: Pick<OpenDossier, 'state'>, id: string): Pause | undefined =>
  state.pauses.find((pause) => pause.id === id)

/** An approved pause is told to the applicant in writing, with the time needed. */
function announce(dossier: OpenDossier, id: string): void {
  const pause = find(dossier, id)
  if (!pause?.approvedBy || pause.notice) return
  const { reason, explanation, expectedEnd } = pause
  dossier.change({ by: system, act: 'notice-ordered' }, (draft) => {
    const notice = orderNotice(draft, { kind: 'time-needed', reason, explanation, expectedEnd })
    Object.assign(find({ state: draft }, id) ?? {}, { notice })
  })
}

/** Counting stops with the issue of the notice, not before. */
function open(dossier: OpenDossier, id: string): void {
  const { state, change, clocks } = dossier
  const pause = find(dossier, id)
  const from = findNotice(state, pause?.notice)?.issuedAt
  if (!pause || pause.from || !from) return
  const c4 = clocks.fixed('C4', from, { subject: id, until: pause.expectedEnd })
  change({ by: system, act: 'clock-paused', detail: { clock: 'C3', pause: id } }, (draft) => {
    Object.assign(find({ state: draft }, id) ?? {}, { from })
    clocks.pause(draft, 'C3', { matter: id, from })
    clocks.start(draft, c4)
  })
}

/** The time told has passed: it is ended or told anew. */
function overrun({ state, change, clocks }: OpenDossier, id: string): void {
  if (clocks.find(clockKey('C4', id))?.state !== 'expired') return
  if (state.pauses.some((pause) => pause.id === id && pause.to)) return
  change({ by: system, act: 'pause-overrun', detail: { pause: id } }, (draft) =>
    ensureTask(draft, 'renew-pause', { subject: id }),
  )
}

/** Counting goes on after the report; a clock runs again once no other pause is open. */
async function close(dossier: OpenDossier, id: string): Promise<void> {
  const { change, clocks } = dossier
  const { to } = find(dossier, id) ?? {}
  const paused = clocks.find('C3')
  const interval = paused?.pauses.find((each) => each.matter === id)
  if (!to || !paused || !interval || interval.to) return
  const ended = paused.pauses.map((each) => (each.matter === id ? { ...each, to } : each))
  const runs = ended.every((each) => each.to)
  const end = await clocks.due({ ...paused, pauses: ended })
  const detail = { clock: 'C3', pause: id, due: runs ? end.dueDate : undefined }
  change({ by: system, act: 'clock-resumed', detail }, (draft) => {
    clocks.meet(draft, clockKey('C4', id))
    cancelTasks(draft, ['renew-pause'], id)
    clocks.set(draft, 'C3', {
      pauses: ended,
      ...(runs && { ...end, state: 'running' }),
    })
  })
}
