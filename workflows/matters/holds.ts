/** Holds: a reason and an end that survive every change of hands; no clock stands still for them. */
import type { OpenDossier } from '../dossier/dossier.ts'
import { clockKey } from '../case/clocks.ts'
import { now, system } from '../case/event-source.ts'

export function holds({ state, change, clocks }: OpenDossier): void {
  for (const { id, until, at, ended } of [...state.holds]) {
    const key = clockKey('hold', id)
    const clock = clocks.find(key)
    change({ by: system, act: 'hold-watched', detail: { hold: id } }, (draft) => {
      if (!clock && !ended) clocks.start(draft, clocks.fixed('hold', at, { subject: id, until }))
      if (ended) return clocks.meet(draft, key)
      const hold = draft.holds.find((each) => each.id === id)
      if (clock?.state === 'expired' && hold) hold.ended = { at: now() }
    })
  }
}
