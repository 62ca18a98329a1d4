/** One list of cases, newest first: filters in the address, pages by a button. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useSearchParams } from 'react-router'
import { usePaths } from '../../app/paths.ts'
import { casePath, type FollowingKind } from '../../case/paths.ts'
import { TimeLeft } from '../../case/time-left.tsx'
import { api } from '../../client/api.ts'
import { Day, Instant } from '../../ui/moment.tsx'
import { Paged, paging } from '../../ui/paged.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useBilingual } from '../../ui/bilingual.ts'
import { CaseFilters } from './case-filters.tsx'
import { type CaseSummary, nextDue, stagesOf } from './case-summary.ts'
import { StageBadge } from './stage-badge.tsx'

export function CaseList({ kind }: { readonly kind: FollowingKind }) {
  const [search] = useSearchParams()
  const stage = stagesOf[kind].find((each) => each === search.get('stage'))
  const text = search.get('text') ?? undefined
  const query = { ...(stage && { stage }), ...(text && { text }) }
  // Lists of all kinds of cases are read alike.
  const address = `/${kind}` as '/recognitions'
  const asked = { params: { query: query as { stage?: 'in-force' } } }
  const list = api.useInfiniteQuery('get', address, asked, paging)
  return (
    <>
      <CaseFilters kind={kind} />
      <Paged list={list}>{(rows) => <Cases kind={kind} rows={rows} />}</Paged>
    </>
  )
}

interface CasesProps {
  readonly kind: FollowingKind
  readonly rows: readonly CaseSummary[]
}

function Cases({ kind, rows }: CasesProps) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const inWords = useBilingual()
  const columns: Column<CaseSummary>[] = [
    {
      key: 'name',
      title: t('lists.name'),
      isRowHeader: true,
      cell: ({ id, name, organisation }) => (
        <Link href={to(casePath(kind, id))}>{inWords(name) || organisation || id}</Link>
      ),
    },
    {
      key: 'stage',
      title: t('lists.stage'),
      cell: ({ stage, outcome }) => <StageBadge stage={stage} outcome={outcome} />,
    },
    {
      key: 'province',
      title: t('lists.province'),
      cell: ({ province }) => province ?? t('national'),
    },
    { key: 'opened', title: t('lists.opened'), cell: ({ openedAt }) => <Instant at={openedAt} /> },
    { key: 'due', title: t('lists.due'), cell: (row) => <Due row={row} /> },
  ]
  return (
    <Table
      caption={t(`kinds.${kind}`)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('lists.none')}
    />
  )
}

function Due({ row }: { readonly row: CaseSummary }) {
  const { t } = useTranslation('terms')
  const clock = nextDue(row)
  if (!clock) return null
  return (
    <>
      {t(`clock.${clock.id}`)}: <Day day={clock.dueDate} /> · <TimeLeft day={clock.dueDate} />
    </>
  )
}
