/** Whether single letters are commands, as the reader has chosen for this browser (WCAG 2.1.4), and when they are text. */
import { useSyncExternalStore } from 'react'

const key = 'console.work.letters'
const listeners = new Set<() => void>()

function areOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'false'
  } catch {
    return true
  }
}

function set(on: boolean): void {
  try {
    localStorage.setItem(key, JSON.stringify(on))
  } catch {
    // Full or forbidden: the choice lasts as long as the page.
  }
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Every part of the page hears of a change. */
export const useLetters = () => ({ areOn: useSyncExternalStore(subscribe, areOn), set })

/** Where letters are written, or where the library searches by them. */
const writes =
  'input:not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=dialog]'

export const isWriting = (target: Pick<Element, 'closest'> | null): boolean =>
  Boolean(target?.closest(writes))
