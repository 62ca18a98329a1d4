/** Tasks whose last day has passed, the oldest first. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { casePath, kindAtStage } from '../../../case/paths.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Task = components['schemas']['QueuedTask']

export function Overdue() {
  const asked = { params: { query: { view: 'overdue' as const } } }
  const list = api.useInfiniteQuery('get', '/tasks', asked, paging)
  return <Paged list={list}>{(tasks) => <Tasks tasks={tasks} />}</Paged>
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const to = usePaths()
  const columns: Column<Task>[] = [
    {
      key: 'task',
      title: t('overdue.task'),
      isRowHeader: true,
      cell: ({ kind, stage, dossier }) => (
        <Link href={to(casePath(kindAtStage(stage), dossier))}>{t(`terms:task.${kind}`)}</Link>
      ),
    },
    { key: 'stage', title: t('overdue.stage'), cell: ({ stage }) => t(`terms:stage.${stage}`) },
    { key: 'role', title: t('overdue.role'), cell: ({ role }) => t(`terms:role.${role}`) },
    {
      key: 'holder',
      title: t('overdue.holder'),
      cell: ({ assignee }) => assignee?.name ?? t('overdue.nobody'),
    },
    { key: 'due', title: t('overdue.due'), cell: ({ due }) => due && <TimeLeft day={due} /> },
  ]
  return (
    <Table
      caption={t('operations.overdue')}
      columns={columns}
      rows={tasks}
      rowKey={({ id }) => id}
      empty={t('overdue.none')}
    />
  )
}
