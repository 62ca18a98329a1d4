/** Who holds a task since when, and the button that takes it or puts it back. */
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import type { QueuedTask } from './queued-task.ts'
import type { RowProps } from './queue-row.tsx'

type HolderProps = Pick<RowProps, 'task' | 'me' | 'names' | 'isBusy' | 'onHold'>

export function Holder({ task, me, names, isBusy, onHold }: HolderProps) {
  const { t } = useTranslation('work')
  const { person } = useSession()
  if (task.state !== 'open') return <Closed task={task} names={names} />
  const { assignee, assignedAt } = task
  if (!assignee)
    return (
      <span className="queue-holder">
        <span>{t('holder.nobody')}</span>
        {person?.roles.includes(task.role) && (
          <Button isDisabled={isBusy} onPress={() => onHold({ act: 'claim', task })}>
            {t('claim')}
          </Button>
        )}
      </span>
    )
  return (
    <span className="queue-holder">
      <span>
        {assignee.sub === me ? t('holder.me') : assignee.name}
        {assignedAt && <small>{t('holder.since', { at: names.instant(assignedAt) })}</small>}
      </span>
      {assignee.sub === me && (
        <Button isDisabled={isBusy} onPress={() => onHold({ act: 'release', task })}>
          {t('release')}
        </Button>
      )}
    </span>
  )
}

function Closed({ task, names }: { readonly task: QueuedTask } & Pick<RowProps, 'names'>) {
  const { t } = useTranslation('work')
  return (
    <span>
      {t(`holder.${task.state}`)} {task.closedBy?.name}
      {task.closedAt && <small>{names.instant(task.closedAt)}</small>}
    </span>
  )
}
