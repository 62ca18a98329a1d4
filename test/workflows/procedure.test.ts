import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  desk,
  experts,
  grant,
  head,
  officer,
  person,
  type Rehearsal,
  startRehearsal,
  toDecision,
} from '../support/time-skipping.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())
const open = (): Promise<Case> => rehearsal.open()

describe('Electronic Signature Law 26: the whole procedure', () => {
  it('takes a dossier from filing to a grant, stage by stage, in the order of the law', async () => {
    const each = await open()
    await toDecision(each)
    await each.propose()
    await each.decide()
    expect(await each.outcome()).toBe('granted')
    const { decision, stage } = await each.read()
    expect(stage).toBe('closed')
    expect(decision?.content).toEqual(grant())
    expect(each.acts()).toEqual([
      ...['open', 'file', 'enter-stage', 'claim', 'accept', 'clock-met', 'enter-stage'],
      ...['checks-completed', 'enter-stage', 'open-tasks', 'claim', 'assign', 'open-tasks'],
      ...['declare-interest', 'open-tasks', 'declare-interest', 'open-tasks'],
      ...['declare-interest', 'open-tasks', 'give-opinion', 'give-opinion', 'panel-advised'],
      ...['enter-stage', 'open-tasks', 'claim', 'propose', 'open-tasks', 'claim', 'decide'],
      ...['decision-issued', 'close'],
    ])
  })

  it('grants only some of the certificate types when the decision says so', async () => {
    const each = await open()
    await toDecision(each)
    expect(await refusalOf(each.propose(grant(['timestamp'])))).toBe('UnknownCertificateType')
  })
})

describe('Administrative License Law 32: intake', () => {
  it('deems the application accepted, from the day of receipt, when five working days pass', async () => {
    const each = await open()
    await each.file()
    const { clocks } = await each.read()
    expect(clocks).toMatchObject([{ id: 'C1', workingDays: 5, state: 'running' }])
    await each.sleep('14 days')
    await each.checked()
    const { acceptance, filings, clocks: later } = await each.read()
    expect(acceptance?.kind).toBe('deemed-accepted')
    expect(acceptance?.from).toBe(filings[0]?.at)
    expect(later.find(({ id }) => id === 'C3')?.startedAt).toBe(filings[0]?.at)
    expect(later.find(({ id }) => id === 'C1')?.state).toBe('expired')
  })

  it('ends when acceptance is refused, with the reasons on record', async () => {
    const each = await open()
    await each.file()
    const claim = await each.claim('examine-application', desk)
    const reasons = ['Certificates for identity alone need no recognition.']
    await each.act(desk, 'refuse-acceptance', { claim, ground: 'not-required', reasons })
    expect(await each.outcome()).toBe('not-accepted')
    expect((await each.read()).acceptance?.reasons).toEqual(reasons)
  })

  it('asks for correction once, examines the corrected filing on a new clock, and may not ask again', async () => {
    const each = await open()
    await each.file()
    const items = [{ document: 'audit', what: 'The report is older than twelve months.' }]
    const claim = await each.claim('examine-application', desk)
    await each.act(desk, 'request-correction', { claim, items })
    expect((await each.read()).stage).toBe('correction')
    expect(await refusalOf(each.correct())).toBe('Unchanged')
    await each.save()
    await each.correct()
    const { stage, clocks } = await each.read()
    expect(stage).toBe('intake')
    expect(clocks.map(({ id, state }) => `${id} ${state}`)).toEqual(['C1 met', 'C2 running'])
    const again = await each.claim('examine-application', desk)
    expect(await refusalOf(each.act(desk, 'request-correction', { claim: again, items }))).toBe(
      'SecondCorrection',
    )
    await each.act(desk, 'accept', { claim: again })
    await each.checked()
    expect((await each.read()).stage).toBe('expert-review')
  })
})

describe('Administrative License Law 42: twenty working days to the decision', () => {
  it('runs from acceptance, and its expiry is recorded without deciding anything', async () => {
    const each = await open()
    await each.file()
    await each.accept()
    await each.checked()
    const { acceptance, clocks } = await each.read()
    expect(clocks.find(({ id }) => id === 'C3')).toMatchObject({
      startedAt: acceptance?.from,
      workingDays: 20,
      state: 'running',
    })
    await each.sleep('60 days')
    const later = await each.read()
    expect(later.clocks.find(({ id }) => id === 'C3')?.state).toBe('expired')
    expect(later.stage).toBe('expert-review')
    expect(each.acts()).toContain('clock-expired')
  })
})

describe('Withdrawal', () => {
  it.each(['draft', 'intake', 'expert-review', 'decision'])('is possible in %s', async (stage) => {
    const each = await open()
    if (stage === 'intake') await each.file()
    if (stage === 'expert-review') {
      await each.file()
      await each.accept()
      await each.checked()
    }
    if (stage === 'decision') await toDecision(each)
    expect((await each.read()).stage).toBe(stage)
    await each.act(applicant, 'withdraw', { reason: 'We file anew.' })
    expect(await each.outcome()).toBe('withdrawn')
    expect((await each.read()).tasks.filter(({ state }) => state === 'open')).toEqual([])
  })
})

describe('Withdrawal after the decision', () => {
  it('is refused, also in the moment between its being taken and issued', async () => {
    for (let race = 0; race < 4; race += 1) {
      const each = await open()
      await toDecision(each)
      await each.propose()
      const claim = await each.claim('decide', head)
      const withdraw = () => each.act(applicant, 'withdraw', { reason: 'Too late?' })
      // Whichever of the two comes second is refused, or finds that the procedure has ended.
      await Promise.allSettled([each.act(head, 'decide', { claim }), withdraw()])
      const outcome = await each.outcome()
      const { withdrawal, decision } = await each.read()
      expect(Boolean(withdrawal)).toBe(outcome === 'withdrawn')
      expect(Boolean(decision)).toBe(outcome === 'granted')
    }
  })
})

