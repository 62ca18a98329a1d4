/** The board: totals, charts by province or by CA, and every CA with what is due, overdue and open, the worst first. */
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Day } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { BoardFilters, useBoardQuery } from './board-filters.tsx'
import { CaTable } from './ca-table.tsx'
import { Charts } from './charts.tsx'
import { groupsByCa, groupsByProvince } from './groups.ts'
import { Totals } from './totals.tsx'

export function Board() {
  const { t } = useTranslation('supervision')
  const inWords = useBilingual()
  const { by, ...query } = useBoardQuery()
  const list = api.useInfiniteQuery(
    'get',
    '/supervision/board',
    { params: { query } },
    // The filters stay, and with them the focus, while another choice is read.
    { ...paging, placeholderData: keepPreviousData },
  )
  const first = list.data?.pages[0]
  if (!first) return <Loading />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const groups =
    by === 'province'
      ? groupsByProvince(first.provinces, t('national'))
      : groupsByCa(items, inWords)
  return (
    <div className="stack">
      <BoardFilters provinces={first.provinces.map(({ province }) => province)} cas={items} />
      <p className="soft">
        {t('board.on')} <Day day={first.on} /> ·{' '}
        {t('board.recognitions', { count: first.totals.recognitions })}
      </p>
      <Totals totals={first.totals} />
      <Charts groups={groups} rowTitle={t(`board.by.${by}`)} />
      <Paged list={list}>{(rows) => <CaTable rows={rows} />}</Paged>
    </div>
  )
}
