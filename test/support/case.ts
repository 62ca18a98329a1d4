/** One rehearsed case: its people act on it through the updates of the procedure, as the interface does. */
import type { Opening } from '../../workflows/messages.ts'
import { courseOf } from './course.ts'
import { grant } from './decisions.ts'
import { experts, officer, second } from './people.ts'
import { startCase, type Theatre } from './started-case.ts'

export { grant, refused } from './decisions.ts'

export type Case = Awaited<ReturnType<typeof openCase>>

export async function openCase(theatre: Theatre, more: Partial<Opening> = {}) {
  const started = await startCase(theatre, more)
  return { ...started, ...courseOf(started) }
}

/** Takes a case to the stage of verification: filed, accepted, checked. */
export async function toVerification(each: Case): Promise<void> {
  await each.file()
  await each.accept()
  await each.checked()
}

/** Takes a case to expert review: verified by two officers. */
export async function toExperts(each: Case): Promise<void> {
  await toVerification(each)
  await each.verify(officer)
  await each.verify(second)
  await each.inStage('expert-review')
}

/** Has the panel advise. */
export async function adviseAll(each: Case): Promise<void> {
  await each.assign()
  for (const expert of experts) await each.declareInterest(expert)
  for (const expert of experts.slice(0, 2)) await each.advise(expert)
}

/** Takes a case to the stage of decision: filed, accepted, checked, verified, advised. */
export async function toDecision(each: Case): Promise<void> {
  await toExperts(each)
  await adviseAll(each)
  await each.inStage('decision')
}

/** Takes a case to delivery. */
export async function toDelivery(each: Case, content = grant()): Promise<void> {
  await toDecision(each)
  await each.propose(content)
  await each.passLegality()
  await each.decide()
  await each.inStage('delivery')
}
