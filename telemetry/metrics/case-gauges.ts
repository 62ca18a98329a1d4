/** Gauges of the procedure: open cases, how much time their clocks leave, tasks that wait, messages that are not sent. */
import { applicantsClocks } from '../../procedure/deadlines.ts'
import { type Calendar, dateInShanghai, workingDaysUsed } from '../../procedure/working-days.ts'
import type { Gauges } from '../../storage/records/gauges.ts'
import type { Measures } from './measures.ts'
import type { Reading } from './readings.ts'

export interface CaseParts {
  readonly gauges: Gauges
  readonly calendar: () => Promise<Calendar>
}

/** Working days left, by which clocks are told apart; -1: the last day has passed. */
const steps = [-1, 0, 1, 2, 3, 5, 10, 20] as const
const everyMs = 5_000

const partyOf = (clock: string) =>
  applicantsClocks.some((each) => each === clock) ? 'applicant' : 'authority'

/** Whole working days after today until the last day; 0 on that day, -1 after it. */
export const headroom = (due: string, now: string, calendar: Calendar): number =>
  due < dateInShanghai(now) ? -1 : workingDaysUsed(now, due, calendar)

function casesReading({ gauge }: Measures, { gauges }: CaseParts): Reading {
  const cases = gauge('recognition_open_cases', 'Open cases by kind and stage', ['kind', 'stage'])
  return {
    name: 'cases',
    everyMs,
    gauges: [cases],
    read: async () => {
      const found = await gauges.openCases()
      return () => found.forEach(({ kind, stage, cases: many }) => cases.set({ kind, stage }, many))
    },
  }
}

function clocksReading({ gauge }: Measures, { gauges, calendar }: CaseParts): Reading {
  const labels = ['clock', 'party'] as const
  const least = gauge(
    'recognition_clock_headroom_working_days',
    'Working days left of the running clock that ends first; 0 on its last day, -1 after it',
    labels,
  )
  const buckets = gauge(
    'recognition_clock_headroom_working_days_bucket',
    'Running clocks with at most so many working days left',
    [...labels, 'le'],
  )
  const overdue = gauge(
    'recognition_clocks_overdue',
    'Running clocks whose last day has passed',
    labels,
  )
  return {
    name: 'clocks',
    everyMs: 15_000,
    gauges: [least, buckets, overdue],
    read: async () => {
      const [found, days] = await Promise.all([gauges.runningClocks(), calendar()])
      const now = new Date().toISOString()
      const left = found.map((each) => ({ ...each, left: headroom(each.due, now, days) }))
      return () => {
        for (const clock of new Set(left.map((each) => each.clock))) {
          const of = left.filter((each) => each.clock === clock)
          const atMost = (most: number) =>
            of.reduce((sum, each) => sum + (each.left <= most ? each.clocks : 0), 0)
          const about = { clock, party: partyOf(clock) }
          least.set(about, Math.min(...of.map((each) => each.left)))
          overdue.set(about, atMost(-1))
          for (const most of [...steps, Number.POSITIVE_INFINITY])
            buckets.set({ ...about, le: Number.isFinite(most) ? most : '+Inf' }, atMost(most))
        }
      }
    },
  }
}

function tasksReading({ gauge }: Measures, { gauges }: CaseParts): Reading {
  const labels = ['role', 'kind'] as const
  const open = gauge('recognition_open_tasks', 'Tasks that wait for a person', labels)
  const overdue = gauge('recognition_open_tasks_overdue', 'Of them, those past their day', labels)
  const oldest = gauge(
    'recognition_open_task_oldest_seconds',
    'Age of the task that has waited longest',
    labels,
  )
  return {
    name: 'tasks',
    everyMs,
    gauges: [open, overdue, oldest],
    read: async () => {
      const now = Date.now()
      const found = await gauges.openTasks(dateInShanghai(new Date(now).toISOString()))
      return () => {
        for (const { role, kind, ...counts } of found) {
          open.set({ role, kind }, counts.tasks)
          overdue.set({ role, kind }, counts.overdue)
          oldest.set({ role, kind }, (now - Date.parse(counts.oldest)) / 1000)
        }
      }
    },
  }
}

function outboxReading({ gauge }: Measures, { gauges }: CaseParts): Reading {
  const messages = gauge('recognition_outbox_messages', 'Messages by state', ['state'])
  const oldest = gauge(
    'recognition_outbox_oldest_pending_seconds',
    'Age of the message that has waited longest to be sent',
  )
  return {
    name: 'outbox',
    everyMs,
    gauges: [messages, oldest],
    read: async () => {
      const { pending, failed, oldestSeconds } = await gauges.outbox()
      return () => {
        messages.set({ state: 'pending' }, pending)
        messages.set({ state: 'failed' }, failed)
        oldest.set(oldestSeconds)
      }
    },
  }
}

export const caseReadings = (measures: Measures, parts: CaseParts): Reading[] =>
  [casesReading, clocksReading, tasksReading, outboxReading].map((make) => make(measures, parts))
