/** The ledger entry of an act: by its event, or by the key under which it was done however long ago. */
import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import type { FollowingMessage } from '../domain/following/opening.ts'
import type { LedgerEntry, LedgerEvent } from '../domain/ledger.ts'
import type { CaseKind } from '../procedure/case-kinds.ts'
import { refuse } from '../procedure/failures.ts'
import type { Records } from '../storage/records/records.ts'
import { type ActAnswer, caseAct, caseWorkflowId, opened } from '../workflows/messages.ts'
import { createPatience } from './patience.ts'
import { Problem } from './problem.ts'

interface EntriesParts {
  readonly client: Client
  readonly records: Pick<Records, 'findEntry'>
}

/** The update by which an act reaches its case. */
const updateOf = (kind: CaseKind, act: string): string => {
  if (act === 'open') return opened.name
  return kind === 'dossier' ? act : caseAct.name
}

export function createEntries({ client, records: { findEntry } }: EntriesParts) {
  const { patiently } = createPatience(client)

  /**
   * Sends an act that is on record to its case once more, and waits until its consequences are drawn: whoever sent it
   * first may have had no answer because they are not. A case that has ended draws none.
   */
  async function awaitConsequences(kind: CaseKind, event: LedgerEvent): Promise<void> {
    const { dossier, act, by, key = '', fingerprint = '', detail } = event
    const handle = client.workflow.getHandle(caseWorkflowId(kind, dossier))
    const message: FollowingMessage = { act, by, key, fingerprint, payload: detail }
    try {
      await patiently(() =>
        handle.executeUpdate<ActAnswer, [FollowingMessage]>(updateOf(kind, act), {
          args: [message],
          updateId: `${key}.${fingerprint}`,
        }),
      )
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    }
  }

  return {
    /** The entry of an event that has been answered. */
    async written(id: string, event: number): Promise<LedgerEntry> {
      const entry = await findEntry(id, { event })
      if (!entry) throw new Error(`expected event ${event} of ${id} in the ledger`)
      return entry
    },

    /** The entry of an act that was done under the same key; throws where the key was used for another request. */
    async repeated(
      kind: CaseKind,
      id: string,
      { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
    ): Promise<LedgerEntry | undefined> {
      const entry = await findEntry(id, { key })
      if (!entry) return undefined
      if (entry.event.fingerprint !== fingerprint)
        throw Problem.of(
          refuse('IdempotencyKeyReused', 'expected the request first sent under this key'),
        )
      await awaitConsequences(kind, entry.event)
      return entry
    },
  }
}
