/** A heading for each month, and what falls into it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Month } from './months.ts'

interface MonthSectionsProps<Item> {
  readonly months: readonly Month<Item>[]
  readonly itemKey: (item: Item) => string
  readonly empty: string
  readonly children: (item: Item) => ReactNode
}

export function MonthSections<Item>({
  months,
  itemKey,
  empty,
  children,
}: MonthSectionsProps<Item>) {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  if (months.length === 0) return <p className="soft">{empty}</p>
  return months.map(({ month, items }) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{format.format(new Date(`${month}-01T00:00:00Z`))}</h2>
      <ul>
        {items.map((item) => (
          <li key={itemKey(item)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  ))
}
