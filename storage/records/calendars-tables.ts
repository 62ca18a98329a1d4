/** The tables of calendars, as `migrations/0005-calendars.ts` makes them. */

export interface CalendarProposalTable {
  id: string
  year: number
  /** Counts from 1 in each year; what is built in is version 0. */
  version: number
  /** The arrangement as JSON, as it was checked when it was proposed. */
  arrangement: string
  by_sub: string
  by_name: string
  at: string
}

export interface CalendarDecisionTable {
  proposal: string
  outcome: string
  by_sub: string
  by_name: string
  at: string
  reason: string | null
}

export interface CalendarTables {
  calendar_proposals: CalendarProposalTable
  calendar_decisions: CalendarDecisionTable
}
