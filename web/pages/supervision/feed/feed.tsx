/** What happened in supervision, oldest first; each event leads to its case. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { useActName } from '../../../case/act-name.ts'
import { casePath, kindOf } from '../../../case/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Event = components['schemas']['SupervisionEvent']

export function Feed() {
  const { t } = useTranslation('supervision')
  const { read, set } = useFilters()
  const province = read('province')
  const query = province ? { province } : {}
  const list = api.useInfiniteQuery('get', '/supervision/feed', { params: { query } }, paging)
  return (
    <>
      <Filters label={t('feed.filters')}>
        <SearchBox
          label={t('board.by.province')}
          value={province}
          onSearch={(text) => set('province', text)}
        />
      </Filters>
      <Paged list={list}>{(events) => <Events events={events} />}</Paged>
    </>
  )
}

function Events({ events }: { readonly events: readonly Event[] }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const nameOf = useActName()
  const columns: Column<Event>[] = [
    { key: 'at', title: t('feed.at'), cell: ({ at }) => <Instant at={at} /> },
    { key: 'topic', title: t('feed.topic'), cell: ({ topic }) => t(`terms:topic.${topic}`) },
    { key: 'act', title: t('feed.act'), isRowHeader: true, cell: ({ act }) => nameOf(act) },
    { key: 'case', title: t('feed.case'), cell: (event) => <CaseLink event={event} /> },
    {
      key: 'stage',
      title: t('feed.stage'),
      cell: ({ stage }) => t(`terms:stage.${stage}`),
    },
    {
      key: 'province',
      title: t('board.by.province'),
      cell: ({ province }) => province ?? t('national'),
    },
    { key: 'facts', title: t('feed.facts'), cell: ({ facts }) => <Facts facts={facts} /> },
  ]
  return (
    <Table
      caption={t('parts.feed')}
      captionHidden
      columns={columns}
      rows={events}
      rowKey={({ cursor }) => cursor}
      empty={t('feed.none')}
    />
  )
}

function CaseLink({ event }: { readonly event: Event }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const to = usePaths()
  const inWords = useBilingual()
  return (
    <Link href={to(casePath(kindOf(event.kind), event.case))}>
      {t(`terms:caseKind.${event.kind}`)} · {inWords(event.name)}
    </Link>
  )
}

const Facts = ({ facts }: Pick<Event, 'facts'>) => (
  <ul className="plain-list">
    {Object.entries(facts).map(([name, value]) => (
      <li key={name}>
        <code>{name}</code> {value}
      </li>
    ))}
  </ul>
)
