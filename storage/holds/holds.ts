/** Legal holds on the evidence of a case (S3 object lock): put on by one person, taken off by two, each act on record. */
import { LEGAL_HOLD_STATUS } from 'minio'
import { listVersions } from '../evidence/list-versions.ts'
import { type Connection, connect, type ConnectionOptions, reach } from '../evidence/connection.ts'
import type { Database } from '../records/tables.ts'

export interface HoldOrder {
  readonly dossier: string
  readonly by: string
  readonly reason: string
  /** ISO instant. */
  readonly at: string
}

/** What is past its retention, or under a hold. */
export interface Retained {
  readonly key: string
  readonly versionId: string
  /** ISO instant; absent: it has no lock. */
  readonly retainUntil?: string | undefined
  readonly legalHold: boolean
}

const prefixOf = (dossier: string) => `evidence/${dossier}/`

async function setOn(connection: Connection, dossier: string, status: LEGAL_HOLD_STATUS) {
  const { client, bucket } = connection
  let objects = 0
  for await (const { key, versionId } of listVersions(connection, prefixOf(dossier))) {
    // Declared without an answer, it is one that is awaited.
    const set = client.setObjectLegalHold.bind(client) as (...of: unknown[]) => Promise<unknown>
    await reach(`PUT ${key}?legal-hold`, () => set(bucket, key, { versionId, status }))
    objects += 1
  }
  return objects
}

async function countOf(connection: Connection, dossier: string): Promise<number> {
  let objects = 0
  for await (const _ of listVersions(connection, prefixOf(dossier))) objects += 1
  return objects
}

/** Every version as its lock stands. */
async function* retained(connection: Connection): AsyncGenerator<Retained> {
  for await (const { key, versionId } of listVersions(connection, 'evidence/')) {
    const { headers } = await connection.send({ method: 'HEAD', key, query: { versionId } })
    const until = headers['x-amz-object-lock-retain-until-date']
    yield {
      ...{ key, versionId },
      ...(typeof until === 'string' && { retainUntil: new Date(until).toISOString() }),
      legalHold: headers['x-amz-object-lock-legal-hold'] === 'ON',
    }
  }
}

/** Opens no connection to the store by itself. All functions throw EvidenceError `StoreUnavailable`. */
export function createHolds(database: Database, options: ConnectionOptions) {
  const connection = connect(options)
  const note = (row: { act: 'hold' | 'release'; second?: string } & HoldOrder, objects: number) =>
    database
      .insertInto('legal_holds')
      .values({
        ...{ dossier: row.dossier, act: row.act, by_person: row.by, objects },
        ...{ second_person: row.second ?? null, reason: row.reason, at: row.at },
      })
      .execute()

  return {
    /** Puts a hold on every version that the case has now; answers how many. Evidence that comes later is not held. */
    async hold(order: HoldOrder): Promise<number> {
      const objects = await setOn(connection, order.dossier, LEGAL_HOLD_STATUS.ENABLED)
      await note({ act: 'hold', ...order }, objects)
      return objects
    },

    /**
     * Takes it off; on record before the first object is free. Throws Error where both persons are one: the database
     * refuses that too.
     */
    async release(order: HoldOrder & { readonly second: string }): Promise<number> {
      if (order.by === order.second)
        throw new Error('expected two persons, got one: a hold is released by two')
      await note({ act: 'release', ...order }, await countOf(connection, order.dossier))
      return setOn(connection, order.dossier, LEGAL_HOLD_STATUS.DISABLED)
    },

    /** Versions whose retention has ended by an instant; nothing is deleted here or anywhere else of the service. */
    async *pastRetention(by: string): AsyncGenerator<Retained> {
      for await (const each of retained(connection))
        if (each.retainUntil === undefined || each.retainUntil < by) yield each
    },

    /** Every hold and release, in order. */
    list: () => database.selectFrom('legal_holds').selectAll().orderBy('position').execute(),
  }
}
