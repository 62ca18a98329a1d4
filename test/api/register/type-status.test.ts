import { describe, expect, it } from '@jest/globals'
import { against, inForce, leaf, period, recognising, use } from './register.ts'

describe('the status of the type', () => {
  const since = '2026-06-01T00:00:00.000Z'
  const before = '2026-05-31T23:59:59.999Z'
  const changing = (status: Parameters<typeof period>[0]) =>
    recognising({ history: [period('in-force', inForce.from, since), period(status, since)] })

  it.each([
    'expired',
    'exited',
    'withdrawn',
    'annulled',
    'revoked',
    'entity-ended',
    'cancelled',
  ] as const)('%s: a signature before it is recognised, one after it is not', (status) => {
    const made = changing(status)
    expect(made.of(leaf, { use, signedAt: before }).verdict).toBe('recognised')
    expect(against(made.of(leaf, { use, signedAt: since }))).toEqual({ status: 'fail' })
    expect(against(made.of(leaf, { use }))).toEqual({ status: 'fail' })
  })

  it('restricted: certificates issued before it remain reliable', () => {
    expect(against(changing('restricted').of(leaf, { use }))).toEqual({ status: 'warning' })
  })

  it('restricted: certificates issued while it lasts are not, and do not become so', () => {
    const restricted = period('restricted', '2025-12-01T00:00:00.000Z', since)
    const during = recognising({ history: [restricted, period('in-force', since)] })
    expect(against(during.of(leaf, { use }))).toEqual({ status: 'fail' })
  })

  it('is none before the recognition, and outside its period', () => {
    expect(
      against(
        recognising({}, { from: '2026-01-01T00:00:00Z' }).of(leaf, {
          use,
          signedAt: '2026-01-15T00:00:00Z',
        }),
      ),
    ).toEqual({ recognition: 'fail', status: 'fail' })
    // The last day ends at midnight in Shanghai.
    const made = recognising({ validUntil: '2026-05-31' })
    expect(made.of(leaf, { use, signedAt: '2026-05-31T15:59:59Z' }).verdict).toBe('recognised')
    expect(against(made.of(leaf, { use, signedAt: '2026-05-31T16:00:00Z' }))).toEqual({
      recognition: 'fail',
    })
  })
})
