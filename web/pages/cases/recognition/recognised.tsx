/** What is recognised: the types with their scope and term, and the chain. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Entry = components['schemas']['RegisterEntry']
type Certificate = Entry['chain'][number]
type Type = Entry['types'][number]

export const Recognised = ({ entry }: { readonly entry: Entry }) => (
  <div className="stack">
    <Types types={entry.types} />
    <Chain chain={entry.chain} />
  </div>
)

function Types({ types }: { readonly types: readonly Type[] }) {
  const { t } = useTranslation(['cases', 'terms'])
  const inWords = useBilingual()
  const { term } = useTerms()
  const columns: Column<Type>[] = [
    { key: 'name', title: t('types.name'), isRowHeader: true, cell: ({ name }) => inWords(name) },
    {
      key: 'purpose',
      title: t('types.purpose'),
      cell: ({ purpose }) => term('purpose', purpose),
    },
    {
      key: 'status',
      title: t('types.status'),
      cell: ({ history }) => t(`terms:outcome.${history.at(-1)?.status ?? 'in-force'}`),
    },
    { key: 'scope', title: t('types.scope'), cell: ({ scope }) => scope },
    { key: 'from', title: t('types.from'), cell: ({ validFrom }) => <Day day={validFrom} /> },
    { key: 'until', title: t('types.until'), cell: ({ validUntil }) => <Day day={validUntil} /> },
  ]
  return (
    <Table
      caption={t('types.title')}
      columns={columns}
      rows={types}
      rowKey={({ id }) => id}
      empty={t('types.none')}
    />
  )
}

function Chain({ chain }: { readonly chain: readonly Certificate[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const day = (instant: string) => <Day day={instant.slice(0, 10)} />
  const columns: Column<Certificate>[] = [
    {
      key: 'subject',
      title: t('chain.subject'),
      isRowHeader: true,
      cell: ({ subject }) => subject,
    },
    { key: 'role', title: t('chain.role'), cell: ({ role }) => term('chainRole', role) },
    { key: 'ends', title: t('chain.ends'), cell: ({ notAfter }) => day(notAfter) },
    { key: 'since', title: t('chain.since'), cell: ({ from }) => day(from) },
    {
      key: 'until',
      title: t('chain.until'),
      cell: ({ until }) => (until ? day(until) : t('chain.stillThere')),
    },
    { key: 'sha256', title: 'SHA-256', cell: ({ sha256 }) => <code>{sha256}</code> },
  ]
  return (
    <Table
      caption={t('chain.title')}
      columns={columns}
      rows={chain}
      rowKey={({ sha256 }) => sha256}
      empty={t('chain.none')}
    />
  )
}
