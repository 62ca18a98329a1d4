/** Figures as bars, each with its word and number; beside them the same figures as a table, for screen readers and in print. */
import type { ReactNode } from 'react'
import type { Tone } from './sign.tsx'
import { type Column, Table } from './table.tsx'
import './bars.css'

export interface Series<Row> {
  readonly key: string
  readonly title: string
  /** Undefined: there is no figure. */
  readonly value: (row: Row) => number | undefined
  readonly tone?: Tone
}

interface BarsProps<Row> {
  readonly title: string
  /** What the rows are: “Province”. */
  readonly rowTitle: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly label: (row: Row) => string
  readonly series: readonly Series<Row>[]
  readonly format?: (value: number) => string
  readonly empty: string
  /** Of the longest bar; without it the greatest figure is. */
  readonly most?: number
  readonly children?: ReactNode
}

/** More bars than these are read in the table only. */
const mostDrawn = 12

const greatest = <Row,>(rows: readonly Row[], series: readonly Series<Row>[]): number =>
  Math.max(0, ...rows.flatMap((row) => series.map(({ value }) => value(row) ?? 0)))

export function Bars<Row>(props: BarsProps<Row>) {
  const { title, rowTitle, rows, rowKey, label, series, empty, children } = props
  const { format = String, most = greatest(rows, series) } = props
  const columns: Column<Row>[] = [
    { key: 'row', title: rowTitle, isRowHeader: true, cell: label },
    ...series.map(({ key, title: heading, value }) => ({
      key,
      title: heading,
      numeric: true,
      cell: (row: Row) => shown(value(row), format),
    })),
  ]
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <div className="columns">
        {rows.length > 0 && (
          <div className="bars" aria-hidden="true">
            {rows.slice(0, mostDrawn).map((row) => (
              <Group key={rowKey(row)} row={row} {...{ label, series, format, most }} />
            ))}
          </div>
        )}
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          empty={empty}
        />
      </div>
    </section>
  )
}

type GroupProps<Row> = Required<Pick<BarsProps<Row>, 'label' | 'series' | 'format' | 'most'>> & {
  readonly row: Row
}

const Group = <Row,>({ row, label, series, format, most }: GroupProps<Row>) => (
  <div className="bar-group">
    <p className="bar-label">{label(row)}</p>
    {series.map(({ key, title, value, tone = 'info' }) => (
      <div key={key} className="bar-line">
        <span className="bar-series">{title}</span>
        <Bar share={most > 0 ? (value(row) ?? 0) / most : 0} tone={tone} />
        <span className="bar-value">{shown(value(row), format)}</span>
      </div>
    ))}
  </div>
)

const shown = (value: number | undefined, format: (value: number) => string) =>
  value === undefined ? '–' : format(value)

const Bar = ({ share, tone }: { readonly share: number; readonly tone: Tone }) => (
  <svg className={`bar bar-${tone}`} viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect className="bar-track" width="100" height="10" />
    <rect width={100 * share} height="10" />
  </svg>
)