describe('Technical checks', () => {
  it('go on while people act, and are cancelled when the applicant withdraws', async () => {
    const each = await open()
    await each.file()
    rehearsal.holdChecks()
    await each.accept()
    expect((await each.read()).stage).toBe('technical-checks')
    await each.act(applicant, 'withdraw', { reason: 'We file anew.' })
    expect(await each.outcome()).toBe('withdrawn')
    rehearsal.releaseChecks()
  })
})

describe('Expert review', () => {
  const reviewed = async () => {
    const each = await open()
    await each.file()
    await each.accept()
    await each.checked()
    return each
  }

  it('needs at least three experts', async () => {
    const each = await reviewed()
    expect(await refusalOf(each.assign(experts.slice(0, 2)))).toBe('PanelTooSmall')
  })

  it('takes no opinion before the declaration of interest', async () => {
    const each = await reviewed()
    await each.assign()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    const { id, epoch } = await each.task('declare-interest', first.sub)
    const claim = { task: id, epoch }
    const opinion = { claim, advice: 'favourable', reasons: 'As found.' } as const
    expect(await refusalOf(each.act(first, 'give-opinion', opinion))).toBe('TaskNotFound')
  })

  it('asks for another expert when one is recused', async () => {
    const each = await reviewed()
    await each.assign()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    await each.declare(first, true)
    expect((await each.task('assign-panel')).state).toBe('open')
    await each.assign([person('zhou', 'expert', 'University')])
    expect((await each.read()).panel).toHaveLength(4)
  })

  it('is unfavourable once a quorum can no longer be reached', async () => {
    const each = await reviewed()
    await each.assign()
    for (const expert of experts) await each.declare(expert)
    for (const expert of experts.slice(0, 2)) await each.advise(expert, 'unfavourable')
    expect((await each.read()).advice).toBe('unfavourable')
    expect((await each.read()).stage).toBe('decision')
  })
})

describe('Decision: four eyes', () => {
  it('is not taken by whoever proposed it', async () => {
    const each = await open()
    await toDecision(each)
    await each.propose()
    const both = { ...officer, roles: ['officer', 'head'] } as typeof officer
    expect(await refusalOf(each.decide(both))).toBe('SeparationOfDuty')
  })

  it('is not taken by an expert of the panel', async () => {
    const each = await open()
    await toDecision(each)
    await each.propose()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    expect(await refusalOf(each.decide({ ...first, roles: ['head'] }))).toBe('SeparationOfDuty')
  })

  it('may be returned, and is then proposed anew', async () => {
    const each = await open()
    await toDecision(each)
    await each.propose()
    const claim = await each.claim('decide', head)
    await each.act(head, 'return-proposal', { claim, reason: 'State the conditions.' })
    await each.propose(grant(['seal', 'signature']))
    await each.decide()
    expect(await each.outcome()).toBe('granted')
  })

  it('refuses only with reasons and remedies', async () => {
    const each = await open()
    await toDecision(each)
    const remedies = { reconsideration: 'Within 60 days.', litigation: '' }
    const bare = { outcome: 'refused', reasons: ['SHA-1.'], remedies } as const
    expect(await refusalOf(each.propose({ ...bare, reasons: [...bare.reasons] }))).toBe(
      'ReasonsMissing',
    )
  })
})

describe('Tasks: claims', () => {
  it('refuses an act under a lost claim and names the new holder', async () => {
    const each = await open()
    await each.file()
    const claim = await each.claim('examine-application', desk)
    const to = { sub: 'hu', name: 'HU' }
    await each.act(officer, 'reassign', { task: claim.task, to, reason: 'Leave.' })
    expect(await refusalOf(each.act(desk, 'accept', { claim }))).toBe('ClaimLost')
    await each.act(officer, 'reassign', { task: claim.task, to: desk, reason: 'Back.' })
    expect(await refusalOf(each.act(desk, 'accept', { claim }))).toBe('ClaimLost')
  })

  it('lets only one of two people claim a task', async () => {
    const each = await open()
    await each.file()
    const { id } = await each.task('examine-application')
    const outcomes = await Promise.all([
      refusalOf(each.act(desk, 'claim', { task: id })),
      refusalOf(each.act(person('hu', 'intake'), 'claim', { task: id })),
    ])
    expect(outcomes.sort()).toEqual(['ClaimLost', 'not refused'])
  })

  it('puts a released task back into the queue', async () => {
    const each = await open()
    await each.file()
    const claim = await each.claim('examine-application', desk)
    await each.act(desk, 'release', { claim })
    expect((await each.task('examine-application')).assignee).toBeUndefined()
  })
})

describe('Idempotency', () => {
  it('answers a repeated act as before and does it once', async () => {
    const each = await open()
    const payload = { sections: { identity: {} }, revision: 0 }
    const first = await each.act(applicant, 'save', payload, 'key')
    expect(await each.act(applicant, 'save', payload, 'key')).toEqual(first)
    expect((await each.read()).revision).toBe(1)
  })

  it('refuses a key that was used for another request', async () => {
    const each = await open()
    await each.act(applicant, 'save', { sections: {}, revision: 0 }, 'key')
    const other = each.act(applicant, 'withdraw', { reason: 'x' }, 'key')
    expect(await refusalOf(other)).toBe('IdempotencyKeyReused')
  })
})
