/** Decisions that wait: for each role that the reader signs in, its tasks, the next due first. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Due } from '../due.tsx'
import type { QueuedTask } from '../queued-task.ts'
import { useNames } from '../use-names.ts'
import { type SigningRole, signingRoles } from './signing-roles.ts'

export const Decisions = () => (
  <ForRoles roles={signingRoles}>
    <DecisionsPage />
  </ForRoles>
)

function DecisionsPage() {
  const { t } = useTranslation('work')
  const { person } = useSession()
  const held = signingRoles.filter((role) => person?.roles.includes(role))
  return (
    <Page title={t('decisions.title')}>
      <p>{t('decisions.purpose')}</p>
      {held.map((role) => (
        <WaitingFor key={role} role={role} />
      ))}
    </Page>
  )
}

function WaitingFor({ role }: { readonly role: SigningRole }) {
  const { t } = useTranslation(['work', 'terms', 'common'])
  const columns = useColumns()
  const list = api.useInfiniteQuery(
    'get',
    '/tasks',
    { params: { query: { role, limit: 50 } } },
    paging,
  )
  return (
    <section aria-labelledby={`for-${role}`}>
      <h2 id={`for-${role}`}>{t(`terms:role.${role}`)}</h2>
      <Paged list={list}>
        {(rows) => (
          <Table
            caption={t('decisions.caption', { role: t(`terms:role.${role}`) })}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={t('decisions.none')}
          />
        )}
      </Paged>
    </section>
  )
}

function useColumns(): Column<QueuedTask>[] {
  const { t } = useTranslation('work')
  const names = useNames()
  const to = usePaths()
  return [
    {
      key: 'case',
      title: t('column.case'),
      isRowHeader: true,
      cell: (task) => <Link href={to(`/decisions/${task.id}`)}>{names.names(task)[0]?.name}</Link>,
    },
    { key: 'kind', title: t('column.kind'), cell: names.kind },
    { key: 'stage', title: t('column.stage'), cell: names.stage },
    { key: 'due', title: t('column.due'), cell: (task) => <Due task={task} /> },
    {
      key: 'holder',
      title: t('column.holder'),
      cell: ({ assignee }) => assignee?.name ?? t('holder.nobody'),
    },
  ]
}
