/** The comments of the public, oldest first; who sent them is shown to officials only, by the interface. */
import { useTranslation } from 'react-i18next'
import { api } from '../../client/api.ts'
import type { components } from '../../client/schema.d.ts'
import { Instant } from '../../ui/moment.tsx'
import { Paged, paging } from '../../ui/paged.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Comment = components['schemas']['ReceivedComment']

export function Comments({ id }: { readonly id: string }) {
  const { t } = useTranslation('case')
  const asked = { params: { path: { id } } }
  const list = api.useInfiniteQuery('get', '/dossiers/{id}/comments', asked, paging)
  const columns: Column<Comment>[] = [
    {
      key: 'position',
      title: t('ledger.position'),
      isRowHeader: true,
      cell: ({ position }) => position,
    },
    { key: 'at', title: t('ledger.at'), cell: ({ at }) => <Instant at={at} /> },
    { key: 'text', title: t('matters.comment.text'), cell: ({ text }) => text },
    {
      key: 'sender',
      title: t('matters.comment.sender'),
      cell: ({ name, contact }) => [name, contact].filter(Boolean).join(' · '),
    },
  ]
  return (
    <Paged list={list}>
      {(rows) => (
        <Table
          caption={t('matters.comment.comments')}
          columns={columns}
          rows={rows}
          rowKey={({ position }) => String(position)}
          empty=""
        />
      )}
    </Paged>
  )
}
