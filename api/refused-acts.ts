/** Puts refused acts into the ledger of their case: a rejected update leaves no trace in Temporal. */
import type { CaseState } from '../domain/case.ts'
import type { Person } from '../domain/person.ts'
import type { Records } from '../storage/records/records.ts'
import type { Problem } from './problem.ts'
import { problemTypes } from './problem-types.ts'
import { toProblem } from './to-problem.ts'

export interface AttemptedAct {
  /** The case. */
  readonly dossier: Pick<CaseState, 'id' | 'stage'>
  readonly person: Person
  readonly act: string
}

/** Runs an attempt; when it is refused, who tried what and by which rule goes on record before the refusal is thrown on. */
export async function onRecord<T>(
  records: Records,
  attempted: AttemptedAct,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    await recordRefusal(records, attempted, toProblem(error))
    throw error
  }
}

/** Failures of the service itself are not refusals. */
async function recordRefusal(
  records: Records,
  { dossier, person, act }: AttemptedAct,
  problem: Problem,
): Promise<void> {
  if (problemTypes[problem.type].status >= 500) return
  await records.append([
    {
      dossier: dossier.id,
      at: new Date().toISOString(),
      by: person,
      act: 'refused',
      stage: dossier.stage,
      detail: { attempted: act, rule: problem.type, reason: problem.message, facts: problem.facts },
      changes: {},
      tasks: [],
      documents: [],
    },
  ])
}
