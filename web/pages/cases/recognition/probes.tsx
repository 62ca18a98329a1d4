/** How the status services answer when the authority asks them: shares of the last 30 and 365 days, and every probe. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useShare } from '../../../ui/share.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { ProbeHistory } from './probe-history.tsx'
import { OutcomeBadge } from './probe-outcome.tsx'

type Availability = components['schemas']['Availability']

export const Probes = ({ id }: { readonly id: string }) => (
  <div className="stack">
    <AvailabilityTable id={id} />
    <ProbeHistory id={id} />
  </div>
)

function AvailabilityTable({ id }: { readonly id: string }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const share = useShare()
  const { data } = api.useQuery('get', '/recognitions/{id}/probes/availability', {
    params: { path: { id } },
  })
  if (!data) return <Loading />
  const within = ({ answered, probes, share: part }: Availability['days30']) =>
    probes === 0 ? '–' : `${share(part)} (${answered}/${probes})`
  const columns: Column<Availability>[] = [
    { key: 'url', title: t('probes.url'), isRowHeader: true, cell: ({ url }) => url },
    { key: 'kind', title: t('probes.kind'), cell: ({ kind }) => term('statusService', kind) },
    {
      key: 'last',
      title: t('probes.last'),
      cell: ({ last }) => (
        <>
          <OutcomeBadge outcome={last.outcome} /> <Instant at={last.at} />
        </>
      ),
    },
    { key: 'days30', title: t('probes.days30'), numeric: true, cell: (row) => within(row.days30) },
    {
      key: 'days365',
      title: t('probes.days365'),
      numeric: true,
      cell: (row) => within(row.days365),
    },
  ]
  return (
    <Table
      caption={t('probes.title')}
      columns={columns}
      rows={data.items}
      rowKey={({ url, kind }) => `${kind} ${url}`}
      empty={t('probes.none')}
    />
  )
}
