/** The ledger of a case, oldest first: every act and every refused act, with what it recorded and its place in the chain. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../client/api.ts'
import { Badge } from '../ui/badge.tsx'
import { useFilters } from '../ui/filters.tsx'
import { Instant } from '../ui/moment.tsx'
import { Paged, paging } from '../ui/paged.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { useActName } from './act-name.ts'
import { actOf, actsIn, entriesOf, type Entry, isRefused } from './ledger-entries.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import type { CaseKind } from './paths.ts'
import './case.css'

interface LedgerProps {
  readonly kind: CaseKind
  readonly id: string
}

export function Ledger({ kind, id }: LedgerProps) {
  // Ledgers of all kinds of cases are read alike.
  const address = `/${kind}/{id}/ledger` as '/recognitions/{id}/ledger'
  const list = api.useInfiniteQuery('get', address, { params: { path: { id } } }, paging)
  const { read } = useFilters()
  const wanted = { who: read('who'), act: read('act') }
  const isNarrowed = wanted.who !== '' || wanted.act !== ''
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // What is looked for may stand on any page.
  useEffect(() => {
    if (isNarrowed && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isNarrowed, hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <Paged list={list}>
      {(entries) => (
        <>
          <LedgerFilters acts={actsIn(entries)} kind={kind} id={id} />
          <Shown of={entries.length} entries={entriesOf(entries, wanted)} />
        </>
      )}
    </Paged>
  )
}

function Shown({ entries, of }: { readonly entries: readonly Entry[]; readonly of: number }) {
  const { t } = useTranslation('case')
  return (
    <>
      <p role="status">{t('ledger.shown', { count: entries.length, of })}</p>
      <Entries entries={entries} />
    </>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation(['case', 'terms'])
  const columns: Column<Entry>[] = [
    { key: 'position', title: t('ledger.position'), cell: ({ position }) => position },
    { key: 'at', title: t('ledger.at'), cell: ({ event }) => <Instant at={event.at} /> },
    {
      key: 'act',
      title: t('ledger.act'),
      isRowHeader: true,
      cell: (entry) => <Act entry={entry} />,
    },
    { key: 'by', title: t('ledger.by'), cell: ({ event }) => <Actor by={event.by} /> },
    {
      key: 'stage',
      title: t('ledger.stage'),
      cell: ({ event }) => t(`terms:stage.${event.stage}`),
    },
    {
      key: 'hash',
      title: t('ledger.hash'),
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
    },
    {
      key: 'detail',
      title: t('ledger.detail'),
      cell: (entry) => <Recorded entry={entry} />,
    },
  ]
  return (
    <Table
      caption={t('ledger.title')}
      columns={columns}
      rows={entries}
      rowKey={({ hash }) => hash}
      empty={t('ledger.none')}
    />
  )
}

function Act({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('case')
  const nameOf = useActName()
  const name = nameOf(actOf(entry))
  if (!isRefused(entry)) return name
  return (
    <>
      <Badge tone="bad">{t('ledger.refused')}</Badge> {name}
    </>
  )
}

function Actor({ by }: Pick<Entry['event'], 'by'>) {
  const { t } = useTranslation(['case', 'terms'])
  if (by.sub === 'system') return t('ledger.system')
  return (
    <>
      {by.name}{' '}
      <span className="soft">{by.roles.map((role) => t(`terms:role.${role}`)).join(', ')}</span>
    </>
  )
}

function Recorded({ entry: { event, hash, previousHash } }: { readonly entry: Entry }) {
  const { t } = useTranslation('case')
  const { detail, changes } = event
  return (
    <details>
      <summary>{t('ledger.show')}</summary>
      <pre className="recorded" tabIndex={0}>
        {JSON.stringify({ detail, changes, hash, previousHash }, undefined, 2)}
      </pre>
    </details>
  )
}
