import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Person } from '../../../domain/person.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  head,
  legal,
  person,
  type Rehearsal,
  secondSupervisor,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import { begin } from '../recognition/steps.ts'
import { doing } from './attempts.ts'
import {
  assigned,
  countersigned,
  decided,
  declared,
  drafted,
  filed,
  heard,
  reported,
  reviewed,
  served,
  votes,
} from './penalised.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const third = person('third', 'supervisor')

describe('Investigators', () => {
  it('are two without a conflict; whoever is recused is replaced and signs nothing', async () => {
    const penalty = await filed(rehearsal)
    expect(await refusalOf(assigned(penalty, [supervisor]))).toBe('PanelTooSmall')
    await assigned(penalty)
    await declared(penalty, supervisor)
    await declared(penalty, secondSupervisor, true)
    await assigned(penalty, [third])
    await declared(penalty, third)
    await reported(penalty, { warning: true })
    const sign = { task: 'countersign-investigation', act: 'countersign-investigation' } as const
    for (const [who, type] of [
      [supervisor, 'SeparationOfDuty'],
      [secondSupervisor, 'ConflictOfInterest'],
    ] as const) {
      expect([who.sub, await refusalOf(penalty.work(who, sign, {}))]).toEqual([who.sub, type])
      const held = (await penalty.read()).tasks.find(
        ({ assignee, state }) => state === 'open' && assignee?.sub === who.sub,
      )
      if (held) await penalty.act(who, 'release', { claim: { task: held.id, epoch: held.epoch } })
    }
    await penalty.work(third, sign, {})
    await penalty.inStage('prior-notice')
  }, 120_000)
})

describe('A penalty', () => {
  it('is not made heavier after the prior notice without new evidence and a new notice (45)', async () => {
    const penalty = await filed(rehearsal)
    await heard(penalty, { fine: 1_000 })
    expect(await refusalOf(drafted(penalty, { fine: 1_001 }))).toBe('HeavierPenalty')
    await drafted(penalty, { fine: 900 })
    await penalty.work(
      head,
      { task: 'decide-penalty', act: 'reopen-investigation' },
      { reason: 'New records were found.' },
    )
    await penalty.inStage('investigation')
    await reported(penalty, { fine: 2_000 })
    await countersigned(penalty)
    await penalty.until(({ notices }) => notices.filter(({ issuedAt }) => issuedAt).length === 2)
    await served(penalty, 'penalty-prior')
    await penalty.act(applicant, 'waive-penalty-rights', { text: 'Nothing.' })
    await drafted(penalty, { fine: 2_000 })
    await decided(penalty)
    await penalty.inStage('enforcement')
  }, 120_000)

  it('that revokes is decided together, ends the recognition, and bars the persons responsible for ten years', async () => {
    const { recognition } = await begin(rehearsal)
    const more = { recognition: recognition.id }
    const penalty = await filed(rehearsal, 'practice-or-records', more)
    const measures = { revocation: true as const, barred: [{ name: 'Ivan', identifier: 'P1' }] }
    await heard(penalty, measures)
    await drafted(penalty, measures)
    await reviewed(penalty)
    expect(await refusalOf(decided(penalty))).toBe('NotCollective')
    await decided(penalty, { votes })
    await served(penalty, 'penalty-decision')
    const { restrictions, decision } = await penalty.inStage('closed')
    const year = Number(decision?.servedAt?.slice(0, 4))
    expect(restrictions).toMatchObject([{ kind: 'person', names: ['Ivan'], identifier: 'P1' }])
    expect(Number(restrictions?.[0]?.until.slice(0, 4))).toBe(year + 10)
    const { ended, published } = await recognition.inStage('closed')
    expect(ended).toMatchObject({ status: 'revoked' })
    const history = published.entry.types[0]?.history ?? []
    expect(history.map(({ status }) => status)).toEqual(['in-force', 'revoked', 'cancelled'])
    expect(history[1]?.decision).toBe(decision?.number)
  }, 120_000)

  it('that is not decided within ninety days goes before the head (60)', async () => {
    const penalty = await filed(rehearsal)
    await assigned(penalty)
    await penalty.sleep('91 days')
    await penalty.work(
      head,
      { task: 'note-penalty-overdue', act: 'note-penalty-overdue' },
      { instruction: 'Finish this week.' },
    )
    expect((await penalty.read()).stage).toBe('investigation')
  }, 120_000)
})

describe('No decision', () => {
  type Act = readonly [who: Person, act: string]
  const everybody = [supervisor, secondSupervisor, third, head, legal, applicant]
  const tries: Act[] = everybody.flatMap((who) =>
    ['report', 'countersign', 'draft', 'review', 'decide'].map((act) => [who, act] as const),
  )
  const course: Act[] = [
    [supervisor, 'report'],
    [secondSupervisor, 'countersign'],
    [supervisor, 'draft'],
    [head, 'decide'],
  ]
  let reached = 0
  it('comes without two investigators, a prior notice and a decider who is neither, whatever is tried in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...tries), { minLength: 4, maxLength: 4 }),
        async (acts) => {
          const penalty = await filed(rehearsal)
          await assigned(penalty)
          for (const who of [supervisor, secondSupervisor]) await declared(penalty, who)
          for (const [who, act] of acts.flatMap((each, index) => [
            each,
            ...course.slice(index, index + 1),
          ])) {
            await Promise.resolve(doing[act]?.(penalty, who)).catch(() => undefined)
            const { stage, noticed, notices } = await penalty.read()
            const told = notices.find(({ id }) => id === noticed?.notice)
            if (stage !== 'prior-notice' || !told?.issuedAt || told.served) continue
            await penalty.act(applicant, 'acknowledge', { notice: told.id })
            await penalty.act(applicant, 'waive-penalty-rights', { text: 'x' })
          }
          const { decision, report, noticed } = await penalty.read()
          if (!decision) return
          reached += 1
          const signers = new Set([report?.by.sub, report?.countersigned?.by.sub])
          expect(signers.size).toBe(2)
          expect(noticed?.over).toBe(true)
          expect(signers.has(decision.by.sub)).toBe(false)
        },
      ),
      { numRuns: 6, seed: 20_261_121 },
    )
    expect(reached).toBeGreaterThan(0)
  }, 240_000)
})
