/** The ledger as a client sees it: read over HTTP page by page, and recomputed with nothing of the service's code. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Caller } from '../../demo/client.ts'

export interface Entry {
  readonly position: number
  readonly previousHash: string
  readonly hash: string
  readonly event: {
    readonly act: string
    readonly stage: string
    readonly event?: number
    readonly by: { readonly sub: string; readonly organisation: string }
    readonly detail: Record<string, unknown>
    readonly documents: readonly unknown[]
  }
}

/** Every entry, `limit` a page. */
export async function ledgerOf(caller: Caller, dossier: string, limit = 200): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let after: string | undefined = '0'; after !== undefined;) {
    const page: { items: Entry[]; next?: string } = await caller.call(
      `/dossiers/${dossier}/ledger?limit=${limit}&after=${after}`,
    )
    entries.push(...page.items)
    after = page.next
  }
  return entries
}

/** The position of the first entry that does not follow from the one before it, or undefined. */
export function firstBreak(entries: readonly Entry[]): number | undefined {
  let previous = '0'.repeat(64)
  for (const [index, { position, event, previousHash, hash }] of entries.entries()) {
    const expected = createHash('sha256')
      .update(canonicalize(event) ?? '')
      .update(previous)
      .digest('hex')
    if (position !== index + 1 || previousHash !== previous || hash !== expected) return index + 1
    previous = hash
  }
  return undefined
}

/** The refused acts: who tried what, and the rule. */
export const refusals = (entries: readonly Entry[]) =>
  entries
    .filter(({ event }) => event.act === 'refused')
    .map(({ event: { by, detail } }) => ({ sub: by.sub, act: detail.attempted, rule: detail.rule }))
