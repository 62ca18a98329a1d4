/** How recognised CAs comply: public figures, each with what it counts. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import '../public.css'

type Answer = components['schemas']['Compliance']
type Row = Answer['items'][number]

const counts = [
  'reportsOnTime',
  'reportsLate',
  'findingsOpen',
  'findingsClosed',
  'incidents',
  'inspections',
  'penaltiesInForce',
  'complaintsAccepted',
  'complaintsUpheld',
] as const satisfies readonly (keyof Row)[]

export function Compliance() {
  const { t } = useTranslation('public')
  const list = api.useInfiniteQuery(
    'get',
    '/register/compliance',
    { params: { query: {} } },
    paging,
  )
  const columns = useColumns()
  const [first] = list.data?.pages ?? []
  return (
    <Page title={t('compliance.title')}>
      <p>{t('compliance.purpose')}</p>
      {first && <Totals answer={first} />}
      <Paged list={list}>
        {(rows) => (
          <Table
            caption={t('compliance.byProvider')}
            columns={columns}
            rows={rows}
            rowKey={({ recognition }) => recognition}
            empty={t('compliance.none')}
          />
        )}
      </Paged>
      {first && <Definitions definitions={first.definitions} />}
    </Page>
  )
}

function useShare(): (share: number | undefined) => string {
  const { t, i18n } = useTranslation('public')
  const percent = new Intl.NumberFormat(i18n.language, {
    ...{ style: 'percent', maximumFractionDigits: 2 },
  })
  return (share) => (share === undefined ? t('compliance.notProbed') : percent.format(share))
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('public')
  const to = usePaths()
  const inWords = useBilingual()
  const shareOf = useShare()
  return [
    {
      key: 'name',
      title: t('register.name'),
      isRowHeader: true,
      cell: ({ recognition, name }) => (
        <Link href={to(`/register/${recognition}`)}>{inWords(name)}</Link>
      ),
    },
    ...counts.map((key) => ({
      key,
      title: t(`compliance.${key}`),
      numeric: true,
      cell: (row: Row) => row[key],
    })),
    {
      key: 'availability',
      title: t('compliance.availability'),
      numeric: true,
      cell: ({ availability }) => shareOf(availability),
    },
  ]
}

function Totals({ answer: { totals, on } }: { readonly answer: Answer }) {
  const { t } = useTranslation('public')
  const shareOf = useShare()
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t('compliance.totals')}</h2>
      <Facts
        of={[
          [t('compliance.on'), <Day key="on" day={on} />],
          [t('compliance.recognitions'), totals.recognitions],
          [t('compliance.decided'), totals.decided],
          [t('compliance.medianWorkingDays'), totals.medianWorkingDays],
          ...counts.map((key) => [t(`compliance.${key}`), totals[key]] as const),
          [t('compliance.availability'), shareOf(totals.availability)],
        ]}
      />
    </section>
  )
}

interface DefinitionsProps {
  readonly definitions: Answer['definitions']
}

function Definitions({ definitions }: DefinitionsProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">{t('compliance.definitions')}</h2>
      <Facts
        of={Object.entries(definitions).map(
          ([key, words]) => [t(`compliance.${key}`), inWords(words)] as const,
        )}
      />
    </section>
  )
}
