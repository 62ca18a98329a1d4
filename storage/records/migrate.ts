/** Brings the schema up to date; safe to run by several processes at once (Kysely takes an advisory lock). */
import { Migrator } from 'kysely'
import * as ledgerAndProjections from './migrations/0001-ledger-and-projections.ts'
import * as feedAndOutbox from './migrations/0002-feed-and-outbox.ts'
import * as numbers from './migrations/0003-numbers.ts'
import * as openings from './migrations/0004-openings.ts'
import * as calendars from './migrations/0005-calendars.ts'
import * as log from './migrations/0006-log.ts'
import * as cases from './migrations/0007-cases.ts'
import * as credit from './migrations/0008-credit.ts'
import * as partnerLists from './migrations/0009-partner-lists.ts'
import * as trustedLists from './migrations/0010-trusted-lists.ts'
import * as statusProbes from './migrations/0011-status-probes.ts'
import * as supervision from './migrations/0012-supervision.ts'
import * as consultations from './migrations/0013-consultations.ts'
import * as registerWebhooks from './migrations/0014-webhooks-of-the-register.ts'
import * as search from './migrations/0015-search.ts'
import * as workQueue from './migrations/0016-work-queue.ts'
import * as integrity from './migrations/0017-integrity.ts'
import * as gauges from './migrations/0018-gauges.ts'
import * as holds from './migrations/0019-holds.ts'
import * as annotations from './migrations/0020-annotations.ts'
import type { Database } from './tables.ts'

const migrations = {
  '0001-ledger-and-projections': ledgerAndProjections,
  '0002-feed-and-outbox': feedAndOutbox,
  '0003-numbers': numbers,
  '0004-openings': openings,
  '0005-calendars': calendars,
  '0006-log': log,
  '0007-cases': cases,
  '0008-credit': credit,
  '0009-partner-lists': partnerLists,
  '0010-trusted-lists': trustedLists,
  '0011-status-probes': statusProbes,
  '0012-supervision': supervision,
  '0013-consultations': consultations,
  '0014-webhooks-of-the-register': registerWebhooks,
  '0015-search': search,
  '0016-work-queue': workQueue,
  '0017-integrity': integrity,
  '0018-gauges': gauges,
  '0019-holds': holds,
  '0020-annotations': annotations,
}

const migrator = (database: Database) =>
  new Migrator({ db: database, provider: { getMigrations: async () => migrations } })

export async function migrate(database: Database): Promise<void> {
  const { error } = await migrator(database).migrateToLatest()
  if (error) throw new Error('The schema could not be brought up to date', { cause: error })
}

/** Makes the schema as it was after a migration that this build knows: what a backup of then is restored into. */
export async function migrateTo(database: Database, migration: string): Promise<void> {
  if (!(migration in migrations))
    throw new Error(
      `expected a migration of this build, got ${migration}: restore with a newer build`,
    )
  const { error } = await migrator(database).migrateTo(migration)
  if (error) throw new Error(`The schema of ${migration} could not be made`, { cause: error })
}
