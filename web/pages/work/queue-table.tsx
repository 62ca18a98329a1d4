/** The queue as a table of which only the rows near the eye are in the page; more are read as one comes to the end. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import '../../ui/table.css'
import { changeOf, seenCases } from './seen-cases.ts'
import { QueueRow, queueColumns, type RowProps } from './queue-row.tsx'
import type { QueuedTask } from './queued-task.ts'
import type { CurrentRow } from './use-current-row.ts'
import { gaps, useRowWindow } from './use-row-window.ts'
import './work.css'

type Shared = Pick<RowProps, 'names' | 'me' | 'isBusy' | 'onSelect' | 'onOpen' | 'onHold'>

export interface QueueTableProps extends Shared {
  readonly caption: string
  readonly rows: readonly QueuedTask[]
  /** There are rows that have not been read. */
  readonly hasMore: boolean
  readonly onNearEnd: () => void
  readonly current: CurrentRow
  readonly selected: ReadonlyMap<string, QueuedTask>
}

export function QueueTable({
  caption,
  rows,
  hasMore,
  current,
  selected,
  ...rest
}: QueueTableProps) {
  const { t } = useTranslation('work')
  const frame = useRef<HTMLDivElement>(null)
  const { onNearEnd, ...shared } = rest
  const { items, end, measure, onKeyDown } = useRowWindow({
    frame,
    rows,
    current,
    onNearEnd: hasMore ? onNearEnd : undefined,
  })
  const seen = seenCases()
  return (
    <div ref={frame} className="queue-frame" onKeyDown={onKeyDown}>
      <table className="table queue" aria-rowcount={hasMore ? -1 : rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {queueColumns.map((column) => (
              <th key={column} scope="col" className={`queue-${column}`}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps(items, end).flatMap(({ index, before }) => {
            const task = index === undefined ? undefined : rows[index]
            return [
              before > 0 && <Gap key={`gap-${index ?? 'end'}`} height={before} />,
              task && index !== undefined && (
                <QueueRow
                  key={task.id}
                  {...shared}
                  task={task}
                  index={index}
                  isCurrent={index === current.index}
                  isSelected={selected.has(task.id)}
                  change={changeOf(seen, task)}
                  measure={measure}
                />
              ),
            ]
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are out of sight. */
const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" className="queue-gap">
    <td colSpan={queueColumns.length} style={{ height }} />
  </tr>
)
