/** What the party was told beforehand, what it has stated, and the hearing. */
import { useTranslation } from 'react-i18next'
import { Facts } from '../../../ui/facts.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Done } from '../done.tsx'
import { HearingFacts } from '../hearing.tsx'
import { linesOf } from '../../../ui/lines.tsx'
import { MeasuresList } from './measures.tsx'
import type { PenaltyView } from './view.ts'

type Statement = PenaltyView['statements'][number]

export function Notified({ view }: { readonly view: PenaltyView }) {
  const { t } = useTranslation('cases')
  const { noticed, waived, hearing, statements } = view
  return (
    <div className="stack">
      <Facts
        of={[
          [t('penalty.intended'), noticed && <MeasuresList measures={noticed.measures} />],
          [
            t('penalty.rights'),
            noticed && t(noticed.over ? 'penalty.rightsOver' : 'penalty.rightsOpen'),
          ],
          [t('penalty.waived'), waived && <Done {...waived} />],
        ]}
      />
      <Statements statements={statements} />
      {hearing && <HearingFacts hearing={hearing} />}
    </div>
  )
}

function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useTranslation('cases')
  const columns: Column<Statement>[] = [
    {
      key: 'by',
      title: t('statements.by'),
      isRowHeader: true,
      cell: ({ by, at }) => <Done by={by} at={at} />,
    },
    { key: 'text', title: t('statements.text'), cell: ({ text }) => text },
    { key: 'points', title: t('statements.points'), cell: ({ points }) => linesOf(points) },
  ]
  return (
    <Table
      caption={t('statements.title')}
      columns={columns}
      rows={statements}
      rowKey={({ at, text }) => `${at} ${text}`}
      empty={t('statements.none')}
    />
  )
}
