/** Inspections: planned for when and by whom, and what their record says. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Inspection } from './view.ts'

const tones: Record<Inspection['state'], Tone> = {
  planned: 'info',
  filed: 'warn',
  confirmed: 'warn',
  closed: 'good',
  cancelled: 'neutral',
}

export function Inspections({ inspections }: { readonly inspections: readonly Inspection[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const columns: Column<Inspection>[] = [
    {
      key: 'subject',
      title: t('inspections.subject'),
      isRowHeader: true,
      cell: ({ plan }) => plan.subject,
    },
    { key: 'body', title: t('inspections.body'), cell: ({ body }) => body },
    {
      key: 'state',
      title: t('inspections.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{term('inspectionState', state)}</Badge>,
    },
    {
      key: 'date',
      title: t('inspections.date'),
      cell: ({ plan }) => (
        <>
          <Day day={plan.date} /> ·{' '}
          {t(plan.announced ? 'inspections.announced' : 'inspections.not')}
        </>
      ),
    },
    {
      key: 'inspectors',
      title: t('inspections.inspectors'),
      cell: ({ plan }) => plan.inspectors.map(({ name }) => name).join(', '),
    },
    {
      key: 'record',
      title: t('inspections.record'),
      cell: (inspection) => <Recorded inspection={inspection} />,
    },
  ]
  return (
    <Table
      caption={t('inspections.title')}
      columns={columns}
      rows={inspections}
      rowKey={({ id }) => id}
      empty={t('inspections.none')}
    />
  )
}

function Recorded({
  inspection: { plan, report, cancelled },
}: {
  readonly inspection: Inspection
}) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const inWords = useBilingual()
  if (cancelled) return cancelled.reason
  if (!report)
    return (
      <>
        {t('inspections.recordBy')} <Day day={plan.recordBy} />
      </>
    )
  return (
    <>
      <p>{report.summary}</p>
      <ul>
        {report.findings.map(({ severity, text }) => (
          <li key={text.en}>
            {term('severity', severity)}: {inWords(text)}
          </li>
        ))}
      </ul>
    </>
  )
}
