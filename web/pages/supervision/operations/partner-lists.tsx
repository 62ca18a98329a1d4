/** The sources of partners' trusted lists: whether the list of each holds, and until when. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useSession } from '../../../session/session.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { RegisterSource } from './register-source.tsx'
import { SourceBadge } from './source-badge.tsx'

type Source = components['schemas']['PartnerSourceView']

export function PartnerLists() {
  const { person } = useSession()
  const list = api.useInfiniteQuery('get', '/partner-lists', {}, paging)
  return (
    <div className="stack">
      <Paged list={list}>{(sources) => <Sources sources={sources} />}</Paged>
      {person?.roles.includes('supervisor') && <RegisterSource />}
    </div>
  )
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const columns: Column<Source>[] = [
    { key: 'territory', title: t('partners.territory'), cell: ({ territory }) => territory },
    {
      key: 'name',
      title: t('partners.name'),
      isRowHeader: true,
      cell: ({ id, name }) => <Link href={to(`/operations/partner-lists/${id}`)}>{name}</Link>,
    },
    {
      key: 'state',
      title: t('partners.state'),
      cell: ({ state }) => <SourceBadge state={state} />,
    },
    {
      key: 'sequence',
      title: t('partners.sequence'),
      numeric: true,
      cell: ({ counts }) => counts?.sequence,
    },
    {
      key: 'next',
      title: t('partners.nextUpdate'),
      cell: ({ counts }) => counts?.nextUpdate && <Instant at={counts.nextUpdate} />,
    },
  ]
  return (
    <Table
      caption={t('operations.partnerLists')}
      columns={columns}
      rows={sources}
      rowKey={({ id }) => id}
      empty={t('partners.none')}
    />
  )
}
