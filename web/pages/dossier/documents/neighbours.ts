/** The documents before and after one, in the order in which they are listed. */
import type { Document } from '../shapes.ts'
import { latestOf } from './document-tree.ts'

export interface Neighbours {
  readonly previous: Document | undefined
  readonly next: Document | undefined
  /** From 1. */
  readonly number: number
  readonly count: number
}

export function neighbours(documents: readonly Document[], { id }: Document): Neighbours {
  const all = latestOf(documents)
  const at = all.findIndex((document) => document.id === id)
  return {
    previous: at > 0 ? all[at - 1] : undefined,
    next: all[at + 1],
    number: at + 1,
    count: all.length,
  }
}
