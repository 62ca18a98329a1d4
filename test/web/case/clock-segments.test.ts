/** Clocks as lines: running, standing still, ahead, and the mark of the last day. */
import { describe, expect, it } from '@jest/globals'
import { clockLine } from '../../../web/case/clock-segments.ts'

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`
const at = (number: number) => Date.parse(day(number))
const clock = { startedAt: day(1), dueInstant: day(11), state: 'running', pauses: [] } as const
const kinds = (line: ReturnType<typeof clockLine>) =>
  line.segments.map(({ kind, width }) => [kind, Number(width.toFixed(2))])

describe('The line of a clock', () => {
  it('ran until now, and the rest is ahead', () => {
    expect(kinds(clockLine(clock, at(4)))).toEqual([
      ['ran', 0.3],
      ['ahead', 0.7],
    ])
  })

  it('stood still from the notice to its end', () => {
    const pauses = [{ from: day(3), to: day(5) }]
    expect(kinds(clockLine({ ...clock, pauses }, at(6)))).toEqual([
      ['ran', 0.2],
      ['paused', 0.2],
      ['ran', 0.1],
      ['ahead', 0.5],
    ])
  })

  it('stands still until now where the pause is open', () => {
    const line = clockLine({ ...clock, state: 'paused', pauses: [{ from: day(3) }] }, at(6))
    expect(kinds(line)).toEqual([
      ['ran', 0.2],
      ['paused', 0.3],
      ['ahead', 0.5],
    ])
  })

  it('goes on beyond its last day, which stays marked', () => {
    const line = clockLine(clock, at(21))
    expect(line.deadline).toBe(0.5)
    expect(kinds(line)).toEqual([['ran', 1]])
  })

  it('that has ended is drawn to its last day, whatever the time is', () => {
    expect(clockLine({ ...clock, state: 'met' }, at(30)).deadline).toBe(1)
  })

  it('of no length is one line, never a number that is none', () => {
    const line = clockLine({ ...clock, dueInstant: day(1) }, at(1))
    expect(line.segments.every(({ from, width }) => from >= 0 && width <= 1)).toBe(true)
  })
})
