/** Which entries of a ledger a reader looks for: by who acted, by what was done, and whether it was refused. */
import type { components } from '../client/schema.d.ts'

export type Entry = components['schemas']['LedgerEntry']

/** The act; of a refused one the act that was tried. */
export function actOf({ event: { act, detail } }: Entry): string {
  return act === 'refused' && typeof detail.act === 'string' ? detail.act : act
}

export const isRefused = ({ event }: Entry): boolean => event.act === 'refused'

export interface Wanted {
  /** Part of the name, organisation or role of who acted; empty for anybody. */
  readonly who: string
  /** Empty for every act; `refused` for every refusal. */
  readonly act: string
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

const isBy = ({ event: { by } }: Entry, who: string) =>
  [by.name, by.organisation, ...by.roles].some((text) => folded(text).includes(folded(who)))

export const entriesOf = (entries: readonly Entry[], { who, act }: Wanted): Entry[] =>
  entries.filter((entry) => {
    if (who !== '' && !isBy(entry, who)) return false
    return act === '' || (act === 'refused' ? isRefused(entry) : actOf(entry) === act)
  })

/** Every act that occurs, once, in the order of its first occurrence. */
export const actsIn = (entries: readonly Entry[]): string[] => [...new Set(entries.map(actOf))]
