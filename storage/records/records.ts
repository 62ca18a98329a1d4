/** The records: what people look up, in SQL. Everything but the ledger can be rebuilt from the ledger. */
import { sql } from 'kysely'
import type { FollowingCase } from '../../domain/case.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { createIntegrity } from '../integrity/integrity.ts'
import { createAnnotations } from '../annotations/annotations.ts'
import { createLogLeaves } from '../log/leaves.ts'
import type { FollowingKind } from '../../procedure/case-kinds.ts'
import { append } from './append.ts'
import { createCalendars } from './calendars.ts'
import { listReached, type ReachQuery } from './calendars-reach.ts'
import { type CaseQuery, findCase, kindOf, listFollowing } from './cases.ts'
import { countedComplaints } from './complaints.ts'
import { type ConsultationQuery, listConsultations } from './consultations.ts'
import { createContacts } from './contacts.ts'
import { createCredit } from './credit.ts'
import { openDatabase } from './database.ts'
import type { Database } from './tables.ts'
import { type DossierQuery, findDossier, listAbout, listDossiers } from './dossiers.ts'
import { feedHead, type FeedQuery, readFeed } from './feed.ts'
import { createGauges } from './gauges.ts'
import { findEntry, type LedgerPaging, listCases, readLedger, verifyLedger } from './ledger.ts'
import {
  allocateNumber,
  findGaps,
  listNumbers,
  type NumberQuery,
  type NumberRequest,
} from './numbers.ts'
import { listOpenings, noteOpening, type Opening } from './openings.ts'
import { createPartnerLists } from './partner-lists.ts'
import type { Announce } from './outbox.ts'
import { createOutbox } from './outbox-records.ts'
import type { FollowingState } from './project.ts'
import { createRegister } from './register.ts'
import { createRevocationLists } from './revocation-lists.ts'
import { createStatusProbes } from './status-probes.ts'
import { createTrustedLists } from './trusted-lists.ts'
import { reindex } from './reindex.ts'
import { createSupervision } from './supervision.ts'
import { createUploads } from './uploads.ts'
import { createWebhook, type NewWebhook, renewSecret } from './webhook-secrets.ts'
import { countWebhooks, findWebhook, listWebhooks, type WebhookOwner } from './webhooks.ts'
import { createWorkQueue } from './work-queue.ts'

export type Records = Awaited<ReturnType<typeof openRecords>>

export interface RecordsOptions {
  /** Who is told of which event; without it nobody is. Whoever appends accepted events needs it. */
  readonly announce?: Announce | undefined
}

async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database)
}

const readActs =
  (database: Database, acts: readonly string[]) => (dossier: string, paging: LedgerPaging) =>
    readLedger(database, dossier, { ...paging, acts })

/** Opens the records at a database URL (see `openDatabase`), migrated to the present schema. */
export async function openRecords(url: string, { announce }: RecordsOptions = {}) {
  const database = await openDatabase(url)
  return {
    append: (events: readonly LedgerEvent[]) => append(database, events, announce),
    findDossier: (id: string) => findDossier(database, id),
    listAbout: (of: { recognition: string; organisation: string }) => listAbout(database, of),
    listDossiers: (query: DossierQuery) => listDossiers(database, query),
    findCase: <C extends FollowingCase>(kind: FollowingKind, id: string) =>
      findCase<C>(database, kind, id),
    kindOf: (id: string) => kindOf(database, id),
    listCasesOf: <S extends FollowingState>(query: CaseQuery) => listFollowing<S>(database, query),
    countedComplaints: (period: { from: string; before: string }) =>
      countedComplaints(database, period),
    listConsultations: (query: ConsultationQuery) => listConsultations(database, query),
    register: createRegister(database),
    trustedLists: createTrustedLists(database),
    credit: createCredit(database),
    supervision: createSupervision(database),
    partnerLists: createPartnerLists(database),
    statusProbes: createStatusProbes(database),
    revocationLists: createRevocationLists(database),
    ...createWorkQueue(database),
    gauges: createGauges(database),
    readLedger: (dossier: string, paging: LedgerPaging) => readLedger(database, dossier, paging),
    findEntry: (dossier: string, by: { event: number } | { key: string }) =>
      findEntry(database, dossier, by),
    allocateNumber: (request: NumberRequest) => allocateNumber(database, request),
    listNumbers: (query: NumberQuery) => listNumbers(database, query),
    findGaps: () => findGaps(database),
    calendars: createCalendars(database),
    log: createLogLeaves(database),
    annotations: createAnnotations(database),
    listReached: (query: ReachQuery) => listReached(database, query),
    noteOpening: (opening: Opening) => noteOpening(database, opening),
    listOpenings: (of: { dossier: string; sub: string }) => listOpenings(database, of),
    listMessages: readActs(database, ['send-message', 'nudge']),
    listComments: readActs(database, ['comment']),
    listExaminations: readActs(database, ['checks-completed']),
    readFeed: (query: FeedQuery) => readFeed(database, query),
    feedHead: () => feedHead(database),
    ...createOutbox(database),
    createWebhook: (made: NewWebhook) => createWebhook(database, made),
    renewSecret: (id: string, key: string) => renewSecret(database, id, key),
    findWebhook: (id: string, owner: WebhookOwner) => findWebhook(database, id, owner),
    countWebhooks: (owner: WebhookOwner) => countWebhooks(database, owner),
    listWebhooks: (owner: WebhookOwner, paging: { after?: string | undefined; limit: number }) =>
      listWebhooks(database, owner, paging),
    contacts: createContacts(database),
    ...createUploads(database),
    verifyLedger: (dossier: string) => verifyLedger(database, dossier),
    listCases: (paging?: { after?: string; limit?: number }) => listCases(database, paging),
    integrity: createIntegrity(database),
    reindex: (progress: (cases: number) => void) => reindex(database, progress),
    /** Resolves when the database answers. */
    ping: () => ping(database),
    close: () => database.destroy(),
  }
}
