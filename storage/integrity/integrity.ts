/** What a reading of everything asks of the records, and where it keeps what it finds. */
import type { IntegrityFinding, IntegrityRun } from '../../domain/integrity.ts'
import type { Database } from '../records/tables.ts'
import { compareCases, strayRows } from './compare-cases.ts'
import { compareRegister } from './compare-register.ts'
import { referencesBesideCases, referencesOfCase } from './references.ts'
import { keepFindings, keepRun, listFindings, listRuns } from './runs.ts'

export const createIntegrity = (database: Database) => ({
  referencesOfCase: (dossier: string) => referencesOfCase(database, dossier),
  referencesBesideCases: () => referencesBesideCases(database),
  compareCases: (cases: readonly string[]) => compareCases(database, cases),
  compareRegister: () => compareRegister(database),
  strayRows: () => strayRows(database),
  keepRun: (run: Omit<IntegrityRun, 'findings'>) => keepRun(database, run),
  keepFindings: (run: string, findings: readonly IntegrityFinding[]) =>
    keepFindings(database, run, findings),
  listRuns: (paging: { before?: string | undefined; limit: number }) => listRuns(database, paging),
  listFindings: (run: string, paging: { after?: number; limit: number }) =>
    listFindings(database, run, paging),
})
