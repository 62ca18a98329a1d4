/** Recognised CAs that lists of this source no longer recognise at home. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Alert = components['schemas']['PartnerAlert']

export function PartnerAlerts({ id }: { readonly id: string }) {
  const list = api.useInfiniteQuery(
    'get',
    '/partner-lists/{id}/alerts',
    { params: { path: { id } } },
    paging,
  )
  return <Paged list={list}>{(alerts) => <AlertTable alerts={alerts} />}</Paged>
}

function AlertTable({ alerts }: { readonly alerts: readonly Alert[] }) {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const columns: Column<Alert>[] = [
    {
      key: 'subject',
      title: t('partnerAlerts.subject'),
      isRowHeader: true,
      cell: ({ subject, recognition }) => (
        <Link href={to(casePath('recognitions', recognition))}>{subject}</Link>
      ),
    },
    { key: 'at', title: t('partnerAlerts.at'), cell: ({ at }) => <Instant at={at} /> },
    {
      key: 'changes',
      title: t('partnerAlerts.changes'),
      cell: ({ changes }) => (
        <ul className="plain-list">
          {changes.map(({ service, before = '–', after = '–' }) => (
            <li key={service}>
              {service}: {before} → {after}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'told',
      title: t('partnerAlerts.told'),
      cell: ({ told }) => told && (told.refused ?? <Instant at={told.at} />),
    },
  ]
  return (
    <Table
      caption={t('partnerAlerts.title')}
      captionHidden
      columns={columns}
      rows={alerts}
      rowKey={(row) => row.id}
      empty={t('partnerAlerts.none')}
    />
  )
}
