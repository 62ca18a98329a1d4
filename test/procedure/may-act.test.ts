import { describe, expect, it } from '@jest/globals'
import { type ActName, actNames, actRule, taskActs } from '../../procedure/acts.ts'
import type { CaseFacts } from '../../procedure/case-facts.ts'
import { allowedActs, refusal } from '../../procedure/may-act.ts'
import { roles } from '../../procedure/roles.ts'
import { type Stage, stages } from '../../procedure/stages.ts'
import { at, caseIn, claim, permissive, personOf } from './case.ts'
import { law } from './law.ts'

const circumstance = { at, claim }
const ruleFor = (act: ActName, stage: Stage, person = personOf('officer')) =>
  refusal(person, act, permissive(stage, act, person), circumstance)?.type

describe('Who may do which act in which stage', () => {
  it.each(actNames)('%s: only its roles, only in its stages', (act) => {
    const [by, inStages] = law[act]
    for (const role of roles)
      for (const stage of stages) {
        const expected = !by.includes(role)
          ? 'NotEntitled'
          : !inStages.includes(stage)
            ? 'WrongStage'
            : undefined
        expect([role, stage, ruleFor(act, stage, personOf(role))]).toEqual([role, stage, expected])
      }
  })

  it('is nobody once the dossier is closed, and never the auditor', () => {
    for (const act of actNames) {
      for (const role of roles) expect(ruleFor(act, 'closed', personOf(role))).toBeDefined()
      for (const stage of stages) expect(ruleFor(act, stage, personOf('auditor'))).toBeDefined()
    }
  })

  it('is no applicant of another organisation, in any stage', () => {
    const stranger = personOf('applicant', { organisation: 'Another CA' })
    for (const act of actNames)
      for (const stage of stages) expect(ruleFor(act, stage, stranger)).toBe('NotEntitled')
  })

  it('is what a reader is told that they may do', () => {
    for (const role of roles)
      for (const stage of stages)
        for (const act of actNames) {
          const person = personOf(role)
          const facts = permissive(stage, act, person)
          const allowed = refusal(person, act, facts, circumstance) === undefined
          expect([act, stage, allowedActs(person, facts, at).includes(act)]).toEqual([
            act,
            stage,
            allowed,
          ])
        }
  })
})

describe('An act that completes a task', () => {
  const performer = (act: ActName) => personOf(actRule(act).by[0] ?? 'auditor')
  const stageOf = (act: ActName) => actRule(act).in[0] ?? 'draft'
  const withTask = (act: ActName, more: Partial<CaseFacts['tasks'][number]>): CaseFacts => {
    const facts = permissive(stageOf(act), act, performer(act))
    return { ...facts, tasks: facts.tasks.map((task) => ({ ...task, ...more })) }
  }
  const typeOf = (act: ActName, facts: CaseFacts, held: typeof claim | undefined = claim) =>
    refusal(performer(act), act, facts, { at, claim: held })

  it.each(taskActs)('%s needs the present claim on a task of its kind', (act) => {
    expect(refusal(performer(act), act, withTask(act, {}), { at })?.type).toBe('ClaimRequired')
    expect(typeOf(act, withTask(act, { assignee: undefined }))?.type).toBe('ClaimRequired')
    expect(typeOf(act, withTask(act, { state: 'completed' }))?.type).toBe('TaskClosed')
    expect(typeOf(act, withTask(act, { state: 'cancelled' }))?.type).toBe('TaskClosed')
    expect(typeOf(act, withTask(act, { kind: 'correct-application' }))?.type).toBe('TaskNotFound')
    expect(typeOf(act, withTask(act, {}), { task: 'case.9', epoch: 1 })?.type).toBe('TaskNotFound')
  })

  it.each(taskActs)('%s under a lost claim names the new holder', (act) => {
    const other = { sub: 'other', name: 'The New Holder' }
    const lost = { type: 'ClaimLost', facts: { holder: 'The New Holder', epoch: 2 } }
    expect(typeOf(act, withTask(act, { assignee: other, epoch: 2 }))).toMatchObject(lost)
    expect(typeOf(act, withTask(act, { epoch: 3 }))).toMatchObject({
      type: 'ClaimLost',
      facts: { epoch: 3 },
    })
  })
})

