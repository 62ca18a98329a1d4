/** Gives the keys of the queue to whoever handles them; letters can be switched off for good (WCAG 2.1.4). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { recall, remember } from './local-memory.ts'
import { type Command, commandOf, isWriting } from './shortcuts.ts'

const pendingMs = 1_500

export function useLetters() {
  const [areOn, setOn] = useState(() => recall('letters', true))
  const set = useCallback((on: boolean) => {
    remember('letters', on)
    setOn(on)
  }, [])
  return { areOn, set }
}

export function useShortcuts(areOn: boolean, handle: (command: Command) => void): void {
  const handler = useRef(handle)
  useEffect(() => {
    handler.current = handle
  })
  useEffect(() => {
    if (!areOn) return undefined
    let pendingSince = 0
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target as Element)) return
      const isPending = Date.now() - pendingSince < pendingMs
      const command = commandOf(event, isPending)
      pendingSince = command === 'pending' ? Date.now() : 0
      if (command === undefined || command === 'pending') return
      event.preventDefault()
      handler.current(command)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [areOn])
}
