/** The register of notice numbers of a series and year, without gaps. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components, operations } from '../../../client/schema.d.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { useNow } from '../../../ui/now.ts'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Numbered = components['schemas']['RegisteredNumber']
type Series = operations['getNumbers']['parameters']['query']['series']

const yearsBack = 5

export function Numbers() {
  const { t, i18n } = useTranslation(['supervision', 'terms'])
  const { read, set } = useFilters()
  const notices = i18n.getResource(i18n.language, 'terms', 'notice') as Record<Series, string>
  const series = (Object.keys(notices) as Series[]).find((each) => each === read('series'))
  const thisYear = new Date(useNow()).getUTCFullYear()
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back)
  const year = years.find((each) => String(each) === read('year')) ?? thisYear
  return (
    <>
      <Filters label={t('numbers.filters')}>
        <Choice
          label={t('numbers.series')}
          value={series ?? 'receipt'}
          options={Object.entries(notices).map(([id, label]) => ({ id, label }))}
          onChange={(id) => set('series', id)}
        />
        <Choice
          label={t('figures.year')}
          value={String(year)}
          options={years.map((each) => ({ id: String(each), label: String(each) }))}
          onChange={(id) => set('year', id)}
        />
      </Filters>
      <NumberList series={series ?? 'receipt'} year={year} />
    </>
  )
}

function NumberList({ series, year }: { readonly series: Series; readonly year: number }) {
  const { t } = useTranslation('supervision')
  const list = api.useInfiniteQuery(
    'get',
    '/numbers',
    { params: { query: { series, year } } },
    paging,
  )
  const columns: Column<Numbered>[] = [
    { key: 'number', title: t('numbers.number'), numeric: true, cell: ({ number }) => number },
    { key: 'text', title: t('numbers.text'), isRowHeader: true, cell: ({ text }) => text },
    { key: 'subject', title: t('numbers.subject'), cell: ({ subject }) => <code>{subject}</code> },
    { key: 'at', title: t('numbers.at'), cell: ({ at }) => <Instant at={at} /> },
  ]
  return (
    <Paged list={list}>
      {(rows) => (
        <Table
          caption={t('operations.numbers')}
          columns={columns}
          rows={rows}
          rowKey={({ text }) => text}
          empty={t('numbers.none')}
        />
      )}
    </Paged>
  )
}
