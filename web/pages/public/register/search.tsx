/** Search of the register by name, country and status; all that was chosen is in the address. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { countryName } from '../countries.ts'
import { asked } from './asked.ts'
import { Filters } from './filters.tsx'
import { ForMachines } from './downloads.tsx'
import { StatusSince } from './status.tsx'
import '../public.css'

type Registered = components['schemas']['RegisteredEntry']

export function RegisterSearch() {
  const { t } = useTranslation('public')
  const to = usePaths()
  const [search] = useSearchParams()
  const list = api.useInfiniteQuery('get', '/register', asked(search), paging)
  const columns = useColumns()
  return (
    <Page title={t('register.title')}>
      <p>{t('register.purpose')}</p>
      <Filters />
      <Paged list={list}>
        {(rows) => (
          <Table
            caption={t('register.found', { count: rows.length })}
            columns={columns}
            rows={rows}
            rowKey={({ entry }) => entry.id}
            empty={t('register.none')}
          />
        )}
      </Paged>
      <p>
        <Link href={to('/compliance')}>{t('compliance.title')}</Link>
      </p>
      <ForMachines />
    </Page>
  )
}

function useColumns(): readonly Column<Registered>[] {
  const { t, i18n } = useTranslation('public')
  const to = usePaths()
  const inWords = useBilingual()
  return [
    {
      key: 'name',
      title: t('register.name'),
      isRowHeader: true,
      cell: ({ entry }) => (
        <>
          <Link href={to(`/register/${entry.id}`)}>{inWords(entry.provider.name)}</Link>
          <br />
          <small className="soft">{entry.provider.name.local}</small>
        </>
      ),
    },
    {
      key: 'country',
      title: t('register.country'),
      cell: ({ entry }) => countryName(entry.provider.country, i18n.language),
    },
    { key: 'number', title: t('register.number'), cell: ({ entry }) => entry.number },
    {
      key: 'types',
      title: t('register.types'),
      cell: ({ entry }) => (
        <ul className="plain-list">
          {entry.types.map((type) => (
            <li key={type.id}>
              {inWords(type.name)} <StatusSince history={type.history} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
