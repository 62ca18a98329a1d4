/** Every import from a source, newest first, with everything that was wrong with those that were refused. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Import = components['schemas']['PartnerImport']

const tones: Record<Import['outcome'], Tone> = {
  accepted: 'good',
  refused: 'bad',
  unchanged: 'neutral',
}

export function Imports({ id }: { readonly id: string }) {
  const list = api.useInfiniteQuery(
    'get',
    '/partner-lists/{id}/imports',
    { params: { path: { id } } },
    paging,
  )
  return <Paged list={list}>{(imports) => <ImportTable imports={imports} />}</Paged>
}

function ImportTable({ imports }: { readonly imports: readonly Import[] }) {
  const { t } = useTranslation('supervision')
  const columns: Column<Import>[] = [
    {
      key: 'at',
      title: t('imports.at'),
      isRowHeader: true,
      cell: ({ importedAt }) => <Instant at={importedAt} />,
    },
    { key: 'by', title: t('imports.by'), cell: ({ importedBy }) => importedBy.name },
    {
      key: 'outcome',
      title: t('imports.outcome'),
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
    },
    {
      key: 'sequence',
      title: t('partners.sequence'),
      numeric: true,
      cell: ({ sequence }) => sequence,
    },
    { key: 'reasons', title: t('imports.reasons'), cell: (row) => <Remarks of={row} /> },
  ]
  return (
    <Table
      caption={t('imports.title')}
      captionHidden
      columns={columns}
      rows={imports}
      rowKey={(row) => row.id}
      empty={t('imports.none')}
    />
  )
}

export function OutcomeBadge({ outcome }: Pick<Import, 'outcome'>) {
  const { t } = useTranslation(['supervision', 'terms'])
  return <Badge tone={tones[outcome]}>{t(`terms:importOutcome.${outcome}`)}</Badge>
}

export function Remarks({ of: { reasons, remarks } }: { readonly of: Import }) {
  const inWords = useBilingual()
  return (
    <ul className="plain-list">
      {[...reasons, ...remarks].map(({ code, text }) => (
        <li key={`${code} ${text.en}`}>
          <code>{code}</code> {inWords(text)}
        </li>
      ))}
    </ul>
  )
}
