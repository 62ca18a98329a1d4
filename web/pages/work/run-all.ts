/** Does the same to many, one after another; what fails is kept beside what was done, and it can be stopped between two. */

export interface Outcome<Item> {
  readonly item: Item
  /** Absent: done. */
  readonly error?: unknown
}

interface Run<Item> {
  readonly act: (item: Item) => Promise<unknown>
  readonly onOutcome: (outcome: Outcome<Item>) => void
  readonly signal: AbortSignal
}

export async function runAll<Item>(
  items: readonly Item[],
  { act, onOutcome, signal }: Run<Item>,
): Promise<void> {
  for (const item of items) {
    if (signal.aborted) return
    try {
      await act(item)
      onOutcome({ item })
    } catch (error) {
      onOutcome({ item, error })
    }
  }
}
