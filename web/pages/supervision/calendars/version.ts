/** A version of a year's calendar, as pages show it. */
import type { components } from '../../../client/schema.d.ts'

type Answered = components['schemas']['CalendarVersion']

export type Version = Omit<Answered, 'arrangement'> & {
  readonly arrangement: Omit<Answered['arrangement'], 'daysOff'> & {
    readonly daysOff: readonly (readonly string[])[]
  }
}
