/** Acceptance, with the rules in force on its day, and its refusal (Administrative License Law, art. 32 and 42). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { ActPayload } from '../../../domain/act.ts'
import { ruleSets } from '../../../procedure/rule-set.ts'
import { refusalOf } from '../../support/refused.ts'
import { toVerification } from '../../support/case.ts'
import {
  type Case,
  desk,
  evidence,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { corrected, filedCase } from './filed.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
const opened = () => rehearsal.open()
const filed = () => filedCase(rehearsal)
const refuseAcceptance = (
  each: Case,
  ground: ActPayload<'refuse-acceptance'>['ground'],
  more: { competentBody?: string } = {},
) => each.work(desk, 'refuse-acceptance', { ground, reasons: ['So it is.'], remedies, ...more })

describe('Administrative License Law 32(1), (2): not required, not competent', () => {
  it('says at once that no permission is needed, with reasons and remedies', async () => {
    const each = await filed()
    await refuseAcceptance(each, 'not-required')
    expect(await each.outcome()).toBe('not-accepted')
    const notice = await each.notice('non-acceptance')
    expect(notice.content).toMatchObject({ ground: 'not-required', remedies })
  })

  it('names the body that is competent, and is refused without', async () => {
    const each = await filed()
    expect(await refusalOf(refuseAcceptance(each, 'not-competent'))).toBe('ReasonsMissing')
    await refuseAcceptance(each, 'not-competent', { competentBody: 'Cryptography administration' })
    expect(await each.outcome()).toBe('not-accepted')
  })

  it('refuses acceptance for form after a correction that did not mend it', async () => {
    const each = await filed()
    await corrected(each)
    await refuseAcceptance(each, 'form')
    expect(await each.outcome()).toBe('not-accepted')
  })

  it('seals the ended case as one package', async () => {
    const each = await filed()
    await refuseAcceptance(each, 'form')
    await each.outcome()
    expect((await each.read()).package?.manifestSha256).toBe(evidence.sha256)
    const acts = each.acts().filter((act) => act !== 'notice-issued')
    expect(acts.slice(-2)).toEqual(['close', 'package-sealed'])
  })
})

describe('Administrative License Law 32(5), 42: acceptance', () => {
  it('is told in writing, with the day by which a decision is due', async () => {
    const each = await filed()
    await each.accept()
    const { content } = await each.notice('acceptance')
    const { clocks } = await each.read()
    const decisionDue = clocks.find(({ id }) => id === 'C3')?.dueDate
    expect(content).toMatchObject({ deemed: false, decisionDue })
  })

  it('pins the rules in force on that day, whatever they were at the opening', async () => {
    rehearsal.stage.rules = ruleSets['Draft-2024']
    try {
      const each = await filed()
      expect((await each.read()).ruleSet).toBe('ESL-2019+Measures-2015')
      await each.accept()
      await each.checked()
      const { ruleSet, equivalence } = await each.read()
      expect(ruleSet).toBe('Draft-2024')
      expect(equivalence?.map(({ id }) => id)).toContain('outlets')
    } finally {
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
    }
  })

  it('keeps its pinned rules when others come into force', async () => {
    const each = await opened()
    await toVerification(each)
    rehearsal.stage.rules = ruleSets['Draft-2024']
    try {
      await each.act(officer, 'hold', { reason: 'Waits.', until: '2099-01-01' })
      expect((await each.read()).ruleSet).toBe('ESL-2019+Measures-2015')
    } finally {
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
    }
  })
})
