import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Problem } from '../../api/problem.ts'
import { onRecord } from '../../api/refused-acts.ts'
import { type Engine, engines } from '../storage/records/engines.ts'
import { elena, opening } from '../storage/records/events.ts'

let engine: Engine
beforeAll(async () => {
  engine = await engines.PGlite()
}, 120_000)
afterAll(() => engine.stop())

describe('an act that is refused', () => {
  it('is on record with who tried it and by which rule; what fails in the service itself is not', async () => {
    const event = opening()
    await engine.records.append([event])
    const attempted = {
      dossier: { id: event.dossier, stage: 'draft' as const },
      person: elena,
      act: 'decide',
    }
    const attempt = (problem: Problem) =>
      onRecord(engine.records, attempted, () => Promise.reject(problem))
    const refusal = new Problem('WrongStage', 'expected stage decision, got draft')
    await expect(attempt(refusal)).rejects.toBe(refusal)
    await expect(attempt(new Problem('TemporarilyUnavailable', 'away'))).rejects.toThrow()
    const { items } = await engine.records.readLedger(event.dossier, { limit: 10 })
    expect(items.slice(1).map((entry) => entry.event)).toMatchObject([
      { act: 'refused', by: elena, detail: { attempted: 'decide', rule: 'WrongStage' } },
    ])
  })
})
