/** Every probe of a recognition's status services, newest first; narrowed by kind and outcome. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { OutcomeBadge, outcomes } from './probe-outcome.tsx'

type Probe = components['schemas']['StatusProbe']
const any = 'any'

export function ProbeHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const { read, set } = useFilters()
  const outcome = outcomes.find((each) => each === read('outcome'))
  const query = outcome && { outcome }
  const list = api.useInfiniteQuery(
    'get',
    '/recognitions/{id}/probes',
    { params: { path: { id }, ...(query && { query }) } },
    paging,
  )
  return (
    <div>
      <Filters label={t('probes.filters')}>
        <Choice
          label={t('probes.outcome')}
          value={outcome ?? any}
          options={[
            { id: any, label: t('probes.anyOutcome') },
            ...outcomes.map((each) => ({ id: each, label: term('probeOutcome', each) })),
          ]}
          onChange={(chosen) => set('outcome', chosen === any ? '' : chosen)}
        />
      </Filters>
      <Paged list={list}>{(probes) => <History probes={probes} />}</Paged>
    </div>
  )
}

function History({ probes }: { readonly probes: readonly Probe[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const inWords = useBilingual()
  const columns: Column<Probe>[] = [
    { key: 'at', title: t('probes.at'), isRowHeader: true, cell: ({ at }) => <Instant at={at} /> },
    { key: 'kind', title: t('probes.kind'), cell: ({ kind }) => term('statusService', kind) },
    { key: 'url', title: t('probes.url'), cell: ({ url }) => url },
    {
      key: 'outcome',
      title: t('probes.outcome'),
      cell: (probe) => <OutcomeBadge outcome={probe.outcome} />,
    },
    {
      key: 'duration',
      title: t('probes.duration'),
      numeric: true,
      cell: ({ durationMs }) => t('probes.ms', { ms: durationMs }),
    },
    { key: 'detail', title: t('probes.detail'), cell: ({ detail }) => inWords(detail) },
  ]
  return (
    <Table
      caption={t('probes.history')}
      columns={columns}
      rows={probes}
      rowKey={(probe) => probe.id}
      empty={t('probes.none')}
    />
  )
}
