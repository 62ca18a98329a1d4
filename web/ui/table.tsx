/** A table with caption and headers; on a narrow screen each row becomes a card that names its cells. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './table.css'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The cell that names the row. */
  readonly isRowHeader?: boolean
  readonly numeric?: boolean
}

interface TableProps<Row> {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Instead of rows where there are none. */
  readonly empty: string
}

/** What scrolls sideways is reached by keyboard; one that does not is no stop on the way. */
function useScrolls() {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const { current } = frame
    if (!current) return undefined
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth))
    observer.observe(current)
    for (const child of current.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return { frame, scrolls }
}

export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: TableProps<Row>) {
  const { frame, scrolls } = useScrolls()
  const region = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {}
  return (
    <div className="table-frame" ref={frame} {...region}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="soft">{empty}</p>}
    </div>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { title, cell, isRowHeader, numeric } = column
  const shown = { 'data-title': title, className: numeric ? 'numeric' : undefined }
  return isRowHeader ? (
    <th scope="row" {...shown}>
      {cell(row)}
    </th>
  ) : (
    <td {...shown}>{cell(row)}</td>
  )
}
