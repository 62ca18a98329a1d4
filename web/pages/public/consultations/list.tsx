/** Applications on which the public is or was asked. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { countryName } from '../countries.ts'
import { ConsultationState } from './state.tsx'
import { OptionList } from '../option-list.tsx'
import '../public.css'

type Summary = components['schemas']['ConsultationSummary']

const states = ['open', 'past'] as const
const all = 'all'

export function Consultations() {
  const { t } = useTranslation('public')
  const columns = useColumns()
  const [search, setSearch] = useSearchParams()
  const state = states.find((each) => each === search.get('state'))
  const query = { ...(state && { state }) }
  const list = api.useInfiniteQuery('get', '/consultations', { params: { query } }, paging)
  return (
    <Page title={t('consultations.title')}>
      <p>{t('consultations.purpose')}</p>
      <div className="public-filters no-print">
        <OptionList
          label={t('consultations.which')}
          options={[all, ...states].map((id) => ({ id, label: t(`consultations.of.${id}`) }))}
          value={state ?? all}
          onChange={(id) => setSearch(id === all ? {} : { state: id })}
        />
      </div>
      <Paged list={list}>
        {(rows) => (
          <Table
            caption={t('consultations.title')}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            empty={t('consultations.none')}
            columns={columns}
          />
        )}
      </Paged>
    </Page>
  )
}

function useColumns(): readonly Column<Summary>[] {
  const { t, i18n } = useTranslation('public')
  const to = usePaths()
  const inWords = useBilingual()
  return [
    {
      key: 'provider',
      title: t('register.name'),
      isRowHeader: true,
      cell: ({ id, provider }) => (
        <Link href={to(`/consultations/${id}`)}>{inWords(provider)}</Link>
      ),
    },
    {
      key: 'country',
      title: t('register.country'),
      cell: ({ country }) => countryName(country, i18n.language),
    },
    {
      key: 'state',
      title: t('register.status'),
      cell: (row) => <ConsultationState state={row.state} />,
    },
    {
      key: 'opened',
      title: t('consultations.opened'),
      cell: ({ openedAt }) => <Instant at={openedAt} />,
    },
    {
      key: 'until',
      title: t('consultations.until'),
      cell: ({ until }) => <Day day={until} />,
    },
  ]
}
