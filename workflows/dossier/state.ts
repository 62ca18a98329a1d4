/** The state of a new dossier, and what one run of the workflow hands to the next. */
import type { Dossier } from '../../domain/dossier.ts'
import type { CarriedCase } from '../case/open-case.ts'
import type { Opening } from '../messages.ts'

export type Carried = CarriedCase<Dossier>

export function newDossier(
  { id, by, rules, renews, changes, inherits }: Opening,
  at: string,
): Dossier {
  return {
    id,
    organisation: by.organisation,
    openedBy: { sub: by.sub, name: by.name },
    openedAt: at,
    ruleSet: rules.id,
    stage: 'draft',
    events: 0,
    revision: 0,
    filings: [],
    clocks: [],
    correctionsRequested: 0,
    panel: [],
    handledBy: [],
    ...(renews && { renews }),
    ...(changes && { changes }),
    confidential: [],
    fixes: [],
    declarations: [],
    delegations: [],
    holds: [],
    verifications: [],
    supplements: [],
    consultations: [],
    inspections: [],
    pauses: [],
    deviations: [],
    parties: [],
    statements: [],
    notices: [],
    documents: [],
    tasks: [],
    ...inherits,
  }
}
