import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, refused, toDecision, toVerification } from '../../support/case.ts'
import { applicant, type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import { anotherTerm, decide, decideAll, endsIn, typeOf } from './scene.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const remedies = { reconsideration: 'In 60 days.', litigation: 'In six months.' }

describe('The renewal of a recognition (art. 50)', () => {
  it('is shown from its filing, and undecided at the end it is deemed granted and told in writing', async () => {
    const { recognition, renew, validUntil } = await endsIn(rehearsal, 60)
    const dossier = await renew()
    await dossier.file()
    const filed = await recognition.until(({ renewal }) => renewal !== undefined)
    expect(filed.renewal).toMatchObject({ dossier: dossier.id, holds: false })
    await dossier.accept()
    await recognition.until(({ renewal }) => renewal?.holds === true)
    await dossier.sleep('70 days')
    expect(await dossier.outcome()).toBe('deemed-renewed')
    const notice = await recognition.notice('renewal-decision')
    expect(notice.content).toMatchObject({ orders: [expect.stringContaining('视为准予延续')] })
    const renewed = await recognition.read()
    expect(renewed).toMatchObject({ stage: 'in-force', published: { kind: 'renewed' } })
    expect(renewed.renewal).toBeUndefined()
    const seal = typeOf(renewed, 'seal')
    expect(seal?.validUntil).toBe(anotherTerm(validUntil))
    expect(seal?.history.map(({ status }) => status)).toEqual(['in-force'])
    expect(seal?.renewals).toMatchObject([{ deemed: true }])
  })

  it('goes on under its number for the types that are granted; one that is left out ends on its day', async () => {
    const { recognition, renew, validUntil } = await endsIn(rehearsal, 60)
    const dossier = await renew()
    await decideAll(
      dossier,
      grant(['seal'], {
        refused: [{ id: 'signature', reasons: ['SHA-1'] }],
        remedies,
        scope: 'Customs',
      }),
    )
    const { decision, notices } = await dossier.read()
    const until = anotherTerm(validUntil)
    expect(notices.find(({ kind }) => kind === 'grant')?.content).toMatchObject({
      about: { as: 'renewal' },
      validUntil: until,
    })
    expect(decision?.validUntil).toBe(until)
    const renewed = await recognition.until(({ published }) => published.kind === 'renewed')
    expect(renewed.published.entry.number).toBe(decision?.number)
    expect(renewed.describedBy).toBe(dossier.id)
    expect(typeOf(renewed, 'seal')).toMatchObject({ validUntil: until, scope: 'Customs' })
    expect(typeOf(renewed, 'signature')).toMatchObject({ validUntil, scope: 'Trade' })
    await recognition.sleep('70 days')
    const later = await recognition.until(
      (state) => typeOf(state, 'signature')?.history.at(-1)?.status === 'expired',
    )
    expect(later.stage).toBe('in-force')
    expect(typeOf(later, 'seal')?.history.at(-1)?.status).toBe('in-force')
  })

  it('that is refused or withdrawn lets the recognition expire', async () => {
    const { recognition, renew } = await endsIn(rehearsal, 60)
    await decideAll(await renew(), refused())
    const again = await renew()
    await toVerification(again)
    await recognition.until(({ renewal }) => renewal?.dossier === again.id)
    await again.act(applicant, 'withdraw', { reason: 'No interest' })
    await again.outcome()
    await recognition.until(({ renewal }) => renewal === undefined)
    await recognition.sleep('70 days')
    const { ended } = await recognition.inStage('closed')
    expect(ended?.status).toBe('expired')
  })

  it('that is asked for late is flagged, does not hold the recognition, and is a new recognition after its end', async () => {
    const { recognition, renew } = await endsIn(rehearsal, 20)
    const dossier = await renew()
    await toDecision(dossier)
    const { renews, clocks } = await dossier.read()
    expect(renews?.late).toBe(true)
    expect(clocks.map(({ id }) => id)).not.toContain('C9')
    await recognition.sleep('25 days')
    expect((await recognition.inStage('closed')).ended?.status).toBe('expired')
    await decide(dossier, grant())
    const { recognition: fresh } = await dossier.read()
    expect(fresh).toMatch(/^[0-9a-f-]{36}$/)
    expect(fresh).not.toBe(recognition.id)
  })

  it('that is late but granted before the end holds the recognition until it is published', async () => {
    const { recognition, renew, validUntil } = await endsIn(rehearsal, 20)
    const dossier = await renew()
    await toDecision(dossier)
    await dossier.propose()
    await dossier.passLegality()
    await dossier.decide()
    await recognition.until(({ renewal }) => renewal?.holds === true)
    await dossier.receive()
    await dossier.outcome()
    const renewed = await recognition.until(({ published }) => published.kind === 'renewed')
    expect(typeOf(renewed, 'seal')?.validUntil).toBe(anotherTerm(validUntil))
  })
})
