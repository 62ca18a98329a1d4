/** Incidents that the CA has reported, and how each was settled. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Incident = components['schemas']['Incident']

export function Incidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const columns: Column<Incident>[] = [
    {
      key: 'kind',
      title: t('incidents.kind'),
      isRowHeader: true,
      cell: ({ content }) => term('incident', content.kind),
    },
    {
      key: 'state',
      title: t('incidents.state'),
      cell: ({ settled }) =>
        settled ? (
          <Badge tone="good">{t('incidents.settled')}</Badge>
        ) : (
          <Badge tone="warn">{t('incidents.open')}</Badge>
        ),
    },
    {
      key: 'occurred',
      title: t('incidents.occurred'),
      cell: ({ content }) => <Instant at={content.occurredAt} />,
    },
    {
      key: 'reported',
      title: t('incidents.reported'),
      cell: ({ at, late }) => (
        <>
          <Instant at={at} />
          {late && ` · ${t('late')}`}
        </>
      ),
    },
    {
      key: 'text',
      title: t('incidents.text'),
      cell: ({ content, settled }) => (
        <>
          <p>{content.description}</p>
          {settled && <p>{settled.conclusion}</p>}
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('incidents.title')}
      columns={columns}
      rows={incidents}
      rowKey={({ id }) => id}
      empty={t('incidents.none')}
    />
  )
}
