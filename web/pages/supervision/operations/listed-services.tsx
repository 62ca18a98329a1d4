/** The services of the list that counts, by provider and name. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Service = components['schemas']['ListedService']

export function ListedServices({ id }: { readonly id: string }) {
  const { t } = useTranslation('supervision')
  const { read, set } = useFilters()
  const text = read('text')
  const query = text ? { text } : {}
  const list = api.useInfiniteQuery(
    'get',
    '/partner-lists/{id}/services',
    { params: { path: { id }, query } },
    paging,
  )
  return (
    <>
      <Filters label={t('services.filters')}>
        <SearchBox
          label={t('services.text')}
          value={text}
          onSearch={(asked) => set('text', asked)}
        />
      </Filters>
      <Paged list={list}>{(services) => <ServiceTable services={services} />}</Paged>
    </>
  )
}

/** Types and statuses are addresses whose last part says what they are. */
const lastPart = (address: string) => address.split('/').at(-1)

function ServiceTable({ services }: { readonly services: readonly Service[] }) {
  const { t } = useTranslation('supervision')
  const columns: Column<Service>[] = [
    { key: 'name', title: t('services.name'), isRowHeader: true, cell: ({ name }) => name },
    { key: 'provider', title: t('services.provider'), cell: ({ provider }) => provider },
    { key: 'type', title: t('services.type'), cell: ({ type }) => <code>{lastPart(type)}</code> },
    {
      key: 'status',
      title: t('services.status'),
      cell: ({ status }) => <code>{lastPart(status)}</code>,
    },
    { key: 'since', title: t('services.since'), cell: ({ since }) => <Instant at={since} /> },
  ]
  return (
    <Table
      caption={t('services.title')}
      captionHidden
      columns={columns}
      rows={services}
      rowKey={({ provider, name, type, since }) => `${provider} ${name} ${type} ${since}`}
      empty={t('services.none')}
    />
  )
}
