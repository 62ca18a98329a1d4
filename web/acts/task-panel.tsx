/** One task: who has it, claim and release, and the forms that complete it. */
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { useSession } from '../session/session.tsx'
import { ActMenu } from './act-menu.tsx'
import { useCaseView } from './case-view.ts'
import { TaskActsForm } from './task-acts-form.tsx'
import { taskActs } from './task-acts.ts'
import { TaskFacts } from './task-facts.tsx'
import { TaskHolding } from './task-holding.tsx'
import { useTerms } from './use-terms.ts'
import './acts.css'

export interface TaskPanelProps {
  readonly task: components['schemas']['Task']
}

export function TaskPanel({ task }: TaskPanelProps) {
  const { t } = useTranslation(['acts', 'common', 'terms', 'fields'])
  const { term } = useTerms()
  const { person } = useSession()
  const heading = useId()
  const { kind, completing, onCase = [] } = taskActs[task.kind]
  const subject = useMemo(() => ({ kind, id: task.dossier }), [kind, task.dossier])
  const allowed = useCaseView(subject)?.allowedActs
  const isMine = person !== undefined && task.assignee?.sub === person.sub
  const isOpen = task.state === 'open'
  return (
    <article className="panel task-panel" aria-labelledby={heading}>
      <h3 id={heading}>{term('task', task.kind)}</h3>
      <TaskFacts task={task} isMine={isMine} />
      {isOpen && <TaskHolding {...{ task, subject, isMine, allowed }} />}
      {isOpen && isMine && completing.length > 0 && (
        <TaskActsForm {...{ task, subject, allowed, completing }} />
      )}
      {isOpen && allowed && onCase.length > 0 && (isMine || completing.length === 0) && (
        <>
          {completing.length === 0 && <p>{t('acts:task.onCase')}</p>}
          <ActMenu kind={kind} id={task.dossier} allowed={allowed} only={onCase} />
        </>
      )}
    </article>
  )
}