describe('Approval by another person than the one who asked', () => {
  const request = (by: string) => [{ id: 'p1', by: { sub: by } }]
  it.each([
    ['approve-pause', 'division-head', (by: string) => ({ pauses: request(by) })],
    ['refuse-pause', 'division-head', (by: string) => ({ pauses: request(by) })],
    ['approve-extension', 'head', (by: string) => ({ extension: request(by)[0] })],
    ['approve-deviation', 'officer', (by: string) => ({ deviations: request(by) })],
  ] as const)('%s', (act, role, asked) => {
    const person = personOf(role)
    const facts = permissive('verification', act, person)
    const tasks = facts.tasks.map((task) => ({ ...task, subject: 'p1' }))
    const rule = (by: string) =>
      refusal(person, act, { ...facts, tasks, ...asked(by) }, circumstance)?.facts.rule
    expect(rule(person.sub)).toBe('approver-not-requester')
    expect(rule('somebody-else')).toBeUndefined()
  })
})

describe('An agent', () => {
  const agent = personOf('applicant', { organisation: 'Agent Ltd' })
  const agency = { organisation: 'Agent Ltd', until: '2026-06-01' }
  const rule = (more: Partial<CaseFacts>, now = at) =>
    refusal(agent, 'file', caseIn('draft', more), { at: now })?.type

  it('acts to the last day of the power of attorney, in Shanghai, and not after', () => {
    expect(rule({})).toBe('NotEntitled')
    expect(rule({ agency })).toBeUndefined()
    expect(rule({ agency }, '2026-06-01T15:59:59.999Z')).toBeUndefined()
    expect(rule({ agency }, '2026-06-01T16:00:00.000Z')).toBe('AgencyEnded')
    expect(rule({ agency: { ...agency, ended: true } })).toBe('AgencyEnded')
  })
})

describe('A delegate', () => {
  const delegate = personOf('auditor', { sub: 'delegate' })
  const delegation = {
    from: { sub: 'the-officer' },
    to: { sub: 'delegate' },
    role: 'officer' as const,
    starts: '2026-05-31T16:00:00.000Z',
    ends: '2026-06-05T16:00:00.000Z',
  }
  const facts = caseIn('verification', { delegations: [delegation] })
  const rule = (now: string, more: Partial<CaseFacts> = {}) =>
    refusal(delegate, 'request-supplement', { ...facts, ...more }, { at: now })?.type

  it('acts in the delegated role while the delegation lasts', () => {
    expect(rule('2026-05-31T15:59:59.999Z')).toBe('NotEntitled')
    expect(rule(at)).toBeUndefined()
    expect(rule('2026-06-05T16:00:00.000Z')).toBe('NotEntitled')
  })

  it('inherits the conflicts of the delegator, also after the delegation has ended', () => {
    const recused = { declarations: [{ sub: 'the-officer', conflict: true }] }
    expect(rule(at, recused)).toBe('ConflictOfInterest')
    const head = personOf('head', { sub: 'delegate' })
    const later = { ...permissive('decision', 'decide', head), delegations: [delegation] }
    const decided = { ...later, verifications: [{ by: { sub: 'the-officer' } }] }
    expect(
      refusal(head, 'decide', decided, { ...circumstance, at: '2026-12-01T00:00:00.000Z' })?.facts
        .rule,
    ).toBe('decider-not-verifier')
  })
})

describe('Administrative License Law 32(4): one correction notice', () => {
  it('refuses the second', () => {
    const intake = personOf('intake')
    const facts = permissive('intake', 'request-correction', intake)
    const after = { ...facts, correctionsRequested: 1 }
    expect(refusal(intake, 'request-correction', facts, circumstance)).toBeUndefined()
    expect(refusal(intake, 'request-correction', after, circumstance)?.type).toBe(
      'SecondCorrection',
    )
    expect(
      refusal(intake, 'accept', { ...caseIn('intake'), ...after }, circumstance)?.type,
    ).not.toBe('SecondCorrection')
  })
})
