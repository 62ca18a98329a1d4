/** Whose a task is, since when it stands in the queue, until when. */
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Badge } from '../ui/badge.tsx'
import { Facts } from '../ui/facts.tsx'
import { Instant } from '../ui/moment.tsx'
import { DueDay } from './due-day.tsx'
import { useTerms } from './use-terms.ts'

interface TaskFactsProps {
  readonly task: components['schemas']['Task']
  readonly isMine: boolean
}

const tones = { open: 'info', completed: 'good', cancelled: 'neutral' } as const

export function TaskFacts({ task, isMine }: TaskFactsProps) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  const { assignee, assignedAt, due, state, closedAt, closedBy } = task
  const holder = assignee && (isMine ? t('task.you', { name: assignee.name }) : assignee.name)
  return (
    <Facts
      of={[
        [
          t('task.state'),
          <Badge key="state" tone={tones[state]}>
            {term('taskState', state)}
          </Badge>,
        ],
        [t('task.role'), term('role', task.role)],
        [t('task.holder'), holder ?? t('task.nobody')],
        [t('task.since'), assignee && assignedAt && <Instant key="since" at={assignedAt} />],
        [t('task.openedAt'), <Instant key="opened" at={task.openedAt} />],
        [t('task.due'), due && state === 'open' ? <DueDay day={due} /> : undefined],
        [t('task.closedAt'), closedAt && <Instant key="closed" at={closedAt} />],
        [t('task.closedBy'), closedBy?.name],
      ]}
    />
  )
}
