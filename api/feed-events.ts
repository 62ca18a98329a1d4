/** Events of the feed as their reader may see them: whose dossiers, and how much of each event. */
import { z } from 'zod'
import { LedgerEvent } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { CaseFacts } from '../procedure/case-facts.ts'
import { mayReadCase } from '../procedure/may-read.ts'
import type { FeedEntry, FeedScope, ReaderFacts } from '../storage/records/feed.ts'
import { entryFor, isOfficial } from './views.ts'

export const FeedEvent = LedgerEvent.pick({ dossier: true, at: true, by: true, stage: true })
  .extend({
    cursor: z.string().describe('Place in the feed; pass as `after`'),
    event: z.int().positive().describe('Number within the dossier; tells a repetition'),
    position: z.int().positive().describe('Place in the ledger of the dossier'),
    act: z.string().describe('`internal` where it is not for the reader'),
    detail: z
      .record(z.string(), z.unknown())
      .describe('`redacted` where internal; `omitted` where too long: then see the ledger'),
  })
  .meta({ id: 'FeedEvent' })
export type FeedEvent = z.infer<typeof FeedEvent>

/** As a cursor is written: <era>.<transaction>.<sequence>. */
export const FeedCursor = z
  .string()
  .regex(/^\d{1,9}\.\d{1,18}\.\d{1,18}$/, 'expected the cursor of an event')

/** What the records look among; `isSeen` decides. */
export function feedScopeOf(person: Person): FeedScope {
  if (isOfficial(person)) return 'everything'
  const { sub, organisation, roles } = person
  return {
    applicant: roles.includes('applicant') ? organisation : undefined,
    person: roles.some((role) => role !== 'applicant' && role !== 'consulted') ? sub : undefined,
    consulted: roles.includes('consulted') ? organisation : undefined,
  }
}

/** The facts that decide who may read, as those of a case on which nothing else has happened. */
const caseOf = (readers: ReaderFacts): CaseFacts => ({
  ...readers,
  stage: 'draft',
  tasks: [],
  correctionsRequested: 0,
  verifications: [],
  pauses: [],
  deviations: [],
  confidential: [],
  handledBy: [],
})

export const isSeen = (person: Person, { readers }: FeedEntry): boolean =>
  mayReadCase(person, caseOf(readers), new Date().toISOString())

/** The event as the ledger of the dossier would show it to the person. */
export function feedEventFor(person: Person, { cursor, entry }: FeedEntry): FeedEvent {
  const { dossier, at, by, act, stage, detail } = entryFor(person, entry).event
  const { position, event } = entry
  return { cursor, dossier, event: event.event ?? 0, position, at, by, act, stage, detail }
}

/** Does the cursor stand after the other one? */
export function isAfter(cursor: string, other: string): boolean {
  const [parts, others] = [cursor, other].map((each) => each.split('.').map(BigInt))
  for (const [index, part] of (parts ?? []).entries()) {
    const against = others?.[index] ?? 0n
    if (part !== against) return part > against
  }
  return false
}
