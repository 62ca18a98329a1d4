/** Days of a story that is counted in years from the grant: the clock of the test server is moved to them. */
import type { Rehearsal } from '../../support/time-skipping.ts'

export type Story = ReturnType<typeof storyOf>

/** A story that begins on 1 June of a year. */
export function storyOf(rehearsal: Rehearsal, firstYear: number) {
  /** ISO date in the year `year` of the story, 0 being the year of the grant. */
  const day = (year: number, monthAndDay: string): string => `${firstYear + year}-${monthAndDay}`
  return {
    rehearsal,
    firstYear,
    day,
    /** Noon in Shanghai of a day that is still to come. */
    async reach(year: number, monthAndDay: string): Promise<void> {
      const noon = Date.parse(`${day(year, monthAndDay)}T04:00:00.000Z`)
      await rehearsal.environment.sleep(noon - (await rehearsal.now()))
    },
  }
}
