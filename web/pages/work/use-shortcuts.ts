/** Gives the keys of the queue to whoever handles them. */
import { useEffect, useRef } from 'react'
import { isWriting } from '../../ui/letters.ts'
import { type Command, commandOf } from './shortcuts.ts'

const pendingMs = 1_500

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
