/** The acts that lead to a decision, each tried by whoever it is given to, under a task that is put on their desk. */
import type { Person } from '../../../domain/person.ts'
import { head } from '../../support/time-skipping.ts'
import { attached, type Penalty } from './penalised.ts'

export const doing: Readonly<Record<string, (penalty: Penalty, who: Person) => unknown>> = {
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

async function claimed(penalty: Penalty, who: Person, kind: string, content: object) {
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
