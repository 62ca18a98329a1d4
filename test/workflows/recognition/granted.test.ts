import { describe, expect, it } from '@jest/globals'
import type { RecognisedType, RegisterEntry } from '../../../domain/register/entry.ts'
import { applyGrant } from '../../../workflows/recognition/granted.ts'
import { renewed } from '../../../workflows/recognition/renewed.ts'
import { recognitionFrom } from '../../support/recognition.ts'

const at = '2026-06-01T00:00:00.000Z'
const later = '2029-06-01T00:00:00.000Z'
const { entry } = recognitionFrom(at).published
const seal = entry.types.find(({ id }) => id === 'seal') as RecognisedType
const ground = { en: 'Recognised', 'zh-CN': '准予认可' }
const granted = (id: string, more: Partial<RecognisedType> = {}): RecognisedType => ({
  ...seal,
  id,
  scope: 'Customs',
  validFrom: '2029-06-01',
  history: [{ status: 'in-force', from: later, ground, decision: 'N' }],
  ...more,
})
const typeOf = ({ types }: RegisterEntry, id: string) => types.find((type) => type.id === id)

describe('What a grant makes of the entry of a recognition', () => {
  it('puts a new type after those that there are, and restates those that it names', () => {
    const changed = applyGrant(entry, { types: [granted('seal'), granted('stamp')] })
    expect(changed.types.map(({ id }) => id)).toEqual(['seal', 'signature', 'stamp'])
    expect(typeOf(changed, 'seal')).toEqual({ ...seal, scope: 'Customs' })
    expect(typeOf(changed, 'signature')).toEqual(typeOf(entry, 'signature'))
    expect(typeOf(changed, 'stamp')).toMatchObject({ validFrom: '2029-06-01' })
  })

  it('takes a certificate into the chain once', () => {
    const [first] = entry.chain
    if (!first) throw new Error('expected a chain')
    const chain = [first, { ...first, sha256: 'cd'.repeat(32) }]
    const once = applyGrant(entry, { chain })
    expect(applyGrant(once, { chain }).chain).toHaveLength(2)
  })

  it('brings back a type that had ended with the history of its first life', () => {
    const expired = [
      { status: 'in-force' as const, from: at, to: '2028-06-01T00:00:00.000Z', ground },
      { status: 'expired' as const, from: '2028-06-01T00:00:00.000Z', ground },
    ]
    const types = entry.types.map((type) =>
      type.id === 'seal' ? { ...type, history: expired } : type,
    )
    const again = applyGrant({ ...entry, types }, { types: [granted('seal')] })
    expect(typeOf(again, 'seal')?.history.map(({ status, to }) => [status, to])).toEqual([
      ['in-force', '2028-06-01T00:00:00.000Z'],
      ['expired', later],
      ['in-force', undefined],
    ])
    expect(again.types).toHaveLength(2)
  })

  it('deemed granted, it gives every type that has not ended another term and nothing else', () => {
    const validUntil = '2036-05-31'
    const after = renewed(entry, { validUntil, decision: '', deemed: true }, later)
    expect(after).toMatchObject({ number: entry.number, chain: entry.chain })
    for (const type of after.types) {
      const { renewals, ...rest } = type
      expect(rest).toEqual({ ...typeOf(entry, type.id), validUntil })
      expect(renewals).toEqual([{ from: '2031-06-01', deemed: true, at: later }])
    }
  })
})
