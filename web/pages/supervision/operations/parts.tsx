/** Whether every part of the service answers, and what does not hold although it does. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Readiness = components['schemas']['Readiness']
type Part = Readiness['parts'][number]

const everyMs = 30_000

/** A service that is not ready says so by 503, with the same answer. */
async function readReadiness(): Promise<Readiness> {
  const response = await fetch('/readyz', { headers: { Accept: 'application/json' } })
  return (await response.json()) as Readiness
}

export function Parts() {
  const { t } = useTranslation('supervision')
  const { data, error } = useQuery({
    queryKey: ['readyz'],
    queryFn: readReadiness,
    refetchInterval: everyMs,
    throwOnError: false,
  })
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  const word = !data.ready ? 'notReady' : data.degraded ? 'degraded' : 'ready'
  const tone = { notReady: 'bad', degraded: 'warn', ready: 'good' } as const
  return (
    <div className="stack">
      <Note tone={tone[word]} title={t(`readiness.${word}`)} />
      <PartTable parts={data.parts} />
    </div>
  )
}

function PartTable({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation('supervision')
  const columns: Column<Part>[] = [
    {
      key: 'part',
      title: t('readiness.part'),
      isRowHeader: true,
      cell: ({ part }) => t(`readiness.name.${part}`, { defaultValue: part }),
    },
    {
      key: 'state',
      title: t('readiness.state'),
      cell: ({ ready, degraded }) =>
        !ready ? (
          <Badge tone="bad">{t('readiness.doesNotAnswer')}</Badge>
        ) : degraded ? (
          <Badge tone="warn">{t('readiness.doesNotHold')}</Badge>
        ) : (
          <Badge tone="good">{t('readiness.answers')}</Badge>
        ),
    },
    { key: 'detail', title: t('readiness.detail'), cell: ({ detail }) => detail },
  ]
  return (
    <Table
      caption={t('operations.readiness')}
      columns={columns}
      rows={parts}
      rowKey={({ part }) => part}
      empty={t('readiness.none')}
    />
  )
}
