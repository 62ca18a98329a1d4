/** The history of a year's calendar: who proposed, confirmed or refused what, and when. */
import { useTranslation } from 'react-i18next'
import { Instant } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Source } from './page.tsx'
import { VersionBadge } from './version-badge.tsx'
import type { Version } from './version.ts'

interface ActOfProps {
  readonly by: Version['proposedBy']
  readonly at: string | undefined
}

export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation('supervision')
  const columns: Column<Version>[] = [
    {
      key: 'version',
      title: t('calendar.version'),
      isRowHeader: true,
      cell: ({ version }) => version,
    },
    {
      key: 'status',
      title: t('calendar.state'),
      cell: ({ status }) => <VersionBadge status={status} />,
    },
    {
      key: 'source',
      title: t('calendar.source'),
      cell: ({ arrangement }) => <Source of={arrangement} />,
    },
    {
      key: 'proposed',
      title: t('calendar.proposed'),
      cell: ({ proposedBy, proposedAt }) => <ActOf by={proposedBy} at={proposedAt} />,
    },
    {
      key: 'decided',
      title: t('calendar.decided'),
      cell: ({ decidedBy, decidedAt }) => <ActOf by={decidedBy} at={decidedAt} />,
    },
    { key: 'reason', title: t('calendar.reason'), cell: ({ reason }) => reason },
  ]
  return (
    <Table
      caption={t('calendar.versions')}
      columns={columns}
      rows={versions}
      rowKey={({ version, proposal = '', status }) => `${version} ${proposal} ${status}`}
      empty={t('calendar.none')}
    />
  )
}

const ActOf = ({ by, at }: ActOfProps) =>
  by && at ? (
    <>
      {by.name} · <Instant at={at} />
    </>
  ) : null
