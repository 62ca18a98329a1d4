/** The dossiers that the reader may see, newest first; search and stage are in the address. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../app/paths.ts'
import { useTerms } from '../../acts/use-terms.ts'
import { TimeLeft } from '../../case/time-left.tsx'
import { api } from '../../client/api.ts'
import type { components } from '../../client/schema.d.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { useBilingual } from '../../ui/bilingual.ts'
import { Choice } from '../../ui/choice.tsx'
import { Filters, useFilters } from '../../ui/filters.tsx'
import { Day, Instant } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Paged, paging } from '../../ui/paged.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { stages } from './stages.ts'

type Summary = components['schemas']['DossierSummary']
const any = 'any'

export function DossierListPage() {
  const { t } = useTranslation('dossier')
  return (
    <ForRoles>
      <Page title={t('list.title')}>
        <Narrowing />
        <List />
      </Page>
    </ForRoles>
  )
}

function Narrowing() {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const { read, set } = useFilters()
  return (
    <Filters label={t('list.filters')}>
      <Choice
        label={t('list.stage')}
        value={stages.find((each) => each === read('stage')) ?? any}
        options={[
          { id: any, label: t('list.anyStage') },
          ...stages.map((id) => ({ id, label: term('stage', id) })),
        ]}
        onChange={(id) => set('stage', id === any ? '' : id)}
      />
      <SearchBox
        label={t('list.text')}
        value={read('text')}
        onSearch={(text) => set('text', text)}
      />
    </Filters>
  )
}

function List() {
  const { read } = useFilters()
  const stage = stages.find((each) => each === read('stage'))
  const text = read('text')
  const query = { ...(stage && { stage }), ...(text && { text }) }
  const list = api.useInfiniteQuery('get', '/dossiers', { params: { query } }, paging)
  return <Paged list={list}>{(rows) => <Rows rows={rows} />}</Paged>
}

function Rows({ rows }: { readonly rows: readonly Summary[] }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const to = usePaths()
  const inWords = useBilingual()
  const columns: Column<Summary>[] = [
    {
      key: 'ca',
      title: t('list.ca'),
      isRowHeader: true,
      cell: ({ id, caName, organisation }) => (
        <Link href={to(`/dossiers/${id}`)}>{inWords(caName) || organisation}</Link>
      ),
    },
    { key: 'applicant', title: t('list.applicant'), cell: ({ organisation }) => organisation },
    {
      key: 'stage',
      title: t('list.stage'),
      cell: ({ stage, outcome }) =>
        outcome ? <OutcomeBadge outcome={outcome} /> : term('stage', stage),
    },
    { key: 'due', title: t('list.due'), cell: ({ clocks }) => <NextDue clocks={clocks} /> },
    { key: 'opened', title: t('list.opened'), cell: ({ openedAt }) => <Instant at={openedAt} /> },
    { key: 'id', title: t('list.number'), cell: ({ id }) => <code>{id.slice(0, 8)}</code> },
  ]
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('list.none')}
    />
  )
}

function NextDue({ clocks }: Pick<Summary, 'clocks'>) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const open = clocks.filter(({ state }) => state === 'running' || state === 'paused')
  const next = open.toSorted((a, b) => a.dueInstant.localeCompare(b.dueInstant))[0]
  if (!next) return <span className="soft">{t('list.noClock')}</span>
  if (next.state === 'paused') return t('list.paused', { clock: term('clock', next.id) })
  return (
    <>
      {term('clock', next.id)}: <Day day={next.dueDate} /> · <TimeLeft day={next.dueDate} />
    </>
  )
}
