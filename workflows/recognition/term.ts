/** The term of a recognition: reminders of its renewal, and its end when nobody has asked for one (ALL 50, 70). */
import { daysAfter } from '../../procedure/working-days.ts'
import { clockKey } from '../case/clocks.ts'
import { now, system } from '../case/event-source.ts'
import { hasEnded } from './granted.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus, validUntil } from './register.ts'

export function term(recognition: OpenRecognition): void {
  arm(recognition)
  const { state, change, clocks } = recognition
  const clock = clocks.find('expiry')
  typesEnd(recognition)
  // Until a renewal that was asked for in time is decided, nothing expires: undecided in time it is deemed granted.
  const isHeld = state.renewal !== undefined && state.renewal.holds !== false
  if (clock?.state !== 'expired' || isHeld || state.ended) return
  change({ by: system, act: 'expired' }, (draft) => {
    setStatus(draft, {
      status: 'expired',
      at: clock.dueInstant,
      ground: expired,
    })
    draft.ended = { status: 'expired', at: now() }
  })
}

/** A type that a renewal has left out ends on its own last day; the recognition goes on with the others. */
function typesEnd({ state, change, clocks }: OpenRecognition): void {
  const until = validUntil(state)
  for (const type of state.published.entry.types) {
    if (hasEnded(type) || type.validUntil >= until) continue
    const clock = clocks.find(clockKey('expiry', type.id))
    if (clock?.dueDate !== type.validUntil)
      change({ by: system, act: 'term-set', detail: { type: type.id } }, (draft) =>
        clocks.start(
          draft,
          clocks.fixed('expiry', now(), { subject: type.id, until: type.validUntil }),
        ),
      )
    if (clock?.dueDate !== type.validUntil || clock.state !== 'expired') continue
    change({ by: system, act: 'expired', detail: { type: type.id } }, (draft) =>
      setStatus(draft, { status: 'expired', at: clock.dueInstant, ground: expired }, [type.id]),
    )
  }
}

const expired = {
  en: 'The recognition has expired (ALL art. 70)',
  'zh-CN': '有效期届满未延续（《行政许可法》第七十条）',
}

/** The clocks of the term stand as the register says how long it is; a renewal moves them. */
function arm({ state, rules, change, clocks }: OpenRecognition): void {
  const until = validUntil(state)
  if (clocks.find('expiry')?.dueDate === until) return
  const { renewalReminders } = rules.supervision.recognition
  const [today] = now().split('T')
  change({ by: system, act: 'term-set', detail: { validUntil: until } }, (draft) => {
    clocks.start(draft, clocks.fixed('expiry', now(), { until }))
    for (const days of renewalReminders) {
      const on = daysAfter(until, -days)
      if (on > (today ?? ''))
        clocks.start(
          draft,
          clocks.fixed('renewal-reminder', now(), { subject: `D-${days}`, until: on }),
        )
    }
  })
}
