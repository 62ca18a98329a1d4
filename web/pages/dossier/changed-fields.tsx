/** Fields of the form that differ between two filings: old, new, and what was asked about them. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import type { components } from '../../client/schema.d.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { difference } from './difference.ts'
import type { DossierView } from './dossier-view.ts'

type FilingChanges = components['schemas']['FilingChanges']
type Field = FilingChanges['fields'][number]

interface ChangedFieldsProps {
  readonly dossier: DossierView
  readonly changes: FilingChanges
}

const written = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}

export function ChangedFields({ dossier, changes: { fields } }: ChangedFieldsProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const columns: Column<Field>[] = [
    {
      key: 'field',
      title: t('filings.field'),
      isRowHeader: true,
      cell: ({ pointer }) => (
        <>
          {term('section', pointer.split('/')[1])} <code>{pointer}</code>
        </>
      ),
    },
    { key: 'from', title: t('filings.from'), cell: (field) => <Old field={field} /> },
    { key: 'to', title: t('filings.to'), cell: (field) => <New field={field} /> },
    {
      key: 'why',
      title: t('filings.why'),
      cell: ({ pointer }) => askedAbout(dossier, pointer).join(' '),
    },
  ]
  return (
    <Table
      caption={t('filings.fields')}
      columns={columns}
      rows={fields}
      rowKey={({ pointer }) => pointer}
      empty={t('filings.noFields')}
    />
  )
}

/** What correction notices asked about a field. */
function askedAbout({ notices }: DossierView, pointer: string): string[] {
  return notices.flatMap(({ content }) =>
    content.kind === 'correction'
      ? content.items
          .filter(
            (item) =>
              pointer.startsWith(item.pointer ?? `/${item.document}`) ||
              pointer.startsWith(`/${item.document}${item.pointer ?? ''}`),
          )
          .map(({ what }) => what)
      : [],
  )
}

function Old({ field: { from, to } }: { readonly field: Field }) {
  const { t } = useTranslation('dossier')
  if (written(from) === '') return <span className="soft">{t('filings.nothing')}</span>
  return (
    <span className="difference">
      {difference(written(from), written(to)).map(({ kind, text }, index) => {
        if (kind === 'come') return null
        return kind === 'gone' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>
      })}
    </span>
  )
}

function New({ field: { from, to } }: { readonly field: Field }) {
  const { t } = useTranslation('dossier')
  if (written(to) === '') return <span className="soft">{t('filings.nothing')}</span>
  return (
    <span className="difference">
      {difference(written(from), written(to)).map(({ kind, text }, index) => {
        if (kind === 'gone') return null
        return kind === 'come' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}
