/** When a task is due, in working days and as a date; that it is overdue is said by sign and word. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import type { QueuedTask } from './queued-task.ts'

/** From here on a last day is near. */
const nearDays = 2

export function Due({
  task: { due, workingDaysLeft: left, state },
}: {
  readonly task: QueuedTask
}) {
  const { t } = useTranslation('work')
  if (due === undefined) return <span className="soft">{t('due.none')}</span>
  const date = <time dateTime={due}>({due})</time>
  if (left === undefined || state !== 'open') return date
  if (left < 0)
    return (
      <span>
        <Badge tone="bad">{t('due.overdue', { count: -left })}</Badge> {date}
      </span>
    )
  const words = left === 0 ? t('due.today') : t('due.left', { count: left })
  return (
    <span>
      {left <= nearDays ? <Badge tone="warn">{words}</Badge> : words} {date}
    </span>
  )
}
