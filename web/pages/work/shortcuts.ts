/** Keys of the queue: which command each gives. */

export const commands = ['next', 'previous', 'claim', 'select', 'search', 'help', 'queue'] as const
export type Command = (typeof commands)[number]

const single: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  c: 'claim',
  x: 'select',
  '/': 'search',
  '?': 'help',
}
/** `g`, then another. */
const afterG: Readonly<Record<string, Command>> = { q: 'queue' }

/** As people read them. */
export const keysOf: Readonly<Record<Command, string>> = {
  next: 'j',
  previous: 'k',
  claim: 'c',
  select: 'x',
  search: '/',
  help: '?',
  queue: 'g q',
}

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

/** `pending`: `g` was pressed just before. Answers the command, or that a `g` waits for its second key. */
export function commandOf(pressed: Pressed, pending: boolean): Command | 'pending' | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed
  if (ctrlKey || metaKey || altKey || isComposing) return undefined
  if (pending) return afterG[key]
  return key === 'g' ? 'pending' : single[key]
}
