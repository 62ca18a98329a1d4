/** The parts of an act that its gateway looks at: the receipt of its entry, the task and the claim that it names. */
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Claim } from '../procedure/case-facts.ts'

export const receiptOf = ({ event, position, hash }: LedgerEntry): Receipt => ({
  dossier: event.dossier,
  event: event.event ?? 0,
  act: event.act,
  at: event.at,
  stage: event.stage,
  position,
  hash,
})

export const taskOf = (payload: object): string | undefined =>
  'task' in payload ? String(payload.task) : claimOf(payload)?.task

export const claimOf = (payload: object): Claim | undefined =>
  'claim' in payload ? (payload.claim as Claim) : undefined
