import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Person } from '../../../domain/person.ts'
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
import { assigned, attached, declared, filed } from './penalised.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const third = person('third', 'supervisor')

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
  const doing: Record<
    string,
    (penalty: Awaited<ReturnType<typeof filed>>, who: Person) => unknown
  > = {
    report: async (penalty, who) =>
      penalty.act(
        who,
        'report-investigation',
        await claimed(penalty, who, 'report-investigation', {
          facts: ['x'],
          documents: [await attached(penalty)],
          measures: {},
          reasons: ['x'],
        }),
      ),
    countersign: async (penalty, who) =>
      penalty.act(
        who,
        'countersign-investigation',
        await claimed(penalty, who, 'countersign-investigation', {}),
      ),
    draft: async (penalty, who) =>
      penalty.act(
        who,
        'draft-penalty',
        await claimed(penalty, who, 'draft-penalty', {
          measures: {},
          reasons: ['x'],
          answers: [],
          remedies: { reconsideration: 'a', litigation: 'b' },
        }),
      ),
    review: async (penalty, who) =>
      penalty.act(
        who,
        'pass-penalty-law',
        await claimed(penalty, who, 'review-penalty-law', { opinion: 'x' }),
      ),
    decide: async (penalty, who) =>
      penalty.act(who, 'decide-penalty', await claimed(penalty, who, 'decide-penalty', {})),
  }

  async function claimed(
    penalty: Awaited<ReturnType<typeof filed>>,
    who: Person,
    kind: string,
    content: object,
  ) {
    const task = (await penalty.read()).tasks.find(
      (each) => each.kind === kind && each.state === 'open',
    )
    if (!task) return { ...content, claim: { task: 'none', epoch: 0 } }
    await penalty.act(head, 'reassign', {
      task: task.id,
      to: { sub: who.sub, name: who.name },
      reason: 'x',
    })
    return { ...content, claim: { task: task.id, epoch: task.epoch + 1 } }
  }

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
