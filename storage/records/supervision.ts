/** What supervision reads: the board, the figures on it, and the feed of what happens. */
import {
  type BoardQuery,
  type BoardRow,
  type BoardTotals,
  listBoard,
  totalBoard,
} from './supervision-board.ts'
import {
  type ComplianceQuery,
  listCompliance,
  stagesOfDecided,
  totalCompliance,
} from './supervision-figures.ts'
import { readSupervisionFeed, type SupervisionFeedQuery } from './supervision-feed.ts'
import type { Database } from './tables.ts'

export type { BoardRow, BoardTotals }
interface Paging {
  readonly after?: string | undefined
  readonly limit: number
}

export const createSupervision = (database: Database) => ({
  board: (query: BoardQuery & Paging) => listBoard(database, query),
  boardTotals: (query: BoardQuery) => totalBoard(database, query),
  compliance: (query: ComplianceQuery & Paging) => listCompliance(database, query),
  complianceTotals: (query: ComplianceQuery) => totalCompliance(database, query),
  stagesOfDecided: (period: { from: string; before: string }) => stagesOfDecided(database, period),
  feed: (query: SupervisionFeedQuery) => readSupervisionFeed(database, query),
})
