/** Every step of the state machine is taken at least once, and no case ever takes another one. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { edges, type Status, statuses } from '../../../procedure/status.ts'
import { type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import { stepsOf } from '../../support/transitions.ts'
import { storiesOf } from './stories.ts'

jest.setTimeout(240_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const key = (from: Status, to: Status) => `${from} → ${to}`
const defined = statuses.flatMap((from) => edges[from].map((to) => key(from, to)))
const taken = new Set<string>()

describe('The state machine of the procedure', () => {
  it.each(Object.entries(storiesOf(() => rehearsal)))(
    '%s: every step is one that is defined',
    async (_name, tell) => {
      const each = await tell()
      const steps = stepsOf(each.events()).map(([from, to]) => key(from, to))
      expect(steps.filter((step) => !defined.includes(step))).toEqual([])
      for (const step of steps) taken.add(step)
    },
  )

  it('has every step taken at least once', () => {
    const missing = defined.filter((step) => !taken.has(step))
    process.stderr.write(`state machine: ${taken.size} edges taken / ${defined.length} defined\n`)
    expect(missing).toEqual([])
  })
})
