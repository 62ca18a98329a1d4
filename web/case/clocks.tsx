/** The clocks of a case: what runs until when, what stands still since when and why, what is past. */
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Badge } from '../ui/badge.tsx'
import { Day, Instant } from '../ui/moment.tsx'
import { useNow } from '../ui/now.ts'
import type { Tone } from '../ui/sign.tsx'
import { elapsedShare } from './elapsed.ts'
import { TimeLeft } from './time-left.tsx'
import './case.css'

export type Clock = components['schemas']['Clock']

const tones: Record<Clock['state'], Tone> = {
  running: 'info',
  paused: 'neutral',
  met: 'good',
  expired: 'bad',
}

const isOpen = ({ state }: Clock) => state === 'running' || state === 'paused'

export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { t } = useTranslation('case')
  const open = clocks.filter(isOpen).sort((a, b) => a.dueInstant.localeCompare(b.dueInstant))
  const past = clocks.filter((clock) => !isOpen(clock))
  if (clocks.length === 0) return <p className="soft">{t('clocks.none')}</p>
  return (
    <div className="stack">
      <List clocks={open} />
      {past.length > 0 && (
        <details>
          <summary>{t('clocks.past', { count: past.length })}</summary>
          <List clocks={past} />
        </details>
      )}
    </div>
  )
}

const List = ({ clocks }: { readonly clocks: readonly Clock[] }) => (
  <ul className="clocks plain-list">
    {clocks.map((clock) => (
      <li key={clock.key} className="clock">
        <ClockBar clock={clock} />
      </li>
    ))}
  </ul>
)

export function ClockBar({ clock }: { readonly clock: Clock }) {
  const { t } = useTranslation(['case', 'terms'])
  const now = useNow()
  const { id, state, dueDate, workingDays, provisional, pauses } = clock
  const pause = state === 'paused' ? pauses.at(-1) : undefined
  return (
    <>
      <p className="clock-head">
        <strong>{t(`terms:clock.${id}`)}</strong>
        <Badge tone={tones[state]}>{t(`clocks.state.${state}`)}</Badge>
        {isOpen(clock) && <TimeLeft day={dueDate} />}
      </p>
      {isOpen(clock) && <Bar share={elapsedShare(clock, now)} state={state} />}
      <p className="soft">
        {t('clocks.due')} <Day day={dueDate} />
        {workingDays !== undefined && ` · ${t('clocks.workingDays', { count: workingDays })}`}
        {provisional && ` · ${t('clocks.provisional')}`}
      </p>
      {pause && (
        <p>
          {t('clocks.pausedSince', { matter: pause.matter })} <Instant at={pause.from} />
        </p>
      )}
    </>
  )
}

/** For the eye alone: the words beside it say the same. */
const Bar = ({ share, state }: { readonly share: number; readonly state: Clock['state'] }) => (
  <svg
    className={`clock-bar clock-${state}`}
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect className="clock-track" width="100" height="4" />
    <rect className="clock-share" width={100 * share} height="4" />
  </svg>
)
