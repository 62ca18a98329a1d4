/** A penalty case as its reader may see it. */
import type { components } from '../../../client/schema.d.ts'

type Schemas = components['schemas']
type Answered = Schemas['PenaltiesView']

/** The bounds of the fine stand in the catalogue of violations; pages of a case do without them. */
export type PenaltyView = Omit<Answered, 'violation'> & {
  readonly violation: Omit<Answered['violation'], 'fine'>
}
export type Measures = Schemas['Measures']
