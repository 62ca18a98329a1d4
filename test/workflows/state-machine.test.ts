/** Every step of the state machine is taken at least once, and no case ever takes another one. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { edges, type Status, statuses } from '../../procedure/status.ts'
import {
  adviseAll,
  grant,
  refused,
  toDecision,
  toDelivery,
  toExperts,
  toVerification,
} from '../support/case.ts'
import {
  applicant,
  type Case,
  chair,
  desk,
  division,
  head,
  legal,
  nameOf,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'
import { stepsOf } from '../support/transitions.ts'

jest.setTimeout(240_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
const soon = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString()
const inDays = async (days: number) => (await soon(days)).slice(0, 10)

const withdraw = (each: Case) => each.act(applicant, 'withdraw', { reason: 'We file anew.' })
const items = [{ document: 'audit', what: 'Older than twelve months.' }]
const askCorrection = (each: Case) => each.work(desk, 'request-correction', { items })
async function corrected(each: Case) {
  await each.file()
  await askCorrection(each)
  await each.save('audit')
  await each.correct()
}
async function pause(each: Case) {
  const { pauses } = await each.read()
  const request = {
    reason: 'testing',
    explanation: 'Tested.',
    expectedEnd: await inDays(30),
  } as const
  await each.act(officer, 'request-pause', request)
  await each.work(division, 'approve-pause', {})
  await each.until((state) => state.pauses[pauses.length]?.from !== undefined)
}
async function resume(each: Case) {
  const { pauses } = await each.read()
  await each.act(officer, 'end-pause', { pause: pauses.at(-1)?.id ?? '', report: 'Passed.' })
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
  )
}
const call = (each: Case, kind: 'public-interest' | 'major-interests') =>
  each.act(officer, 'call-hearing', { kind, why: 'Others are affected.' })
async function offered(each: Case, before: (each: Case) => Promise<unknown> = async () => {}) {
  await toExperts(each)
  await call(each, 'major-interests')
  await before(each)
  await adviseAll(each)
  await each.inStage('hearing')
}
const ask = (each: Case) => each.act(applicant, 'request-hearing', { text: 'Hear us.' })
async function announce(each: Case) {
  await each.work(division, 'appoint-chair', { chair: nameOf(chair) })
  await each.declare(chair)
  const hearing = { on: await soon(20), place: 'Beijing', subject: 'Scope', public: true }
  await each.work(chair, 'announce-hearing', hearing)
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'paused'),
  )
}
async function hold(each: Case) {
  await each.sleep('21 days')
  const document = await each.attach(chair, 'hearing-minutes')
  const minutes = { document, signedBy: ['TANG', 'ELENA'], summary: 'Heard.' }
  await each.work(chair, 'hold-hearing', minutes)
  await each.inStage('decision')
}
async function drafted(each: Case) {
  await toDecision(each)
  await each.propose()
}
async function passed(each: Case) {
  await drafted(each)
  await each.passLegality()
}
/** A renewal whose recognition ends while the case stands where `reach` has brought it. */
const renewal = (reach: (each: Case) => Promise<unknown>) => async () => {
  const each = await rehearsal.open({ renews: { number: 'N', validUntil: await inDays(400) } })
  await reach(each)
  await each.sleep('402 days')
  await each.outcome()
  return each
}
const story = (reach: (each: Case) => Promise<unknown>) => async () => {
  const each = await rehearsal.open()
  await reach(each)
  return each
}
const thenWithdraw = (reach: (each: Case) => Promise<unknown>) =>
  story(async (each) => {
    await reach(each)
    await withdraw(each)
    await each.outcome()
  })
const refuse = (ground: 'not-required' | 'form') =>
  story(async (each) => {
    await each.file()
    await each.work(desk, 'refuse-acceptance', { ground, reasons: ['So it is.'], remedies })
    await each.outcome()
  })
const toPause = async (each: Case) => {
  await toVerification(each)
  await pause(each)
}
const setDown = async (each: Case) => {
  await offered(each)
  await ask(each)
}

