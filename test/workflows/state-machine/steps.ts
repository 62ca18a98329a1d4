/** What people do to a case on its way through the state machine. */
import { adviseAll, toDecision, toExperts, toVerification } from '../../support/case.ts'
import {
  applicant,
  type Case,
  chair,
  desk,
  division,
  nameOf,
  officer,
} from '../../support/time-skipping.ts'

/** So many days after what happened last to the case. */
const soon = (each: Case, days: number): string =>
  new Date(Date.parse(each.events().at(-1)?.at ?? '') + days * 86_400_000).toISOString()

export const withdraw = (each: Case) => each.act(applicant, 'withdraw', { reason: 'We file anew.' })
export const items = [{ document: 'audit', what: 'Older than twelve months.' }]
export const askCorrection = (each: Case) => each.work(desk, 'request-correction', { items })
export async function corrected(each: Case) {
  await each.file()
  await askCorrection(each)
  await each.save('audit')
  await each.correct()
}
export async function pause(each: Case) {
  const { pauses } = await each.read()
  const request = {
    reason: 'testing',
    explanation: 'Tested.',
    expectedEnd: soon(each, 30).slice(0, 10),
  } as const
  await each.act(officer, 'request-pause', request)
  await each.work(division, 'approve-pause', {})
  await each.until((state) => state.pauses[pauses.length]?.from !== undefined)
}
export async function resume(each: Case) {
  const { pauses } = await each.read()
  await each.act(officer, 'end-pause', { pause: pauses.at(-1)?.id ?? '', report: 'Passed.' })
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
  )
}
export const call = (each: Case, kind: 'public-interest' | 'major-interests') =>
  each.act(officer, 'call-hearing', { kind, why: 'Others are affected.' })
export async function offered(
  each: Case,
  before: (each: Case) => Promise<unknown> = async () => {},
) {
  await toExperts(each)
  await call(each, 'major-interests')
  await before(each)
  await adviseAll(each)
  await each.inStage('hearing')
}
export const ask = (each: Case) => each.act(applicant, 'request-hearing', { text: 'Hear us.' })
export async function announce(each: Case) {
  await each.work(division, 'appoint-chair', { chair: nameOf(chair) })
  await each.declare(chair)
  const hearing = { on: soon(each, 20), place: 'Beijing', subject: 'Scope', public: true }
  await each.work(chair, 'announce-hearing', hearing)
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'paused'),
  )
}
export async function hold(each: Case) {
  await each.sleep('21 days')
  const document = await each.attach(chair, 'hearing-minutes')
  const minutes = { document, signedBy: ['TANG', 'ELENA'], summary: 'Heard.' }
  await each.work(chair, 'hold-hearing', minutes)
  await each.inStage('decision')
}
export async function drafted(each: Case) {
  await toDecision(each)
  await each.propose()
}
export async function passed(each: Case) {
  await drafted(each)
  await each.passLegality()
}
export const toPause = async (each: Case) => {
  await toVerification(each)
  await pause(each)
}
export const setDown = async (each: Case) => {
  await offered(each)
  await ask(each)
}
