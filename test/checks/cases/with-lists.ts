/** Revocation lists that are sound but for one thing. */
import { list } from '../draft-list.ts'
import { revocations, type Case } from './case.ts'

export const listed = (...change: Parameters<typeof list>): Case => revocations(list(...change))
export const sound = listed()
export const holding = (extensions: Record<string, Buffer | undefined>) => listed({ extensions })
export const entries = (...all: Buffer[]) => listed({ entries: all })
export const none = listed({ entries: undefined })
