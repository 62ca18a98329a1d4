/** Which rows are near the eye, and the keys that move through all of them. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { QueuedTask } from './queued-task.ts'
import type { CurrentRow } from './use-current-row.ts'

/** Rows that are kept drawn beyond what is seen, and from which on more are asked for. */
const overscan = 6
const nearEnd = 60
const estimatedHeight = 92
/** Rows of a step by Page Up or Page Down. */
const pageRows = 8

interface RowWindow {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly rows: readonly QueuedTask[]
  readonly current: CurrentRow
  /** Absent: all rows have been read. */
  readonly onNearEnd: (() => void) | undefined
}

interface Item {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Each row with the height that is left out before it; at last what is left out after all of them. */
export function gaps(items: readonly Item[], end: number) {
  const rows = items.map(({ index, start }, at) => ({
    index: index,
    before: start - (items[at - 1]?.end ?? 0),
  }))
  return [...rows, { index: undefined, before: end - (items.at(-1)?.end ?? 0) }]
}

/** Where a key leads from a row; undefined: nowhere. */
function target(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return index + 1
  if (key === 'ArrowUp') return index - 1
  if (key === 'PageDown') return index + pageRows
  if (key === 'PageUp') return index - pageRows
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

export function useRowWindow({ frame, rows, current, onNearEnd }: RowWindow) {
  const { index, moveTo } = current
  const count = rows.length
  // The current row stays in the page, so that the focus is never lost by scrolling.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      const isApart = index >= 0 && index < range.count && !seen.includes(index)
      return isApart ? [...seen, index].sort((one, other) => one - other) : seen
    },
    [index],
  )
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan,
    rangeExtractor,
    scrollPaddingStart: 48,
  })
  const items = virtualizer.getVirtualItems()
  const last = virtualizer.range?.endIndex ?? 0
  useEffect(() => {
    if (count > 0 && last >= count - nearEnd) onNearEnd?.()
  }, [last, count, onNearEnd])
  const onKeyDown = (event: KeyboardEvent) => {
    const isText = (event.target as Element).matches('input:not([type=checkbox])')
    const to = isText ? undefined : target(event.key, index, count)
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    moveTo(to)
  }
  useFocusOnCurrent(frame, current, virtualizer.scrollToIndex)
  return { items, end: virtualizer.getTotalSize(), measure: virtualizer.measureElement, onKeyDown }
}

/**
 * Moves eye and focus to the row that a key led to. Where the row that had the focus has gone, its successor takes it; where
 * the focus is elsewhere, it stays there.
 */
function useFocusOnCurrent(
  frame: RefObject<HTMLDivElement | null>,
  { index, task, moves }: CurrentRow,
  scrollTo: (index: number) => void,
): void {
  const id = task?.id
  const known = useRef({ moves, id: undefined as string | undefined })
  useEffect(() => {
    const before = known.current
    known.current = { moves, id }
    const isMoved = before.moves !== moves
    if (id === undefined || (before.id === id && !isMoved)) return
    if (isMoved || before.id === undefined) scrollTo(index)
    if (!isMoved && (before.id === undefined || document.activeElement !== document.body)) return
    const row = frame.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] .queue-open`)
    row?.focus({ preventScroll: true })
  }, [frame, id, index, moves, scrollTo])
}
