/** The applicant's cases: those that wait for them first, each with who holds it and until when. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { AskLine } from '../case/ask-line.tsx'
import { Holders } from '../case/holders.tsx'
import { useCaseName } from '../case/use-case-name.ts'
import { mostPressingFirst } from './most-pressing-first.ts'

type Summary = components['schemas']['DossierSummary']

export const MyCasesPage = () => (
  <ForRoles roles={['applicant']}>
    <MyCases />
  </ForRoles>
)

function MyCases() {
  const { t } = useTranslation(['applicant', 'common', 'terms', 'case'])
  const to = usePaths()
  const list = api.useInfiniteQuery('get', '/dossiers', {}, paging)
  return (
    <Page
      title={t('common:nav.myCases')}
      actions={
        <>
          <Link className="button button-primary" href={to('/my-cases/new')}>
            {t('cases.new')}
          </Link>
          <Link className="button button-plain" href={to('/my-cases/duties')}>
            {t('duties.title')}
          </Link>
        </>
      }
    >
      <Paged list={list}>{(rows) => <Cases rows={rows} />}</Paged>
    </Page>
  )
}

function Cases({ rows }: { readonly rows: readonly Summary[] }) {
  const { t } = useTranslation('applicant')
  const columns: Column<Summary>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      isRowHeader: true,
      cell: (row) => <CaseName row={row} />,
    },
    {
      key: 'status',
      title: t('cases.status'),
      cell: ({ status }) => t(`status.${status}`),
    },
    { key: 'todo', title: t('cases.todo'), cell: (row) => <Todo row={row} /> },
    {
      key: 'holder',
      title: t('cases.holder'),
      cell: ({ waitingFor }) => <Holders waitingFor={waitingFor} />,
    },
    {
      key: 'opened',
      title: t('cases.opened'),
      cell: ({ openedAt }) => <Instant at={openedAt} />,
    },
  ]
  return (
    <Table
      caption={t('cases.caption')}
      captionHidden
      columns={columns}
      rows={mostPressingFirst(rows)}
      rowKey={({ id }) => id}
      empty={t('cases.none')}
    />
  )
}

function CaseName({ row }: { readonly row: Summary }) {
  const to = usePaths()
  const nameOf = useCaseName()
  return <Link href={to(`/my-cases/${row.id}`)}>{nameOf(row)}</Link>
}

function Todo({ row: { asks } }: { readonly row: Summary }) {
  const { t } = useTranslation('applicant')
  if (asks.length === 0) return <Badge tone="neutral">{t('cases.nothingToDo')}</Badge>
  return (
    <ul className="plain-list">
      {asks.map((ask) => (
        <li key={`${ask.kind} ${ask.about ?? ''}`}>
          <AskLine ask={ask} />
        </li>
      ))}
    </ul>
  )
}
