/** In force: the CA does its duties and files its changes, and whoever supervises looks at what comes. */
import type { Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'
import { changes } from './changes.ts'
import { duties } from './duties.ts'
import { findings } from './findings.ts'
import { closeInspections, inspections } from './inspections.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus } from './register.ts'
import { term } from './term.ts'

const isUndisputed = ({ ended, ending }: Recognition): boolean => !ended && !ending

export async function inForce(recognition: OpenRecognition): Promise<void> {
  const { state } = recognition
  recognition.enter('in-force')
  while (isUndisputed(state)) {
    await supervise(recognition)
    if (isUndisputed(state)) await recognition.nextFact()
  }
}

/** Draws the consequences of what has happened since; the same while proceedings to end it run. */
export async function supervise(recognition: OpenRecognition): Promise<void> {
  term(recognition)
  await duties(recognition)
  await changes(recognition)
  inspections(recognition)
  await findings(recognition)
  closeInspections(recognition)
  restrictions(recognition)
}

/** A restriction with an end is lifted when its last day has passed. */
function restrictions({ state, change, clocks }: OpenRecognition): void {
  const until = state.restrictedUntil
  if (until === undefined) return
  if (clocks.find('restriction')?.dueDate !== until)
    change({ by: system, act: 'clock-started' }, (draft) =>
      clocks.start(draft, clocks.fixed('restriction', now(), { until })),
    )
  const clock = clocks.find('restriction')
  if (clock?.state !== 'expired') return
  change({ by: system, act: 'restriction-ended' }, (draft) => {
    delete draft.restrictedUntil
    setStatus(draft, {
      status: 'in-force',
      at: clock.dueInstant,
      ground: { en: 'The restriction has ended', 'zh-CN': '限制期满' },
    })
  })
}
