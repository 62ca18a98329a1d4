/** What supervision has found, inspected and recorded. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Instant } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Findings } from './findings.tsx'
import { Inspections } from './inspections.tsx'
import type { RecognitionView } from './view.ts'

type Recorded = RecognitionView['supervision'][number]

export const Supervision = ({ view }: { readonly view: RecognitionView }) => (
  <div className="stack">
    <Findings findings={view.findings} />
    <Inspections inspections={view.inspections ?? []} />
    <Records records={view.supervision} />
  </div>
)

function Records({ records }: { readonly records: readonly Recorded[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const columns: Column<Recorded>[] = [
    { key: 'at', title: t('records.at'), cell: ({ at }) => <Instant at={at} /> },
    {
      key: 'kind',
      title: t('records.kind'),
      isRowHeader: true,
      cell: ({ kind, observation }) =>
        observation ? term('observation', observation.kind) : term('supervisionKind', kind),
    },
    {
      key: 'source',
      title: t('records.source'),
      cell: ({ observation, by }) =>
        observation ? `${observation.source} · ${observation.reference}` : by.name,
    },
    { key: 'text', title: t('records.text'), cell: ({ text }) => text },
  ]
  return (
    <Table
      caption={t('records.title')}
      columns={columns}
      rows={records}
      rowKey={({ id, at, text }) => id ?? `${at} ${text}`}
      empty={t('records.none')}
    />
  )
}
