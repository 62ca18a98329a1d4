/** The conditions that are verified: what was declared, what the comparison says, what reviewers have said; and the reader's own task. */
import { useTranslation } from 'react-i18next'
import { TaskPanel } from '../../../acts/task-panel.tsx'
import { useTerms } from '../../../acts/use-terms.ts'
import { useSession } from '../../../session/session.tsx'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import type { DossierView } from '../dossier-view.ts'
import { isTaskOf } from '../overview/reader-tasks.ts'

type Condition = NonNullable<DossierView['equivalence']>[number]

interface ChecklistProps {
  readonly dossier: DossierView
}

const tones: Record<Condition['result'], Tone> = { met: 'good', 'not-met': 'bad', unclear: 'warn' }

export function Checklist({ dossier }: ChecklistProps) {
  const { t } = useTranslation('dossier')
  const { person } = useSession()
  const { equivalence = [], tasks } = dossier
  const mine = tasks.filter((task) => person && isTaskOf(person, task))
  return (
    <div className="stack">
      {equivalence.length === 0 && <p className="soft">{t('checklist.none')}</p>}
      <ul className="plain-list">
        {equivalence.map((condition) => (
          <Item key={condition.id} dossier={dossier} condition={condition} />
        ))}
      </ul>
      {mine.map((task) => (
        <TaskPanel key={task.id} task={task} />
      ))}
    </div>
  )
}

function Item({ dossier, condition }: ChecklistProps & { readonly condition: Condition }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const { id, result, found } = condition
  const said = (dossier.verifications ?? []).flatMap(({ by, conditions }) =>
    conditions.filter((each) => each.condition === id).map((each) => ({ ...each, by: by.name })),
  )
  return (
    <li className="finding">
      <p>
        <strong>{term('condition', id)}</strong>{' '}
        <Badge tone={tones[result]}>{term('comparison', result)}</Badge>
      </p>
      {found !== '' && (
        <p>
          {t('checklist.declared')} <code>{found}</code>
        </p>
      )}
      {said.map(({ by, verdict, reason }) => (
        <p key={by}>
          {by}: {term('verdict', verdict)}
          {reason && ` · ${reason}`}
        </p>
      ))}
    </li>
  )
}
