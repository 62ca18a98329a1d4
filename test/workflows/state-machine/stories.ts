/** A story for every step of the state machine: how a case comes to take it. */
import {
  grant,
  refused,
  adviseAll,
  toDecision,
  toDelivery,
  toExperts,
  toVerification,
} from '../../support/case.ts'
import {
  applicant,
  type Case,
  desk,
  head,
  legal,
  type Rehearsal,
} from '../../support/time-skipping.ts'
import {
  announce,
  ask,
  askCorrection,
  call,
  corrected,
  drafted,
  hold,
  offered,
  passed,
  pause,
  resume,
  setDown,
  toPause,
  withdraw,
} from './steps.ts'

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }

type Way = (each: Case) => Promise<unknown>

/** Each answers the case when it stands where its story ends. */
export function storiesOf(rehearsal: () => Rehearsal): Record<string, () => Promise<Case>> {
  const inDays = async (days: number) =>
    new Date((await rehearsal().now()) + days * 86_400_000).toISOString().slice(0, 10)
  /** A renewal whose recognition ends while the case stands where `reach` has brought it. */
  const renewal = (reach: Way) => async () => {
    const each = await rehearsal().open({ renews: { number: 'N', validUntil: await inDays(400) } })
    await reach(each)
    await each.sleep('402 days')
    await each.outcome()
    return each
  }
  const story = (reach: Way) => async () => {
    const each = await rehearsal().open()
    await reach(each)
    return each
  }
  const thenWithdraw = (reach: Way) =>
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
  return {
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
      const rules = { ...rehearsal().stage.rules, correctionLapseDays: 60 }
      const each = await rehearsal().open({ rules })
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
}
