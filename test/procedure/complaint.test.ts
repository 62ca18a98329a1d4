import { describe, expect, it } from '@jest/globals'
import {
  type ComplaintAct,
  type ComplaintFacts,
  complaintRules,
} from '../../procedure/complaint/acts.ts'
import { followingRefusal } from '../../procedure/following/act-rule.ts'
import type { CommonAct } from '../../procedure/following/common.ts'
import { type Role, roles } from '../../procedure/roles.ts'
import type { TaskKind } from '../../procedure/tasks.ts'

type Act = ComplaintAct | CommonAct

/** Written out, not derived: i in intake, h in handling. */
const table: Record<Act, [who: readonly Role[], when: 'i' | 'h' | 'ih', task?: TaskKind]> = {
  'add-statement': [['party'], 'ih'],
  attach: [
    [
      ...(['party', 'legal', 'chair', 'division-head', 'head'] as const),
      ...(['supervisor', 'publisher', 'provincial'] as const),
    ],
    'ih',
  ],
  'accept-complaint': [['supervisor', 'provincial'], 'i', 'examine-complaint'],
  'refuse-complaint': [['supervisor', 'provincial'], 'i', 'examine-complaint'],
  'transfer-complaint': [['supervisor', 'provincial'], 'i', 'examine-complaint'],
  'answer-complaint': [['supervisor', 'provincial'], 'h', 'answer-complaint'],
  'confirm-dismissal': [['supervisor'], 'h', 'check-dismissal'],
  'return-answer': [['supervisor'], 'h', 'check-dismissal'],
  'link-penalty': [['supervisor', 'provincial'], 'h'],
  'note-complaint-overdue': [['head'], 'ih', 'note-complaint-overdue'],
  claim: [
    ['legal', 'chair', 'division-head', 'head', 'supervisor', 'publisher', 'provincial'],
    'ih',
  ],
  release: [
    ['legal', 'chair', 'division-head', 'head', 'supervisor', 'publisher', 'provincial'],
    'ih',
  ],
  reassign: [['division-head', 'head', 'supervisor'], 'ih'],
  acknowledge: [[], 'ih'],
  'record-service': [['supervisor'], 'ih'],
}
const acts = Object.keys(table) as Act[]
const stages = ['complaint-intake', 'complaint-handling', 'closed'] as const
const letter = { 'complaint-intake': 'i', 'complaint-handling': 'h', closed: '-' } as const

const province = '广东省'
const organisationOf = (role: Role) =>
  role === 'provincial' ? province : role === 'applicant' ? 'Foreign CA' : 'MIIT'
const personOf = (role: Role, more: { sub?: string; organisation?: string } = {}) => ({
  sub: role,
  organisation: organisationOf(role),
  roles: [role],
  ...more,
})
type Somebody = ReturnType<typeof personOf>
const claim = { task: 't', epoch: 1 }

/** A complaint in a stage, with the task of the act on the desk of somebody. */
const factsFor = (act: Act, stage: (typeof stages)[number], holder: Somebody): ComplaintFacts => {
  const kind = table[act][2]
  const assignee = { sub: holder.sub, name: holder.sub }
  return {
    stage,
    organisation: '',
    province,
    parties: [{ sub: 'party' }],
    tasks: kind ? [{ id: 't', kind, state: 'open', epoch: 1, assignee }] : [],
  }
}
const refusalOf = (act: Act, person: Somebody, facts: ComplaintFacts) =>
  followingRefusal(person, { act, rule: complaintRules[act] }, facts, {
    at: '2026-11-21T01:00:00.000Z',
    claim,
  })?.type

describe('Who may do which act on a complaint', () => {
  it('is told by a rule for every act, and by no other', () => {
    expect(Object.keys(complaintRules).sort()).toEqual([...acts].sort())
  })

  it.each(acts)('%s: only its roles, only in its stages', (act) => {
    const [who, when] = table[act]
    for (const role of roles)
      for (const stage of stages) {
        const expected = !who.includes(role)
          ? 'NotEntitled'
          : when.includes(letter[stage])
            ? undefined
            : 'WrongStage'
        const person = personOf(role)
        const found = refusalOf(act, person, factsFor(act, stage, person))
        expect([role, stage, found]).toEqual([role, stage, expected])
      }
  })

  it('is no provincial body of another province, and none where the complaint is national', () => {
    const elsewhere = personOf('provincial', { organisation: '浙江省' })
    for (const act of acts)
      for (const stage of stages) {
        const facts = factsFor(act, stage, elsewhere)
        expect(refusalOf(act, elsewhere, facts)).toBe('NotEntitled')
        const national = { ...facts, province: undefined }
        expect(refusalOf(act, personOf('provincial'), national)).toBe('NotEntitled')
      }
  })

  it('is no party of another case, and never the CA that is complained about', () => {
    const other = personOf('party', { sub: 'complainant:other' })
    const accused = personOf('applicant', { organisation: '' })
    for (const act of acts)
      for (const person of [other, accused])
        expect(refusalOf(act, person, factsFor(act, 'complaint-intake', person))).toBe(
          'NotEntitled',
        )
  })

  it.each(['confirm-dismissal', 'return-answer'] as const)(
    '%s: not whoever wrote the answer',
    (act) => {
      const author = personOf('supervisor')
      const other = personOf('supervisor', { sub: 'another' })
      const answer = { by: { sub: author.sub } }
      const facts = (holder: Somebody) => ({
        ...factsFor(act, 'complaint-handling', holder),
        answer,
      })
      expect(refusalOf(act, author, facts(author))).toBe('SeparationOfDuty')
      expect(refusalOf(act, other, facts(other))).toBeUndefined()
    },
  )

  it('is nobody without the claim on the task', () => {
    for (const act of acts.filter((each) => table[each][2])) {
      const person = personOf(table[act][0][0] ?? 'head')
      const stage = table[act][1].includes('i') ? 'complaint-intake' : 'complaint-handling'
      const held = factsFor(act, stage, personOf('head', { sub: 'somebody else' }))
      expect(refusalOf(act, person, held)).toBe('ClaimLost')
    }
  })
})
