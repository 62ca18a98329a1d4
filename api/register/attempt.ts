/** Reading what may be broken: what cannot be read counts as absent where others say that it is broken. */
import { Unreadable } from '../../checks/der/unreadable.ts'

export function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
