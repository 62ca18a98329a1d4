/** A case that is not decided in time goes before the head; nothing is deemed granted (Administrative License Law 42). */
import type { OpenDossier } from '../dossier/dossier.ts'
import { system } from '../case/event-source.ts'
import { ensureTask } from '../case/tasks.ts'

/** Clocks of the authority whose expiry is escalated. */
const escalated = ['C3', 'C5', 'C7'] as const

export function overdue({ state, change, clocks }: OpenDossier): void {
  for (const key of escalated) {
    const isKnown = state.tasks.some(
      ({ kind, subject }) => kind === 'note-overdue' && subject === key,
    )
    if (isKnown || clocks.find(key)?.state !== 'expired') continue
    change({ by: system, act: 'escalated', detail: { clock: key } }, (draft) =>
      ensureTask(draft, 'note-overdue', { subject: key }),
    )
  }
}