const stories: Record<string, () => Promise<Case>> = {
  'withdrawn as a draft': thenWithdraw(async () => {}),
  'withdrawn in intake': thenWithdraw((each) => each.file()),
  'withdrawn in correction': thenWithdraw(async (each) => {
    await each.file()
    await askCorrection(each)
  }),
  'withdrawn after correction': thenWithdraw(corrected),
  'withdrawn in review': thenWithdraw(toVerification),
  'withdrawn while paused': thenWithdraw(toPause),
  'withdrawn when a hearing is offered': thenWithdraw((each) => offered(each)),
  'withdrawn when a hearing is to be held': thenWithdraw(setDown),
  'withdrawn when a decision is drafted': thenWithdraw(drafted),
  'withdrawn when the draft is checked': thenWithdraw(passed),
  'not required': refuse('not-required'),
  'not accepted': refuse('form'),
  'corrected and accepted': story(async (each) => {
    await corrected(each)
    await each.accept()
  }),
  lapsed: async () => {
    const rules = { ...rehearsal.stage.rules, correctionLapseDays: 60 }
    const each = await rehearsal.open({ rules })
    await each.file()
    await askCorrection(each)
    await each.sleep('62 days')
    await each.outcome()
    return each
  },
  'paused and resumed': story(async (each) => {
    await toPause(each)
    await resume(each)
  }),
  'granted after a hearing': story(async (each) => {
    await setDown(each)
    await announce(each)
    await hold(each)
    const { hearing } = await each.read()
    await each.propose(grant(undefined, { minutes: hearing?.held?.sha256 }))
    await each.passLegality()
    await each.decide()
    await each.receive()
    await each.outcome()
  }),
  refused: story(async (each) => {
    await toDelivery(each, refused())
    await each.receive()
    await each.outcome()
  }),
  'a hearing in the public interest': story(async (each) => {
    await toExperts(each)
    await call(each, 'public-interest')
    await adviseAll(each)
    await each.until((state) => state.hearing?.wanted === true)
  }),
  'a hearing given up': story(async (each) => {
    await offered(each)
    await each.act(applicant, 'waive-hearing', {})
    await each.inStage('decision')
  }),
  'a hearing offered while paused': story(async (each) => {
    await offered(each, pause)
    await ask(each)
  }),
  'a hearing given up while paused': story(async (each) => {
    await offered(each, pause)
    await each.act(applicant, 'waive-hearing', {})
    await each.inStage('decision')
  }),
  'a pause that ends while the hearing is set': story(async (each) => {
    await setDown(each)
    await pause(each)
    await resume(each)
  }),
  'drafted while paused': story(async (each) => {
    await toDecision(each)
    await pause(each)
    await each.propose()
    await each.declare(legal)
    await each.work(legal, 'return-draft', { reason: 'No basis.' })
  }),
  'returned by legal review': story(async (each) => {
    await drafted(each)
    await each.declare(legal)
    await each.work(legal, 'return-draft', { reason: 'No basis.' })
  }),
  'returned by the head': story(async (each) => {
    await passed(each)
    await each.work(head, 'return-proposal', { reason: 'No conditions.' })
  }),
  'returned by the head while paused': story(async (each) => {
    await toDecision(each)
    await pause(each)
    await each.propose()
    await each.passLegality()
    await each.work(head, 'return-proposal', { reason: 'No conditions.' })
  }),
  'deemed renewed in review': renewal(toVerification),
  'deemed renewed while paused': renewal(toPause),
  'deemed renewed when a hearing is offered': renewal((each) => offered(each)),
  'deemed renewed when a hearing is to be held': renewal(setDown),
  'deemed renewed when a decision is drafted': renewal(drafted),
  'deemed renewed when the draft is checked': renewal(passed),
}

const key = (from: Status, to: Status) => `${from} → ${to}`
const defined = statuses.flatMap((from) => edges[from].map((to) => key(from, to)))
const taken = new Set<string>()

describe('The state machine of the procedure', () => {
  it.each(Object.entries(stories))('%s: every step is one that is defined', async (_name, tell) => {
    const each = await tell()
    const steps = stepsOf(each.events()).map(([from, to]) => key(from, to))
    expect(steps.filter((step) => !defined.includes(step))).toEqual([])
    for (const step of steps) taken.add(step)
  })

  it('has every step taken at least once', () => {
    const missing = defined.filter((step) => !taken.has(step))
    process.stderr.write(`state machine: ${taken.size} edges taken / ${defined.length} defined\n`)
    expect(missing).toEqual([])
  })
})
