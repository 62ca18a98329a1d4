import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nextInstalment, owed } from '../../procedure/penalty/owed.ts'
import { ruleSets } from '../../procedure/rule-set.ts'

const { surchargePercent: percent } = ruleSets['ESL-2019+Measures-2015'].supervision.penalty
const fine = (amountFen: number) => [{ due: '2026-03-16', amountFen }]

describe('What is owed (67, 72), in fen', () => {
  const at = (day: string, payments: Parameters<typeof owed>[1] = [], of = 1_000_000) =>
    owed(fine(of), payments, { at: day, percent })

  it('is the fine alone until the end of the last day', () => {
    expect(at('2026-03-16')).toEqual({
      fineFen: 1e6,
      surchargeFen: 0,
      totalFen: 1e6,
      overpaidFen: 0,
    })
  })
  it('grows by 3 % of what is unpaid for each day of delay', () => {
    expect(at('2026-03-17').surchargeFen).toBe(30_000)
    expect(at('2026-03-26').surchargeFen).toBe(300_000)
  })
  it('adds at most the fine itself', () => {
    expect(at('2026-04-18').surchargeFen).toBe(990_000)
    expect(at('2026-04-19').surchargeFen).toBe(1_000_000)
    expect(at('2036-01-01').surchargeFen).toBe(1_000_000)
  })
  it('stops growing when the fine is paid, and the day of payment costs nothing', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 1_000_000 }]
    expect(at('2026-05-01', paid)).toMatchObject({ fineFen: 0, surchargeFen: 30_000 })
  })
  it('counts part payments from their day on, to the cent', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 333_333 }]
    // One day of 1,000,000 and two of 666,667 fen.
    expect(at('2026-03-19', paid)).toMatchObject({ fineFen: 666_667, surchargeFen: 70_000 })
  })
  it('says what was paid beyond both', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 1_030_001 }]
    expect(at('2026-03-18', paid)).toMatchObject({ totalFen: 0, overpaidFen: 1 })
  })
  it('does not grow before a deferred part is due (66)', () => {
    const parts = [
      { due: '2026-03-16', amountFen: 400_000 },
      { due: '2026-04-16', amountFen: 600_000 },
    ]
    const paid = [{ paidOn: '2026-03-16', amountFen: 400_000 }]
    expect(owed(parts, paid, { at: '2026-04-16', percent }).surchargeFen).toBe(0)
    expect(owed(parts, paid, { at: '2026-04-17', percent }).surchargeFen).toBe(18_000)
    expect(nextInstalment(parts, [])?.due).toBe('2026-03-16')
    expect(nextInstalment(parts, paid)?.due).toBe('2026-04-16')
    expect(
      nextInstalment(parts, [...paid, { paidOn: '2026-04-01', amountFen: 600_000 }]),
    ).toBeUndefined()
  })
  it('never loses or makes money: paid, owed and overpaid make up fine and surcharge', () => {
    const payment = fc.record({ day: fc.integer({ min: 0, max: 80 }), amountFen: fc.nat(500_000) })
    const dayOf = (offset: number) =>
      new Date(Date.UTC(2026, 2, 1) + offset * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(
        fc.array(payment, { maxLength: 6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (made, of) => {
          const payments = made.map(({ day, amountFen }) => ({ paidOn: dayOf(day), amountFen }))
          const { fineFen, surchargeFen, totalFen, overpaidFen } = at(dayOf(90), payments, of)
          const paid = payments.reduce((sum, { amountFen }) => sum + amountFen, 0)
          const added = paid + totalFen - overpaidFen - of
          expect(totalFen).toBe(fineFen + surchargeFen)
          expect(added).toBeGreaterThanOrEqual(0)
          expect(added).toBeLessThanOrEqual(of)
          expect(totalFen === 0 || overpaidFen === 0).toBe(true)
        },
      ),
    )
  })
})
