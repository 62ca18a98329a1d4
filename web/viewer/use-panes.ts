/** F6 goes from pane to pane; Escape leaves the viewer for the first link of the page's own. */
import { type RefObject, useEffect } from 'react'

const focusable = '[tabindex="0"], a[href], button:not([disabled]), input, [role="treegrid"]'

export function usePanes(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inside = frame.current
      if (!inside || event.defaultPrevented) return
      if (event.key === 'F6') {
        event.preventDefault()
        nextPane(inside, event.shiftKey ? -1 : 1)
      }
      const active = document.activeElement
      if (event.key === 'Escape' && active && inside.contains(active))
        document.querySelector<HTMLElement>('[data-viewer-exit]')?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [frame])
}

function nextPane(frame: HTMLElement, by: number): void {
  const panes = [...frame.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + by + panes.length) % panes.length] ?? panes[0]
  next?.querySelector<HTMLElement>(focusable)?.focus()
}
