import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, refused, toDecision } from '../../support/case.ts'
import { officer, type Rehearsal, second, startRehearsal } from '../../support/time-skipping.ts'
import { decide, endsIn, typeOf } from './scene.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

describe('A change of what is recognised runs only the stages that its kind needs (art. 49)', () => {
  it('other uses: no technical checks, no comparison of the provider, but verifiers and a panel', async () => {
    const { recognition, change } = await endsIn(rehearsal, 400)
    const dossier = await change('scope')
    await dossier.file()
    const filed = await recognition.until(({ changing }) => changing !== undefined)
    expect(filed.changing).toMatchObject({ dossier: dossier.id, kind: 'scope' })
    await dossier.accept()
    await dossier.inStage('verification')
    const { skipped, report, equivalence } = await dossier.read()
    expect(skipped?.map(({ stage }) => stage)).toEqual(['technical-checks', 'equivalence'])
    expect(skipped?.every(({ why }) => why['zh-CN'] && why.en)).toBe(true)
    expect([report, equivalence]).toEqual([undefined, undefined])
    await dossier.verify(officer)
    await dossier.verify(second)
    await dossier.inStage('expert-review')
    expect(dossier.events().filter(({ act }) => act === 'skip-stage')).toHaveLength(2)
  })

  it('policy: checked and verified, decided without a panel; the register has it under the same entry until the same end', async () => {
    const { recognition, change, validUntil } = await endsIn(rehearsal, 400)
    const before = await recognition.read()
    const dossier = await change('policy')
    await dossier.file()
    await dossier.accept()
    await dossier.checked()
    await dossier.verify(officer)
    await dossier.verify(second)
    await dossier.inStage('decision')
    const { skipped, report } = await dossier.read()
    expect(skipped?.map(({ stage }) => stage)).toEqual(['equivalence', 'expert-review'])
    expect(report).toBeDefined()
    await decide(dossier, grant(['seal', 'signature'], { scope: 'Customs' }))
    const { decision } = await dossier.read()
    expect(decision).toMatchObject({ validUntil, number: expect.stringContaining('准') })
    const after = await recognition.until(({ published }) => published.kind === 'types-changed')
    expect(after.changing).toBeUndefined()
    expect(after.describedBy).toBe(dossier.id)
    const { entry } = after.published
    expect(entry.number).toBe(before.published.entry.number)
    expect(entry.types.map(({ scope }) => scope)).toEqual(['Customs', 'Customs'])
    expect(typeOf(after, 'seal')).toMatchObject({ validUntil, history: [{ status: 'in-force' }] })
  })

  it('new types and a new hierarchy come after what there is; what a panel must see, it sees', async () => {
    const { recognition, change, validUntil } = await endsIn(rehearsal, 400)
    const dossier = await change('types')
    await toDecision(dossier)
    expect((await dossier.read()).skipped?.map(({ stage }) => stage)).toEqual(['equivalence'])
    await decide(dossier, grant())
    const { published } = await recognition.until(({ describedBy }) => describedBy === dossier.id)
    expect(published.entry.types.every((type) => type.validUntil === validUntil)).toBe(true)
    expect(published.entry.chain).toHaveLength(2)
  })

  it('that is refused changes nothing', async () => {
    const { recognition, change } = await endsIn(rehearsal, 400)
    const before = (await recognition.read()).published
    const dossier = await change('types')
    await toDecision(dossier)
    await decide(dossier, refused())
    const after = await recognition.until(({ changing }) => changing === undefined)
    expect(after.published).toEqual(before)
  })
})
