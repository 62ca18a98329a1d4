/** What is typed in a form is kept in this browser until it is sent or discarded; for each person, case and act. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/session.tsx'

interface Kept {
  /** ISO 8601. */
  readonly at: string
  readonly value: unknown
}

const savedAfterMs = 600

function read(key: string): Kept | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): string | undefined {
  const at = new Date().toISOString()
  try {
    localStorage.setItem(key, JSON.stringify({ at, value }))
    return at
  } catch {
    return undefined
  }
}

/** `name`: of the case and the act. */
export function useDraft(name: string, start: unknown) {
  const { person } = useSession()
  const key = `draft/${person?.sub ?? ''}/${name}`
  const [kept] = useState(() => read(key))
  const [value, setValue] = useState<unknown>(kept?.value ?? start)
  const [savedAt, setSavedAt] = useState(kept?.at)

  // What is typed and not kept yet.
  const pending = useRef<{ readonly value: unknown }>(undefined)
  const keep = useCallback(() => {
    const held = pending.current
    pending.current = undefined
    return held && write(key, held.value)
  }, [key])

  useEffect(() => {
    if (pending.current === undefined) return undefined
    const save = () => {
      const at = keep()
      if (at !== undefined) setSavedAt(at)
    }
    const timer = setTimeout(save, savedAfterMs)
    addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', save)
    }
  }, [keep, value])
  // A form may be left sooner than that.
  useEffect(() => () => void keep(), [keep])

  const change = useCallback((next: unknown) => {
    pending.current = { value: next }
    setValue(next)
  }, [])

  const discard = useCallback(() => {
    localStorage.removeItem(key)
    pending.current = undefined
    setSavedAt(undefined)
    setValue(start)
  }, [key, start])

  return {
    value,
    change,
    discard,
    /** Shows what was sent in the place of what was typed: rows without content are gone. */
    show: setValue,
    /** Absent: nothing is kept. */
    savedAt,
  }
}
