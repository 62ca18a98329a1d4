/** Single keys of the viewer: none while somebody writes, none where the reader has switched letters off (WCAG 2.1.4). */
import { useEffect, useRef } from 'react'
import { isWriting, useLetters } from '../ui/letters.ts'

export type KeyActions = Readonly<Record<string, () => unknown>>

const isPlain = ({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && !isComposing

/** `isOn` false: the keys belong to somebody else. */
export function useViewerKeys(actions: KeyActions, isOn = true): void {
  const { areOn } = useLetters()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const listens = areOn && isOn
  useEffect(() => {
    if (!listens) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPlain(event)) return
      if (isWriting(event.target as Element)) return
      const action = latest.current[event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [listens])
}
