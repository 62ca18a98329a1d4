/** The row that keys act on: followed by its task when rows come and go, at its place when the task has gone. */
import { useCallback, useMemo, useState } from 'react'
import type { QueuedTask } from './queued-task.ts'

export interface CurrentRow {
  /** −1: none. */
  readonly index: number
  readonly task: QueuedTask | undefined
  /** How often the reader has moved. */
  readonly moves: number
  readonly moveTo: (index: number) => void
}

export function useCurrentRow(rows: readonly QueuedTask[], first: string | null): CurrentRow {
  const [at, setAt] = useState({ id: first, index: -1, moves: 0 })
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows])
  const index =
    (at.id === null ? undefined : places.get(at.id)) ?? Math.min(at.index, rows.length - 1)
  const moveTo = useCallback(
    (to: number) => {
      const place = Math.max(0, Math.min(to, rows.length - 1))
      setAt(({ moves }) => ({ id: rows[place]?.id ?? null, index: place, moves: moves + 1 }))
    },
    [rows],
  )
  return { index, task: rows[index], moves: at.moves, moveTo }
}
