/** The calendars of working days: every year and version, and what can be done with them. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { Day } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { calendarReaders } from '../readers.ts'
import { VersionBadge } from './version-badge.tsx'

type Summary = components['schemas']['CalendarSummary']

export const CalendarsPage = () => (
  <ForRoles roles={calendarReaders}>
    <Calendars />
  </ForRoles>
)

function Calendars() {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const { person } = useSession()
  const list = api.useInfiniteQuery('get', '/calendars', {}, paging)
  return (
    <Page
      title={t('calendar.title')}
      actions={
        <>
          <Link href={to('/working-days')}>{t('workingDays.title')}</Link>
          {person?.roles.includes('administrator') && (
            <Link href={to('/calendars/propose')}>{t('propose.title')}</Link>
          )}
        </>
      }
    >
      <p>{t('calendar.text')}</p>
      <Paged list={list}>{(rows) => <Years rows={rows} />}</Paged>
    </Page>
  )
}

function Years({ rows }: { readonly rows: readonly Summary[] }) {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const columns: Column<Summary>[] = [
    {
      key: 'year',
      title: t('calendar.year'),
      isRowHeader: true,
      cell: ({ year }) => <Link href={to(`/calendars/${year}`)}>{year}</Link>,
    },
    { key: 'version', title: t('calendar.version'), numeric: true, cell: ({ version }) => version },
    {
      key: 'status',
      title: t('calendar.state'),
      cell: ({ status }) => <VersionBadge status={status} />,
    },
    { key: 'source', title: t('calendar.source'), cell: (row) => <Source of={row} /> },
    {
      key: 'published',
      title: t('calendar.published'),
      cell: ({ publishedOn }) => publishedOn && <Day day={publishedOn} />,
    },
  ]
  return (
    <Table
      caption={t('calendar.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ year, version, proposal = '' }) => `${year} ${version} ${proposal}`}
      empty={t('calendar.none')}
    />
  )
}

export const Source = ({ of }: { readonly of: Pick<Summary, 'source' | 'sourceUrl'> }) =>
  of.sourceUrl ? (
    <Link href={of.sourceUrl} rel="noreferrer">
      {of.source}
    </Link>
  ) : (
    of.source
  )
