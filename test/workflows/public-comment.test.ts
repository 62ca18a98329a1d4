/** The public comment period before a grant, where the rule set asks for one: told, opened, commented, closed, summarised. */
import { randomUUID } from 'node:crypto'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { thePublic } from '../../api/consultations/comment.ts'
import { ruleSets } from '../../procedure/rule-set.ts'
import { commented } from '../../workflows/messages.ts'
import { adviseAll, type Case, grant, toDecision, toExperts } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import { rehearsedApplication } from '../support/rehearsed.ts'
import {
  applicant,
  officer,
  type Rehearsal,
  startRehearsal,
  stranger,
} from '../support/time-skipping.ts'

jest.setTimeout(240_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const draft2024 = ruleSets['Draft-2024']
let inForce: Rehearsal['stage']['rules']
beforeEach(() => {
  inForce = rehearsal.stage.rules
  rehearsal.stage.rules = draft2024
})
afterEach(() => void (rehearsal.stage.rules = inForce))

const comment = (each: Case, text: string, key: string = randomUUID()) =>
  each.handle.executeUpdate(commented, {
    args: [{ by: thePublic, key, fingerprint: text.slice(0, 8), payload: { text } }],
  })

/** A case in its comment period, to which the applicant has consented. */
async function opened(): Promise<Case> {
  const each = await rehearsal.open()
  await toExperts(each)
  await each.act(applicant, 'answer-comment-notice', {})
  await adviseAll(each)
  await each.until(({ publicComment }) => publicComment?.openedAt !== undefined)
  return each
}

const openTasks = async (each: Case) =>
  (await each.read()).tasks.filter(({ state }) => state === 'open').map(({ kind }) => kind)

describe('A public comment period', () => {
  it('is opened and closed by the system, and comes before the draft of the decision', async () => {
    const each = await opened()
    const before = await each.read()
    expect(before.stage).toBe('public-comment')
    expect((await each.notice('public-comment')).to.kind).toBe('public')
    const period = before.clocks.find(({ key }) => key === 'public-comment')
    expect(period).toMatchObject({ workingDays: 10, state: 'running' })
    // It is no reason for which time is not counted (Administrative License Law 45).
    const c3 = before.clocks.find(({ key }) => key === 'C3')
    expect(c3).toMatchObject({ state: 'running', pauses: [] })
    await comment(each, 'The CA answered our complaint late.')
    expect(await openTasks(each)).not.toContain('propose-decision')
    const claim = { task: `${each.id}.1`, epoch: 1 }
    const early = each.act(officer, 'propose', { claim, content: grant() })
    expect(await refusalOf(early)).toBe('WrongStage')
    await each.sleep('20 days')
    const after = await each.inStage('decision')
    expect(after.clocks.find(({ key }) => key === 'C3')?.dueDate).toBe(c3?.dueDate)
    for (const act of ['comment-opened', 'comment-closed'])
      expect(each.events().find((event) => event.act === act)?.by.sub).toBe('system')
    expect(await refusalOf(comment(each, 'Too late.'))).toBe('CommentsClosed')
  })

  it('keeps comments on record without names in the case, and waits for what was made of them', async () => {
    const each = await opened()
    const key = randomUUID()
    const first = await comment(each, 'Nothing against it.', key)
    expect(await comment(each, 'Nothing against it.', key)).toEqual(first)
    await comment(each, 'We rely on it.')
    expect((await each.read()).commentsReceived).toBe(2)
    expect(each.acts().filter((act) => act === 'comment')).toHaveLength(2)
    await each.sleep('20 days')
    await each.until(({ tasks }) => tasks.some(({ kind }) => kind === 'summarise-comments'))
    expect(await openTasks(each)).not.toContain('propose-decision')
    const text = 'Two comments, none against.'
    await each.work(officer, 'summarise-comments', { text })
    expect((await each.read()).commentSummary).toMatchObject({ text, by: { sub: officer.sub } })
    await each.propose()
    await each.passLegality()
    await each.decide()
    await each.receive()
    expect(await each.outcome()).toBe('granted')
  })

  it('without comments needs no summary', async () => {
    const each = await opened()
    await each.sleep('20 days')
    await each.inStage('decision')
    expect(await openTasks(each)).toContain('propose-decision')
    expect(each.acts()).not.toContain('comment')
  })

  it('is followed by the hearing that was called for while it ran', async () => {
    const each = await opened()
    await each.act(officer, 'call-hearing', { kind: 'public-interest', why: 'Many rely on it.' })
    expect((await each.read()).stage).toBe('public-comment')
    await each.sleep('20 days')
    expect((await each.inStage('hearing')).publicComment?.closedAt).toBeDefined()
  })

  it('takes no more comments than the rule set allows', async () => {
    rehearsal.stage.rules = {
      ...draft2024,
      publicComment: { ...draft2024.publicComment, mostComments: 1 },
    }
    const each = await opened()
    await comment(each, 'One.')
    expect(await refusalOf(comment(each, 'Two.'))).toBe('CommentsClosed')
  })

  it('ends with the application when that is withdrawn', async () => {
    const each = await opened()
    await each.act(applicant, 'withdraw', { reason: 'Not needed any more.' })
    expect(await each.outcome()).toBe('withdrawn')
    expect((await each.read()).publicComment?.closedAt).toBeUndefined()
  })
})

describe('Administrative License Law 5: before anything is published the applicant', () => {
  it('is told what will be, while the case is verified, and may object', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    const { content, to } = await each.notice('comment-announcement')
    expect(content).toMatchObject({ application: rehearsedApplication, workingDays: 10 })
    expect(to.kind).toBe('applicant')
    const objection = { parts: ['scope'], reasons: 'It names our customers.' }
    expect(await refusalOf(each.act(stranger, 'answer-comment-notice', {}))).toBe('NotEntitled')
    await each.act(applicant, 'answer-comment-notice', { objection })
    expect(await refusalOf(each.act(applicant, 'answer-comment-notice', {}))).toBe('TooLate')
    await adviseAll(each)
    expect((await each.inStage('public-comment')).publicComment?.openedAt).toBeUndefined()
    expect(await refusalOf(comment(each, 'Too early.'))).toBe('CommentsClosed')
    const settled = { withheld: ['scope' as const], reasons: 'A trade secret.' }
    await each.work(officer, 'settle-comment-objection', settled)
    const notice = await each.notice('public-comment')
    const { scope: _scope, ...published } = rehearsedApplication
    expect(notice.content).toMatchObject({ application: published })
    expect(notice.content).not.toHaveProperty('application.scope')
    expect((await each.read()).publicComment?.application).not.toHaveProperty('scope')
  })

  it('consents by saying nothing for five working days', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    await adviseAll(each)
    const waiting = await each.inStage('public-comment')
    expect(waiting.clocks.find(({ key }) => key === 'comment-objection')?.workingDays).toBe(5)
    await each.sleep('12 days')
    await each.until(({ publicComment }) => publicComment?.openedAt !== undefined)
    const { clocks } = await each.read()
    expect(clocks.find(({ key }) => key === 'comment-objection')?.state).toBe('expired')
  })
})

describe('Under the rule set in force', () => {
  it('there is no period: nobody is told, nothing is opened, the experts are followed by the decision', async () => {
    rehearsal.stage.rules = inForce
    const each = await rehearsal.open()
    await toDecision(each)
    const { publicComment, clocks, notices } = await each.read()
    expect(publicComment).toBeUndefined()
    expect(clocks.some(({ key }) => /comment/.test(key))).toBe(false)
    expect(notices.some(({ kind }) => /comment/.test(kind))).toBe(false)
    expect(each.events().some(({ stage }) => stage === 'public-comment')).toBe(false)
    expect(await refusalOf(comment(each, 'Hello.'))).toBe('CommentsClosed')
  })
})
