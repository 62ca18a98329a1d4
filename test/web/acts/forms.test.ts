/** From what is typed in a form to what is sent, and what the schema says against it. */
import { describe, expect, it } from '@jest/globals'
import { bodyOf } from '../../../web/acts/body.ts'
import { faultsOf } from '../../../web/acts/check.ts'
import { kindOf } from '../../../web/acts/json-schema.ts'
import { describedIn, labelKeys } from '../../../web/acts/labels.ts'
import { actBodies, bodyOfAct, completions, fieldsIn } from './schemas.ts'

const propose = completions['propose']!
const hold = bodyOfAct('post /dossiers/{id}/acts/hold')
const publication = bodyOfAct('post /dossiers/{id}/acts/answer-publication')

describe('what is sent', () => {
  it('has what is fixed, and leaves out what is empty', () => {
    const typed = { ground: 'form', competentBody: ' ', reasons: ['One. ', ''], remedies: {} }
    expect(bodyOf(completions['refuse-acceptance']!, typed)).toEqual({
      act: 'refuse-acceptance',
      ground: 'form',
      reasons: ['One.'],
      remedies: {},
    })
  })

  it('has the alternative that was chosen and nothing of the others', () => {
    const content = { outcome: 'refused', scope: 'typed before', reasons: ['No basis.'] }
    expect(bodyOf(propose, { content })).toMatchObject({
      content: { outcome: 'refused', reasons: ['No basis.'], remedies: {} },
    })
    expect(JSON.stringify(bodyOf(propose, { content }))).not.toContain('typed before')
  })

  it('leaves out an optional group of which nothing is filled in', () => {
    expect(bodyOf(publication, { objection: { parts: [], reasons: '' } })).toEqual({})
  })

  it('has numbers as numbers, and what is no number as it was typed', () => {
    const payment = bodyOfAct('post /penalties/{id}/acts/record-payment')
    expect(bodyOf(payment, { amountFen: '1200' })).toMatchObject({ amountFen: 1200 })
    expect(bodyOf(payment, { amountFen: 'twelve' })).toMatchObject({ amountFen: 'twelve' })
  })

  it('becomes what was typed again: a body is a value of its form', () => {
    const content = { outcome: 'granted', certificateTypes: ['a'], reasons: ['Met.'] }
    const body = bodyOf(propose, { content })
    expect(bodyOf(propose, body)).toEqual(body)
  })
})

describe('what the schema says against it', () => {
  const faults = (schema: typeof hold, typed: unknown) => faultsOf(schema, bodyOf(schema, typed))

  it('names what is required by its pointer, within groups and alternatives too', () => {
    expect(faults(hold, { reason: 'x' })).toEqual([{ pointer: '/until', rule: 'required' }])
    expect(faults(propose, { content: { outcome: 'refused', reasons: ['No.'] } })).toEqual([
      { pointer: '/content/remedies/reconsideration', rule: 'required' },
      { pointer: '/content/remedies/litigation', rule: 'required' },
      { pointer: '/epoch', rule: 'required' },
    ])
  })

  it('says that a list is too short, a text too long, a day no day', () => {
    const asked = completions['record-inspection']!
    const rules = faults(asked, { findings: 'x'.repeat(20_001), signedBy: ['One'], document: 'no' })
    expect(rules.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/document', 'form'],
      ['/findings', 'long'],
      ['/signedBy', 'few'],
      ['/epoch', 'required'],
    ])
    expect(faults(hold, { reason: 'x', until: '2026-02-30' })).toEqual([
      { pointer: '/until', rule: 'form' },
    ])
  })

  it('has nothing against what is complete', () => {
    expect(faults(hold, { reason: 'Waiting for a letter.', until: '2026-12-01' })).toEqual([])
  })
})

it('knows how to ask for every field of every act, and every pattern is one', () => {
  const fields = actBodies.flatMap(([, schema]) => fieldsIn(schema).map(([, field]) => field))
  const texts = fields.filter((field) =>
    ['line', 'lines', 'day', 'instant'].includes(kindOf(field)),
  )
  expect(texts.filter(({ type }) => type !== 'string')).toEqual([])
  for (const { pattern } of fields)
    if (pattern) expect(() => new RegExp(pattern, 'u')).not.toThrow()
})

it('names a field by the act first, then by the groups that it stands in, then alone', () => {
  expect(labelKeys('verify', '/conditions/0/reason')).toEqual([
    'verify-conditions-reason',
    'conditions-reason',
    'reason',
  ])
})

it('takes the words of the application form from its description', () => {
  const schema = { description: 'Kind of holder · 持有人类别 [ESL art. 21]' }
  expect(describedIn(schema, 'en')).toEqual({ label: 'Kind of holder', basis: 'ESL art. 21' })
  expect(describedIn(schema, 'zh-CN')).toEqual({ label: '持有人类别', basis: 'ESL art. 21' })
})
