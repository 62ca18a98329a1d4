/** The open tasks of a case, each with what completes it. */
import { useTranslation } from 'react-i18next'
import { TaskPanel } from '../acts/task-panel.tsx'
import type { components } from '../client/schema.d.ts'

type Task = components['schemas']['Task']

export function OpenTasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation('case')
  const open = tasks.filter(({ state }) => state === 'open')
  if (open.length === 0) return <p className="soft">{t('tasks.none')}</p>
  return (
    <ul className="plain-list stack">
      {open.map((task) => (
        <li key={task.id}>
          <TaskPanel task={task} />
        </li>
      ))}
    </ul>
  )
}
