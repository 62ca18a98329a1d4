/** What of an event belongs in the transparency log: decisions as they were sealed, and changes of the register. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Transaction } from 'kysely'
import type { Notice } from '../../domain/notice.ts'
import type { RegisterChange } from '../../domain/register/change.ts'
import type { LogLeaf } from '../../domain/register/leaf.ts'
import { decisionNotices } from '../../procedure/decision-notices.ts'
import { appendLeaf } from '../log/append-leaf.ts'
import type { AcceptedEvent } from './projections.ts'
import type { Tables } from './tables.ts'

const decides = (kind: unknown): boolean => decisionNotices.some((each) => each === kind)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The subject of a leaf: what its proof is asked for by. */
export const changeSubject = (sequence: number): string => `register-change:${sequence}`
export const decisionSubject = (notice: string): string => `decision:${notice}`

/** The leaf of a notice, where it is a decision that was sealed. */
export function decisionLeaf({
  kind,
  number,
  issuedAt,
  document,
}: Notice): Extract<LogLeaf, { type: 'decision' }> | undefined {
  if (!decides(kind) || !number || !issuedAt || !document) return undefined
  return { type: 'decision', number, at: issuedAt, documentSha256: document.sha256 }
}

/** Appends the decisions among notices that were issued. */
export async function logDecisions(
  work: Transaction<Tables>,
  events: readonly AcceptedEvent[],
): Promise<void> {
  for (const { act, detail, changes } of events) {
    if (act !== 'notice-issued') continue
    const notices = (changes.notices ?? []) as readonly Notice[]
    const notice = notices.find(({ id }) => id === detail.notice)
    const leaf = notice && decisionLeaf(notice)
    if (leaf) await appendLeaf(work, leaf, decisionSubject(notice.id))
  }
}

/** The leaf of a change of the register. */
export const changeLeaf = ({
  after,
  sequence,
  entry,
  kind,
  at,
}: Omit<RegisterChange, 'event'>): LogLeaf => ({
  type: 'register-change',
  ...{ sequence, entry, kind, at },
  entrySha256: sha256(canonicalize(after) ?? ''),
})

/** Appends a change of the register. */
export const logChange = (
  work: Transaction<Tables>,
  change: Omit<RegisterChange, 'event'>,
): Promise<number> => appendLeaf(work, changeLeaf(change), changeSubject(change.sequence))
