/** What this browser remembers for its reader; where it may remember nothing, it forgets. */

const prefix = 'console.work.'

export function recall<T>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Full or forbidden: what is remembered is a convenience.
  }
}
