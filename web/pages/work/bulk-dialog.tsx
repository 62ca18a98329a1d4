/** An act on many tasks: what it will do, how far it is, what failed and why. */
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Assignment, type BulkAct } from './bulk-acts.ts'
import { AssignFields } from './assign-fields.tsx'
import { Failures } from './failures.tsx'
import type { QueuedTask } from './queued-task.ts'
import { type BulkRun, useBulkRun } from './use-bulk-run.ts'
import { shortNumber, useNames } from './use-names.ts'

/** Named one by one before the act; of the others their number is said. */
const named = 10

interface BulkDialogProps {
  readonly act: BulkAct
  readonly tasks: readonly QueuedTask[]
  readonly onClose: () => void
  /** What stays ticked: that which was not done. */
  readonly onLeft: (tasks: readonly QueuedTask[]) => void
}

export function BulkDialog({ act, tasks: given, onClose, onLeft }: BulkDialogProps) {
  const { t } = useTranslation(['work', 'common'])
  const [tasks] = useState(given)
  const run = useBulkRun(act, tasks)
  const close = () => {
    run.stop()
    if (run.state !== 'preview') {
      const done = new Set(
        run.outcomes.filter(({ error }) => error === undefined).map(({ item }) => item.id),
      )
      onLeft(tasks.filter(({ id }) => !done.has(id)))
    }
    onClose()
  }
  return (
    <Dialog title={t(`bulk.${act}.title`, { count: tasks.length })} isOpen onClose={close}>
      {run.state === 'preview' ? (
        <Preview act={act} tasks={tasks} onStart={(to) => void run.start(to)} />
      ) : (
        <Progress run={run} total={tasks.length} onClose={close} />
      )}
    </Dialog>
  )
}

interface PreviewProps {
  readonly act: BulkAct
  readonly tasks: readonly QueuedTask[]
  readonly onStart: (assignment: Assignment) => void
}

function Preview({ act, tasks, onStart }: PreviewProps) {
  const { t } = useTranslation('work')
  const names = useNames()
  const [to, setTo] = useState<Assignment>({ sub: '', name: '', reason: '' })
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onStart(to)
      }}
    >
      <p>{t(`bulk.${act}.effect`, { count: tasks.length })}</p>
      <ul>
        {tasks.slice(0, named).map((task) => (
          <li key={task.id}>
            {names.names(task)[0]?.name} <span className="mono">{shortNumber(task.dossier)}</span>
            {': '}
            {names.kind(task)}
            {task.assignee && ` (${task.assignee.name})`}
          </li>
        ))}
      </ul>
      {tasks.length > named && <p>{t('bulk.more', { count: tasks.length - named })}</p>}
      {act === 'assign' && <AssignFields tasks={tasks} value={to} onChange={setTo} />}
      <div>
        <Button type="submit" tone="primary">
          {t(`bulk.${act}.do`, { count: tasks.length })}
        </Button>
      </div>
    </Form>
  )
}

interface ProgressProps {
  readonly run: BulkRun
  readonly total: number
  readonly onClose: () => void
}

function Progress({ run: { state, outcomes, stop }, total, onClose }: ProgressProps) {
  const { t } = useTranslation(['work', 'common'])
  const failed = outcomes.filter(({ error }) => error !== undefined)
  const done = outcomes.length - failed.length
  const rest = total - outcomes.length
  return (
    <div className="stack">
      <p role="status">
        {state === 'running'
          ? t('bulk.progress', { done: outcomes.length, total })
          : t('bulk.result', { done, failed: failed.length, rest })}
      </p>
      <progress max={total} value={outcomes.length} aria-label={t('bulk.progressLabel')} />
      <Failures outcomes={failed} />
      <div className="actions">
        {state === 'running' ? (
          <Button onPress={stop}>{t('bulk.stop')}</Button>
        ) : (
          <Button tone="primary" onPress={onClose}>
            {t('bulk.finish')}
          </Button>
        )}
      </div>
    </div>
  )
}
