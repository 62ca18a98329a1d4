/** A clock as a line from its start: when it ran, when it stood still, what is ahead, and where its last day ends. */
export interface RunClock {
  readonly startedAt: string
  readonly dueInstant: string
  readonly state: 'running' | 'paused' | 'met' | 'expired'
  readonly pauses: readonly { readonly from: string; readonly to?: string }[]
}

export interface Segment {
  readonly kind: 'ran' | 'paused' | 'ahead'
  /** Share of the line at which it begins, from 0 to 1. */
  readonly from: number
  readonly width: number
}

export interface ClockLine {
  readonly segments: readonly Segment[]
  /** Share of the line at which the period ends. */
  readonly deadline: number
}

/** `now` in milliseconds; the line reaches to the deadline, or to now where that is over. */
export function clockLine(clock: RunClock, now: number): ClockLine {
  const start = Date.parse(clock.startedAt)
  const due = Math.max(start, Date.parse(clock.dueInstant))
  const isOpen = clock.state === 'running' || clock.state === 'paused'
  const reached = Math.max(start, isOpen ? now : due)
  const end = Math.max(due, isOpen ? reached : due, start + 1)
  const share = (at: number) => (Math.min(Math.max(at, start), end) - start) / (end - start)
  const segments: Segment[] = []
  const add = (kind: Segment['kind'], from: number, to: number) => {
    const width = share(to) - share(from)
    if (width > 0) segments.push({ kind, from: share(from), width })
  }
  let at = start
  for (const { from, to } of clock.pauses) {
    add('ran', at, Date.parse(from))
    at = to === undefined ? reached : Date.parse(to)
    add('paused', Date.parse(from), at)
  }
  add('ran', at, reached)
  add('ahead', Math.max(at, reached), end)
  return { segments, deadline: share(due) }
}
