/** The investigation by two: who, whether any has a conflict, what they found and propose. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Done } from '../done.tsx'
import { linesOf } from '../../../ui/lines.tsx'
import { useMoney } from '../money.ts'
import { MeasuresList } from './measures.tsx'
import type { PenaltyView } from './view.ts'

type Investigator = PenaltyView['investigators'][number]

export function Investigation({ view }: { readonly view: PenaltyView }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const { grounds, source, violation, investigators, report } = view
  return (
    <div className="stack">
      <Facts
        of={[
          [t('penalty.grounds'), grounds],
          [t('penalty.source'), `${term('caseSource', source.kind)} · ${source.reference}`],
          [t('penalty.ended'), violation.endedOn && <Day day={violation.endedOn} />],
          [t('penalty.discovered'), <Day key="discovered" day={violation.discoveredOn} />],
        ]}
      />
      <Investigators investigators={investigators} />
      {report && <Report report={report} />}
    </div>
  )
}

function Investigators({ investigators }: { readonly investigators: readonly Investigator[] }) {
  const { t } = useTranslation('cases')
  const columns: Column<Investigator>[] = [
    { key: 'name', title: t('investigators.name'), isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'conflict',
      title: t('investigators.conflict'),
      cell: ({ conflict }) =>
        t(`investigators.conflicts.${conflict === undefined ? 'open' : String(conflict)}`),
    },
    {
      key: 'statement',
      title: t('investigators.statement'),
      cell: ({ statement }) => statement,
    },
  ]
  return (
    <Table
      caption={t('investigators.title')}
      columns={columns}
      rows={investigators}
      rowKey={({ sub }) => sub}
      empty={t('investigators.none')}
    />
  )
}

function Report({ report }: { readonly report: NonNullable<PenaltyView['report']> }) {
  const { t } = useTranslation('cases')
  const { yuan } = useMoney()
  const { facts, reasons, gain, measures, by, at, countersigned } = report
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t('penalty.report')}</h2>
      <Facts
        of={[
          [t('penalty.facts'), linesOf(facts)],
          [t('penalty.gain'), gain === undefined ? undefined : yuan(gain)],
          [t('penalty.proposed'), <MeasuresList key="measures" measures={measures} />],
          [t('penalty.reasons'), linesOf(reasons)],
          [t('penalty.reportBy'), <Done key="by" by={by} at={at} />],
          [t('penalty.countersigned'), countersigned && <Done key="signed" {...countersigned} />],
        ]}
      />
    </section>
  )
}
