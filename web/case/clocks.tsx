/** The clocks of a case: what runs until when, what stands still since when and why, what is past. */
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Badge } from '../ui/badge.tsx'
import { Day, Instant } from '../ui/moment.tsx'
import { useNow } from '../ui/now.ts'
import type { Tone } from '../ui/sign.tsx'
import { clockLine } from './clock-segments.ts'
import { TimeLeft } from './time-left.tsx'
import './case.css'

export type Clock = components['schemas']['Clock'] & {
  /** Working days counted up to today, where the case tells. */
  readonly counted?: number
}

/** Why a clock stands still, by the matter that stopped it. */
export type PauseReason = (matter: string) => string
const asCoded: PauseReason = (matter) => matter

const tones: Record<Clock['state'], Tone> = {
  running: 'info',
  paused: 'neutral',
  met: 'good',
  expired: 'bad',
}

const isOpen = ({ state }: Clock) => state === 'running' || state === 'paused'

interface ClocksProps {
  readonly clocks: readonly Clock[]
  readonly because?: PauseReason
}

export function Clocks({ clocks, because = asCoded }: ClocksProps) {
  const { t } = useTranslation('case')
  const open = clocks.filter(isOpen).sort((a, b) => a.dueInstant.localeCompare(b.dueInstant))
  const past = clocks.filter((clock) => !isOpen(clock))
  if (clocks.length === 0) return <p className="soft">{t('clocks.none')}</p>
  return (
    <div className="stack">
      <List clocks={open} because={because} />
      {past.length > 0 && (
        <details>
          <summary>{t('clocks.past', { count: past.length })}</summary>
          <List clocks={past} because={because} />
        </details>
      )}
    </div>
  )
}

const List = ({ clocks, because = asCoded }: ClocksProps) => (
  <ul className="clocks plain-list">
    {clocks.map((clock) => (
      <li key={clock.key} className="clock">
        <ClockBar clock={clock} because={because} />
      </li>
    ))}
  </ul>
)

interface ClockBarProps {
  readonly clock: Clock
  readonly because?: PauseReason
}

export function ClockBar({ clock, because = asCoded }: ClockBarProps) {
  const { t } = useTranslation(['case', 'terms'])
  const { id, state, dueDate, provisional } = clock
  return (
    <>
      <p className="clock-head">
        <strong>{t(`terms:clock.${id}`)}</strong>
        <Badge tone={tones[state]}>{t(`clocks.state.${state}`)}</Badge>
        {isOpen(clock) && <TimeLeft day={dueDate} />}
      </p>
      {isOpen(clock) && <Bar clock={clock} />}
      <p className="soft">
        {t('clocks.due')} <Day day={dueDate} />
        <Counted clock={clock} />
        {provisional && ` · ${t('clocks.provisional')}`}
      </p>
      <Pauses clock={clock} because={because} />
    </>
  )
}

function Counted({ clock: { workingDays, counted } }: Pick<ClockBarProps, 'clock'>) {
  const { t } = useTranslation('case')
  if (workingDays === undefined) return null
  if (counted === undefined) return ` · ${t('clocks.workingDays', { count: workingDays })}`
  return ` · ${t('clocks.counted', { counted, of: workingDays })}`
}

function Pauses({ clock: { pauses }, because = asCoded }: ClockBarProps) {
  const { t } = useTranslation('case')
  return pauses.map(({ matter, from, to }) => (
    <p key={`${matter} ${from}`}>
      {t(to ? 'clocks.pausedFrom' : 'clocks.pausedSince', { matter: because(matter) })}{' '}
      <Instant at={from} />
      {to && (
        <>
          {' – '}
          <Instant at={to} />
        </>
      )}
    </p>
  ))
}

/** For the eye alone: the words beside it say the same. */
function Bar({ clock }: Pick<ClockBarProps, 'clock'>) {
  const { segments, deadline } = clockLine(clock, useNow())
  return (
    <svg className="clock-bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      {segments.map(({ kind, from, width }) => (
        <rect
          key={`${kind} ${from}`}
          className={`clock-${kind}`}
          x={1000 * from}
          y={kind === 'paused' ? 5 : 2}
          width={1000 * width}
          height={kind === 'paused' ? 6 : 12}
        />
      ))}
      <rect className="clock-deadline" x={Math.min(996, 1000 * deadline)} width="4" height="16" />
    </svg>
  )
}
