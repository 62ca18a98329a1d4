/** The tasks that are ticked, for one set of filters only: under others nothing is ticked. */
import { useCallback, useMemo, useState } from 'react'
import type { QueuedTask } from './queued-task.ts'

type Selected = ReadonlyMap<string, QueuedTask>
const none: Selected = new Map()

export interface Selection {
  readonly selected: Selected
  readonly toggle: (task: QueuedTask) => void
  readonly replace: (tasks: readonly QueuedTask[]) => void
}

export function useSelection(of: string): Selection {
  const [kept, setKept] = useState({ of, selected: none })
  const selected = kept.of === of ? kept.selected : none
  const toggle = useCallback(
    (task: QueuedTask) =>
      setKept((before) => {
        const next = new Map(before.of === of ? before.selected : none)
        if (!next.delete(task.id)) next.set(task.id, task)
        return { of, selected: next }
      }),
    [of],
  )
  const replace = useCallback(
    (tasks: readonly QueuedTask[]) =>
      setKept({ of, selected: new Map(tasks.map((task) => [task.id, task])) }),
    [of],
  )
  return useMemo(() => ({ selected, toggle, replace }), [selected, toggle, replace])
}
