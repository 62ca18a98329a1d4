import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import { decided, drafted, filed, heard, served } from './penalised.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

describe('A light case', () => {
  it('ends with a warning that the head decides on alone, and that stands on record for years', async () => {
    const penalty = await filed(rehearsal)
    await heard(penalty, { warning: true })
    await drafted(penalty, { warning: true })
    await decided(penalty)
    const { number } = await served(penalty, 'penalty-decision')
    const closed = await penalty.inStage('closed')
    expect(closed).toMatchObject({
      outcome: 'penalised',
      decision: { measures: { warning: true }, number },
      credit: { decision: number, state: 'published', measures: [{ 'zh-CN': '警告。' }] },
      restrictions: [],
    })
    await penalty.handle.result()
    expect((await penalty.read()).credit?.state).toBe('expired')
  }, 120_000)

  it('ends without a penalty and leaves nothing on record', async () => {
    const penalty = await filed(rehearsal)
    await heard(penalty, {})
    await drafted(penalty, {})
    await decided(penalty)
    await served(penalty, 'no-penalty')
    expect(await penalty.handle.result()).toEqual({ outcome: 'not-penalised' })
    expect((await penalty.read()).credit).toBeUndefined()
  }, 120_000)
})
