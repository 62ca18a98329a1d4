/** What was typed and not yet saved, kept in this browser: a lost line or a closed window loses nothing. */

export interface KeptDraft {
  /** ISO 8601. */
  readonly at: string
  readonly value: unknown
  /** The section as it was saved when the typing began. */
  readonly base: unknown
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (name: string) => `form/${name}`

export function keptDraft(name: string, store: Store): KeptDraft | undefined {
  try {
    const text = store.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as KeptDraft)
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, draft: KeptDraft, store: Store): void {
  try {
    store.setItem(keyOf(name), JSON.stringify(draft))
  } catch {
    // A full or forbidden store: the draft is saved by the service alone.
  }
}

export const forgetDraft = (name: string, store: Store): void => store.removeItem(keyOf(name))

/** Whether two values say the same, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [one as Members, other as Members]
  const names = Object.keys(mine)
  return (
    names.length === Object.keys(theirs).length &&
    names.every((name) => name in theirs && isSame(mine[name], theirs[name]))
  )
}

type Members = Readonly<Record<string, unknown>>

/** After a refusal as stale: whether only other sections were changed, so that saving again overwrites nothing unseen. */
export const mayOverwrite = (base: unknown, theirs: unknown, mine: unknown): boolean =>
  isSame(base ?? {}, theirs ?? {}) || isSame(theirs ?? {}, mine ?? {})
