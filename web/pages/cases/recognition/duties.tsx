/** What the CA owes, until when, and what has come. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Duty } from './view.ts'

const tones: Record<Duty['state'], Tone> = {
  open: 'info',
  reported: 'warn',
  done: 'good',
  missed: 'bad',
}

export function Duties({ duties }: { readonly duties: readonly Duty[] }) {
  const { t } = useTranslation(['cases', 'terms'])
  const { term } = useTerms()
  const columns: Column<Duty>[] = [
    {
      key: 'kind',
      title: t('duties.kind'),
      isRowHeader: true,
      cell: ({ kind, id }) => (
        <>
          {t(`terms:clock.${kind}`)} <span className="soft">{id.split(':')[1]}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('duties.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{term('dutyState', state)}</Badge>,
    },
    { key: 'due', title: t('duties.due'), cell: (duty) => <Due duty={duty} /> },
    { key: 'report', title: t('duties.report'), cell: (duty) => <Report duty={duty} /> },
  ]
  return (
    <Table
      caption={t('duties.title')}
      columns={columns}
      rows={[...duties].sort((a, b) => a.due.localeCompare(b.due))}
      rowKey={({ id }) => id}
      empty={t('duties.none')}
    />
  )
}

const Due = ({ duty: { due, state } }: { readonly duty: Duty }) => (
  <>
    <Day day={due} />
    {(state === 'open' || state === 'missed') && (
      <>
        {' · '}
        <TimeLeft day={due} />
      </>
    )}
  </>
)

function Report({ duty: { report, returned } }: { readonly duty: Duty }) {
  const { t } = useTranslation('cases')
  return (
    <>
      {report && (
        <p>
          <Instant at={report.at} /> · {report.by.name}
          {report.late && ` · ${t('late')}`} {report.note}
        </p>
      )}
      {returned && (
        <p>
          {t('duties.returned')}: {returned.reason}
        </p>
      )}
    </>
  )
}
