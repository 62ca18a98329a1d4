/** One section while it is filled in: what is typed, what is saved, and how saves follow one another. */
import type { Saved } from './save-section.ts'

export type Section = Readonly<Record<string, unknown>>

export interface Standing {
  readonly value: unknown
  readonly state: 'saved' | 'typed' | 'saving' | 'refused' | 'conflict'
  /** ISO 8601; absent until something was saved here. */
  readonly savedAt?: string
  readonly error?: unknown
  /** What somebody else saved meanwhile. */
  readonly theirs?: Section
}

export interface KeeperParts {
  /** As saved when the page was opened. */
  readonly saved: Section
  /** What was typed before and not saved. */
  readonly kept?: { readonly value: unknown; readonly base: unknown } | undefined
  /** From what is typed to what is sent. */
  readonly bodyOf: (value: unknown) => Section
  /** `base`: what the typing began from. */
  readonly send: (body: Section, base: unknown) => Promise<Saved>
  /** Keeps what is typed in this browser; without a value nothing. */
  readonly keep: (typed?: { readonly value: unknown; readonly base: unknown }) => void
  readonly onSaved: (body: Section, etag: string) => void
}

export type SectionKeeper = ReturnType<typeof createSectionKeeper>

export function createSectionKeeper({ saved, kept, bodyOf, send, keep, onSaved }: KeeperParts) {
  let base: unknown = kept?.base ?? saved
  let isTyped = kept !== undefined
  let standing: Standing = {
    value: kept?.value ?? saved,
    state: isTyped ? 'typed' : 'saved',
  }
  const listeners = new Set<() => void>()
  const set = (next: Partial<Standing>): void => {
    const { value, savedAt } = standing
    standing = { value, state: 'saved', ...(savedAt !== undefined && { savedAt }), ...next }
    listeners.forEach((tell) => tell())
  }

  async function attempt(): Promise<void> {
    const sent = standing.value
    const body = bodyOf(sent)
    const result = await send(body, base)
    if (result.outcome === 'conflict') {
      set({ state: 'conflict', theirs: result.theirs })
      return
    }
    base = body
    isTyped = !Object.is(standing.value, sent)
    if (!isTyped) keep()
    onSaved(body, result.etag)
    set({ state: isTyped ? 'saving' : 'saved', savedAt: new Date().toISOString() })
    // What was typed while the save was under way is saved next.
    if (isTyped) await attempt()
  }

  return {
    read: (): Standing => standing,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(value: unknown): void {
      isTyped = true
      keep({ value, base })
      const { state, theirs } = standing
      if (state === 'conflict' && theirs) set({ value, state, theirs })
      else set({ value, state: state === 'saving' ? 'saving' : 'typed' })
    },
    /** Does nothing while nothing is to be saved, a save is under way or the reader has to choose. */
    async save(): Promise<void> {
      if (!isTyped || standing.state === 'saving' || standing.state === 'conflict') return
      set({ state: 'saving' })
      await attempt().catch((error: unknown) => set({ state: 'refused', error }))
    },
    keepMine(): void {
      base = standing.theirs
      set({ state: 'typed' })
    },
    takeTheirs(): void {
      const theirs = standing.theirs ?? {}
      base = theirs
      isTyped = false
      keep()
      set({ value: theirs, savedAt: new Date().toISOString() })
    },
  }
}
