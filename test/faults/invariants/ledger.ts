/** What must be true of the ledger of a case whatever struck on its way: nothing lost, nothing done twice. */
import type { LedgerEntry } from '../../../domain/ledger.ts'
import type { Receipt } from '../../../domain/receipt.ts'
import type { Records } from '../../../storage/records/records.ts'

/** In words, what is not as it must be. */
export type Violation = string
export type Ledger = readonly LedgerEntry[]

export async function ledgerOf(records: Records, dossier: string): Promise<Ledger> {
  return (await records.readLedger(dossier, { limit: 10_000 })).items
}

/** Every act that was answered stands in the ledger where its receipt says, as it was answered. */
export const lost = (ledger: Ledger, receipts: readonly Receipt[]): Violation[] =>
  receipts.flatMap(({ dossier, position, event, act, hash }) => {
    const entry = ledger[position - 1]
    if (entry?.event.event === event && entry.event.act === act && entry.hash === hash) return []
    const found = entry ? `${entry.event.act} as event ${entry.event.event}` : 'nothing'
    return [`${dossier}/${position}: answered ${act} as event ${event}, the ledger has ${found}`]
  })

/** No key stands in the ledger twice, none without an answer: people were answered every act, sooner or later. */
export function twice(ledger: Ledger, receipts: readonly Receipt[]): Violation[] {
  const answered = new Set(receipts.map(({ position }) => position))
  const seen = new Set<string>()
  return ledger.flatMap(({ position, event: { dossier, act, key } }) => {
    if (key === undefined) return []
    const again = seen.has(key)
    seen.add(key)
    if (again) return [`${dossier}/${position}: ${act} is there a second time under its key`]
    return answered.has(position) ? [] : [`${dossier}/${position}: ${act} is nobody's answered act`]
  })
}

/** Events are numbered from 1 without a gap; nothing was refused, as nobody did what is not allowed. */
export function unnumbered(ledger: Ledger): Violation[] {
  const numbers = ledger.map(({ event }) => event.event)
  const at = numbers.findIndex((number, index) => number !== index + 1)
  const entry = ledger[at]
  if (!entry) return []
  const { dossier, act, event, detail } = entry.event
  return [
    `${dossier}/${entry.position}: expected event ${at + 1}, got ${act} as ${event ?? JSON.stringify(detail)}`,
  ]
}

/** People's acts in their order, and how often the procedure did each thing by itself: when exactly is not part of the order. */
export function courseOf(ledger: Ledger) {
  const byPeople = ledger.flatMap(({ event: { act, key } }) => (key === undefined ? [] : [act]))
  const byItself: Record<string, number> = {}
  for (const { event } of ledger)
    if (event.key === undefined) byItself[event.act] = (byItself[event.act] ?? 0) + 1
  return { byPeople, byItself }
}
export type Course = ReturnType<typeof courseOf>

/** A case went act by act as one of its kind that nothing disturbed. */
export function disturbed(ledger: Ledger, undisturbed: Course): Violation[] {
  const { byPeople, byItself } = courseOf(ledger)
  const name = ledger[0]?.event.dossier ?? 'a case without a ledger'
  const acts = new Set([...Object.keys(byItself), ...Object.keys(undisturbed.byItself)])
  const counts = [...acts].flatMap((act) => {
    const [found = 0, expected = 0] = [byItself[act], undisturbed.byItself[act]]
    return found === expected ? [] : [`${name}: ${act} came ${found} times, expected ${expected}`]
  })
  const same = byPeople.join() === undisturbed.byPeople.join()
  return same ? counts : [...counts, `${name}: people did ${byPeople.join(', ')}`]
}
