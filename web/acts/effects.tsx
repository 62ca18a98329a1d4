/** What an act will do: the stage that follows, clocks, tasks, who is told, and each notice as it will be sent. */
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge.tsx'
import { Facts } from '../ui/facts.tsx'
import { Day } from '../ui/moment.tsx'
import { NoticeDraft } from './notice-draft.tsx'
import type { Foreseen } from './preview.ts'
import { useTerms } from './use-terms.ts'

interface EffectsProps {
  readonly of: Foreseen
}

export function Effects({ of: { stage, outcome, clocks, tasks, notices } }: EffectsProps) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const follows =
    stage.from === stage.to
      ? t('effects.stays', { stage: term('stage', stage.to) })
      : `${term('stage', stage.from)} → ${term('stage', stage.to)}`
  const told = [...new Set(notices.filter(({ after }) => !after).map(({ to }) => to.name))]
  return (
    <section className="effects" aria-labelledby={heading}>
      <h4 id={heading} ref={title} tabIndex={-1}>
        {t('effects.title')}
      </h4>
      <p>{t('effects.notYet')}</p>
      <Facts
        of={[
          [t('effects.stage'), follows],
          [t('effects.outcome'), outcome && term('outcome', outcome)],
          [t('effects.clocks'), clocks.length > 0 && <Clocks of={clocks} />],
          [t('effects.tasks'), tasks.length > 0 && <Tasks of={tasks} />],
          [t('effects.told'), told.length > 0 ? told.join('; ') : t('effects.nobody')],
        ]}
      />
      {notices.map((notice, index) => (
        <NoticeDraft key={index} notice={notice} />
      ))}
    </section>
  )
}

const tones = {
  starts: 'info',
  pauses: 'warn',
  resumes: 'info',
  ends: 'neutral',
  moves: 'warn',
} as const

function Clocks({ of }: { readonly of: Foreseen['clocks'] }) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  return (
    <ul>
      {of.map(({ key, id, change, dueDate }) => (
        <li key={key}>
          {term('clock', id)} <Badge tone={tones[change]}>{t(`effects.clock.${change}`)}</Badge>{' '}
          {change !== 'ends' && change !== 'pauses' && (
            <>
              {t('effects.lastDay')} <Day day={dueDate} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Tasks({ of }: { readonly of: Foreseen['tasks'] }) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  return (
    <ul>
      {of.map(({ kind, role, change }, index) => (
        <li key={index}>
          {t(`effects.task.${change}`, { task: term('task', kind), role: term('role', role) })}
        </li>
      ))}
    </ul>
  )
}
