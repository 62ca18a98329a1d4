/** Appends events to the ledger of their case, with projections, feed and messages, in one transaction. */
import { sql, type Transaction } from 'kysely'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { writeCredit } from './credit.ts'
import { writeFeed } from './feed-rows.ts'
import { chainHash, genesis } from './hash-chain.ts'
import { logDecisions } from './log-leaves.ts'
import { type Announce, enqueue } from './outbox.ts'
import { isDossier } from './project.ts'
import { type AcceptedEvent, writeProjections } from './projections.ts'
import { publishChanges } from './register-changes.ts'
import { writeSupervision } from './supervision-items.ts'
import type { Database, Tables } from './tables.ts'

type Work = Transaction<Tables>

/** All events belong to one case; those that the ledger holds already are passed over. */
export async function append(
  database: Database,
  events: readonly LedgerEvent[],
  announce?: Announce,
): Promise<void> {
  const dossier = events[0]?.dossier
  if (!dossier) return
  await database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${dossier}, 0))`.execute(work)
    const fresh = await notYetWritten(work, dossier, events)
    if (fresh.length === 0) return
    const first = await chain(work, dossier, fresh)
    const positions = fresh.flatMap(({ event }, index) =>
      event === undefined ? [] : [first + index],
    )
    const accepted = fresh.filter((event): event is AcceptedEvent => event.event !== undefined)
    if (accepted.length === 0) return
    const projection = await writeProjections(work, dossier, accepted)
    await writeFeed(work, dossier, positions)
    await publishChanges(work, accepted)
    await logDecisions(work, accepted)
    await writeCredit(work, accepted)
    await writeSupervision(work, projection, accepted)
    if (announce && projection && isDossier(projection))
      await enqueue(work, accepted, { projection, announce })
  })
}

async function notYetWritten(work: Work, dossier: string, events: readonly LedgerEvent[]) {
  const numbers = events.flatMap(({ event }) => (event === undefined ? [] : [event]))
  if (numbers.length === 0) return events
  const rows = await work
    .selectFrom('ledger')
    .select('event')
    .where('dossier', '=', dossier)
    .where('event', 'in', numbers)
    .execute()
  const written = new Set(rows.map(({ event }) => event))
  return events.filter(({ event }) => event === undefined || !written.has(event))
}

/** Answers the position of the first of them. */
async function chain(work: Work, dossier: string, events: readonly LedgerEvent[]): Promise<number> {
  const head = await work
    .selectFrom('ledger')
    .select(['position', 'hash'])
    .where('dossier', '=', dossier)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  let { position, hash } = head ?? { position: 0, hash: genesis }
  const rows = events.map((event) => {
    const entry = JSON.stringify(event)
    const previous = hash
    // Hash what will be read back: JSON has no undefined.
    hash = chainHash(JSON.parse(entry), previous)
    position += 1
    return {
      dossier,
      position,
      event: event.event ?? null,
      key: event.event === undefined ? null : (event.key ?? null),
      fingerprint: event.fingerprint ?? null,
      entry,
      previous_hash: previous,
      hash,
    }
  })
  await work.insertInto('ledger').values(rows).execute()
  return position - rows.length + 1
}
