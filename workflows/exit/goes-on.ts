/** Whether an exit runs its course: it has neither been withdrawn nor come to nothing from the start. */
import type { ExitCase } from '../../domain/exit/state.ts'

/** The recognition has not taken it: it had ended, or another exit was reported before. */
export const isVoid = ({ told }: ExitCase): boolean =>
  told[0]?.act === 'note-exit' && told[0].refused !== undefined

export const goesOn = (state: ExitCase): boolean => !state.withdrawn && !isVoid(state)
