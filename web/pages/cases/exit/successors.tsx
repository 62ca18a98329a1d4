/** Who was named to take over, who agreed, and whether they are fit. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Done } from '../done.tsx'
import { linesOf } from '../../../ui/lines.tsx'
import type { ExitView } from './view.ts'

type Proposal = ExitView['proposals'][number]

export function Successors({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { t } = useTranslation('cases')
  const columns: Column<Proposal>[] = [
    {
      key: 'candidate',
      title: t('successors.candidate'),
      isRowHeader: true,
      cell: ({ candidate }) => candidate.organisation,
    },
    {
      key: 'by',
      title: t('successors.named'),
      cell: ({ by, at, assigned }) => (
        <>
          <Done by={by} at={at} />
          {assigned && ` · ${t('successors.assigned')}`}
        </>
      ),
    },
    {
      key: 'exiting',
      title: t('successors.exiting'),
      cell: ({ agreed }) => agreed.exiting && <Done {...agreed.exiting} />,
    },
    {
      key: 'successor',
      title: t('successors.successor'),
      cell: (proposal) => <Answer proposal={proposal} />,
    },
    {
      key: 'fitness',
      title: t('successors.fitness'),
      cell: (proposal) => <Fitness proposal={proposal} />,
    },
  ]
  return (
    <Table
      caption={t('exit.successors')}
      columns={columns}
      rows={proposals}
      rowKey={({ at, candidate }) => `${at} ${candidate.organisation}`}
      empty={t('successors.none')}
    />
  )
}

function Answer({ proposal: { agreed, declined } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('cases')
  if (declined)
    return (
      <>
        <Badge tone="bad">{t('successors.declined')}</Badge> {declined.reason}
      </>
    )
  return agreed.successor && <Done {...agreed.successor} />
}

function Fitness({ proposal: { fitness } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('cases')
  if (!fitness) return null
  return (
    <>
      <Badge tone={fitness.fit ? 'good' : 'bad'}>
        {t(fitness.fit ? 'successors.fit' : 'successors.unfit')}
      </Badge>
      {linesOf(fitness.reasons)}
    </>
  )
}
