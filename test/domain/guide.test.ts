/** The guide says what the rules in force say: other rules, another guide. */
import { describe, expect, it } from '@jest/globals'
import { readGuide } from '../../api/routes/read-guide.ts'
import type { Parts } from '../../api/parts.ts'
import { documentTypes } from '../../domain/document-type.ts'
import { article } from '../../domain/guide/article.ts'
import { Guide, guideOf } from '../../domain/guide/guide.ts'
import { missing } from '../../domain/missing.ts'
import { currentRuleSet, type RuleSet, ruleSets } from '../../procedure/rule-set.ts'

const guide = guideOf(currentRuleSet)
const lengthOf = ({ periods }: Guide, id: string) => periods.find((each) => each.id === id)?.length
const pointersOf = ({ sections }: Guide) =>
  sections.flatMap(({ key, fields }) => fields.map(({ path }) => `/${key}${path}`))

describe('The guide', () => {
  it('satisfies its schema under every rule set, in both languages throughout', () => {
    for (const rules of Object.values<RuleSet>(ruleSets)) {
      const made = guideOf(rules)
      expect(Guide.parse(made)).toEqual(made)
      const words = [...made.periods, ...made.conditions].flatMap((each) => [
        each.title,
        each.article,
      ])
      for (const { en, 'zh-CN': zh } of words) {
        expect(en).not.toMatch(/[\u4e00-\u9fff]/)
        expect(zh).not.toMatch(/ art\. | ch\. |policy|analogy/)
      }
    }
  })

  it('is another one where a period, a condition or the fee is another', () => {
    const { supervision } = currentRuleSet
    const complaint = { ...supervision.complaint, answerWorkingDays: 60, attachments: 9 }
    const changed: RuleSet = {
      ...currentRuleSet,
      decisionWorkingDays: 33,
      correctionLapseDays: 90,
      feeYuan: 7,
      conditions: ruleSets['Draft-2024'].conditions,
      supervision: { ...supervision, complaint },
    }
    const other = guideOf(changed)
    expect(lengthOf(guide, 'C3')).toMatchObject({ count: 20, unit: 'working-days' })
    expect(lengthOf(other, 'C3')).toMatchObject({ count: 33, unit: 'working-days' })
    expect(lengthOf(guide, 'lapse')).toBeUndefined()
    expect(lengthOf(other, 'lapse')).toMatchObject({ count: 90, unit: 'days' })
    expect(lengthOf(other, 'complaint-answer')).toMatchObject({ count: 60 })
    expect([guide.fee.yuan, other.fee.yuan]).toEqual([0, 7])
    expect(other.complaintFiles.most).toBe(9)
    const capital = ({ conditions }: Guide) => conditions.find(({ id }) => id === 'capital')
    expect(capital(guide)).toMatchObject({ minimum: 30_000_000, currency: 'CNY' })
    expect(capital(other)).toMatchObject({ minimum: 70_000_000 })
  })

  it('tells of public comments only where the rules ask for them', () => {
    expect(lengthOf(guide, 'public-comment')).toBeUndefined()
    expect(lengthOf(guideOf(ruleSets['Draft-2024']), 'public-comment')).toMatchObject({ count: 10 })
  })

  it('names every document that an applicant may send, once', () => {
    const named = guide.sections.flatMap(({ documents }) => documents.map(({ code }) => code))
    const sendable = documentTypes.filter(({ ofAuthority }) => !ofAuthority)
    expect(named).toEqual(sendable.map(({ code }) => code))
  })

  it('asks every field that an empty application is told to lack', () => {
    const asked = pointersOf(guide)
    const lacking = missing({}, [], '2026-11-21').flatMap(({ pointer }) => pointer ?? [])
    expect(lacking.length).toBeGreaterThan(50)
    for (const pointer of lacking)
      expect(asked.some((path) => path.startsWith(pointer) || pointer.startsWith(path))).toBe(true)
  })

  it('is what the route answers of the rules that the service has', async () => {
    const rules = { ...currentRuleSet, id: 'other', intakeWorkingDays: 3 }
    const answer = await readGuide.handle({} as never, { rules } as Parts)
    expect(answer).toEqual(guideOf(rules))
    expect(lengthOf(answer as Guide, 'C1')).toMatchObject({ count: 3 })
  })
})

describe('An article', () => {
  it.each([
    ['ESL art. 23', 'Electronic Signature Law art. 23', '《中华人民共和国电子签名法》第23条'],
    [
      'Administrative License Law art. 32(4), by analogy',
      'Administrative License Law art. 32(4), by analogy',
      '《中华人民共和国行政许可法》第32条第(4)项（参照）',
    ],
    ['policy', 'Filing policy of the service', '本服务受理规则'],
  ])('%s is said in both languages', (text, en, zh) => {
    expect(article(text)).toEqual({ en, 'zh-CN': zh })
  })
})
