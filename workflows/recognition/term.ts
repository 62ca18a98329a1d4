/** The term of a recognition: reminders of its renewal, and its end when nobody has asked for one (ALL 50, 70). */
import { daysAfter } from '../../procedure/working-days.ts'
import { now, system } from '../case/event-source.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus, validUntil } from './register.ts'

export function term(recognition: OpenRecognition): void {
  arm(recognition)
  const { state, change, clocks } = recognition
  const clock = clocks.find('expiry')
  // Until a renewal that was asked for is decided, nothing expires: undecided in time it is deemed granted.
  if (clock?.state !== 'expired' || state.renewal || state.ended) return
  change({ by: system, act: 'expired' }, (draft) => {
    setStatus(draft, {
      status: 'expired',
      at: clock.dueInstant,
      ground: {
        en: 'The recognition has expired (ALL art. 70)',
        'zh-CN': '有效期届满未延续（《行政许可法》第七十条）',
      },
    })
    draft.ended = { status: 'expired', at: now() }
  })
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
