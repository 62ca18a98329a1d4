import { describe, expect, it } from '@jest/globals'
import { type ActName, actNames, actRule, taskActs } from '../../procedure/acts.ts'
import type { CaseFacts } from '../../procedure/case-facts.ts'
import { allowedActs, refusal } from '../../procedure/may-act.ts'
import { roles } from '../../procedure/roles.ts'
import { type Stage, stages } from '../../procedure/stages.ts'
import { caseIn, claim, permissive, personOf } from './case.ts'

/** What the law lets happen: who does the act, in which stages. Written out so that the table cannot move unseen. */
const running: Stage[] = ['intake', 'correction', 'technical-checks', 'expert-review', 'decision']
const desk = ['intake', 'officer', 'expert', 'head']
const law: Record<ActName, [by: string[], stages: Stage[]]> = {
  save: [['applicant'], ['draft', 'correction']],
  attach: [['applicant'], ['draft', 'correction']],
  file: [['applicant'], ['draft']],
  correct: [['applicant'], ['correction']],
  withdraw: [['applicant'], ['draft', ...running]],
  claim: [desk, running],
  release: [desk, running],
  reassign: [['officer', 'head'], running],
  accept: [['intake'], ['intake']],
  'refuse-acceptance': [['intake'], ['intake']],
  'request-correction': [['intake'], ['intake']],
  assign: [['officer'], ['expert-review']],
  'declare-interest': [['expert'], ['expert-review']],
  'give-opinion': [['expert'], ['expert-review']],
  propose: [['officer'], ['decision']],
  decide: [['head'], ['decision']],
  'return-proposal': [['head'], ['decision']],
}

const ruleFor = (act: ActName, stage: Stage, person = personOf('officer')) =>
  refusal(person, act, permissive(stage, act, person), claim)?.type

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
          const allowed = refusal(person, act, facts, claim) === undefined
          expect([act, stage, allowedActs(person, facts).includes(act)]).toEqual([
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
    refusal(performer(act), act, facts, held)

  it.each(taskActs)('%s needs the present claim on a task of its kind', (act) => {
    expect(refusal(performer(act), act, withTask(act, {}))?.type).toBe('ClaimRequired')
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

describe('Separation of duty', () => {
  const head = personOf('head')
  const deciding = (more: Partial<CaseFacts>) => ({
    ...permissive('decision', 'decide', head),
    ...more,
  })
  const rule = (facts: CaseFacts) => refusal(head, 'decide', facts, claim)?.facts.rule

  it('keeps whoever proposed, advised or handled the case from deciding it', () => {
    expect(rule(deciding({ proposal: { by: { sub: head.sub } } }))).toBe('decider-not-proposer')
    expect(rule(deciding({ panel: [{ sub: head.sub }] }))).toBe('decider-not-expert')
    expect(rule(deciding({ handledBy: [head.sub] }))).toBe('decider-not-handler')
    expect(rule(deciding({ proposal: { by: { sub: 'the-officer' } } }))).toBeUndefined()
  })

  it('keeps a member of the panel from proposing', () => {
    const officer = personOf('officer')
    const facts = { ...permissive('decision', 'propose', officer), panel: [{ sub: officer.sub }] }
    expect(refusal(officer, 'propose', facts, claim)?.type).toBe('SeparationOfDuty')
  })

  it('lets an expert advise only after declaring that there is no conflict', () => {
    const expert = personOf('expert')
    const seated = (conflict: boolean | undefined) => ({
      ...permissive('expert-review', 'give-opinion', expert),
      panel: [{ sub: expert.sub, conflict }],
    })
    const typeOf = (conflict: boolean | undefined) =>
      refusal(expert, 'give-opinion', seated(conflict), claim)?.type
    expect([undefined, true, false].map(typeOf)).toEqual([
      'InterestNotDeclared',
      'ConflictOfInterest',
      undefined,
    ])
  })
})

describe('Administrative License Law 32(4): one correction notice', () => {
  it('refuses the second', () => {
    const intake = personOf('intake')
    const facts = permissive('intake', 'request-correction', intake)
    const after = { ...facts, correctionsRequested: 1 }
    expect(refusal(intake, 'request-correction', facts, claim)).toBeUndefined()
    expect(refusal(intake, 'request-correction', after, claim)?.type).toBe('SecondCorrection')
    expect(refusal(intake, 'accept', { ...caseIn('intake'), ...after }, claim)?.type).not.toBe(
      'SecondCorrection',
    )
  })
})
