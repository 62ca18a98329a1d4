/** Puts refused acts into the ledger of their case: a rejected update leaves no trace in Temporal. */
import type { Dossier } from '../domain/dossier.ts'
import type { Person } from '../domain/person.ts'
import type { Records } from '../storage/records/records.ts'
import type { Problem } from './problem.ts'
import { problemTypes } from './problem-types.ts'

export interface RefusedAct {
  readonly dossier: Dossier
  readonly person: Person
  readonly act: string
  readonly problem: Problem
}

/** Records who tried what and by which rule it was refused; failures of the service itself are not refusals. */
export async function recordRefusal(
  records: Records,
  { dossier, person, act, problem }: RefusedAct,
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
