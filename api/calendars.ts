/** The gateway to calendars: two administrators load one, and its reach into open dossiers can be seen before. */
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
} from '@temporalio/client'
import type { CalendarVersion } from '../domain/calendar-version.ts'
import type { CalendarYear } from '../domain/calendar-year.ts'
import type { Person, PersonName } from '../domain/person.ts'
import type { Records } from '../storage/records/records.ts'
import type { applyCalendar } from '../workflows/apply-calendar.ts'
import { calendarConfirmed, type CalendarOrder, calendarWorkflowId } from '../workflows/messages.ts'
import { impactOf } from './calendar-impact.ts'
import { fingerprintOf, uuidOf } from './idempotency.ts'
import { createPatience } from './patience.ts'
import { Problem } from './problem.ts'

export interface CalendarParts {
  readonly client: Client
  readonly records: Records
  readonly taskQueue: string
}
export type Calendars = ReturnType<typeof createCalendars>
type Proposal = CalendarVersion & Required<Pick<CalendarVersion, 'proposal' | 'proposedBy'>>

const nameOf = ({ sub, name }: Person): PersonName => ({ sub, name })

const closed = ({ status }: CalendarVersion) =>
  new Problem(
    'MatterClosed',
    { en: `expected an open proposal, it is ${status}`, 'zh-CN': '该日历提案已经办结' },
    { status },
  )
const isDecidedBy = ({ decidedBy }: CalendarVersion, { sub }: Person) => decidedBy?.sub === sub
const isConfirmed = ({ status }: CalendarVersion) => status === 'loaded' || status === 'replaced'
const isRefused = ({ status }: CalendarVersion) => status === 'refused' || status === 'withdrawn'

/** Starts what applies the calendar and waits for its first step, which puts the confirmation on record. */
async function startApplying(
  { client, taskQueue }: CalendarParts,
  order: CalendarOrder,
): Promise<CalendarVersion> {
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof applyCalendar>(
    'applyCalendar',
    {
      workflowId: calendarWorkflowId(order.year, order.version),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      taskQueue,
      args: [order],
    },
  )
  return createPatience(client).inTime(() =>
    client.workflow.executeUpdateWithStart(calendarConfirmed, { startWorkflowOperation, args: [] }),
  )
}

export function createCalendars(parts: CalendarParts) {
  const { records } = parts
  const { calendars } = records

  async function find(id: string): Promise<Proposal> {
    const version = await calendars.find(id)
    if (version) return version as Proposal
    throw new Problem('NotFound', {
      en: `expected a calendar proposal, got ${id}`,
      'zh-CN': '日历提案不存在',
    })
  }

  return {
    /** Proposes the calendar of a year; the same key proposes it once. */
    async propose(person: Person, key: string, arrangement: CalendarYear) {
      const id = uuidOf('calendar', person.organisation, person.sub, key)
      const proposed = await calendars.propose({ id, arrangement, by: nameOf(person) })
      if (!proposed)
        throw new Problem('ConditionOpen', {
          en: `expected no other open proposal for ${arrangement.year}`,
          'zh-CN': `${arrangement.year}年另有未办结的日历提案`,
        })
      if (fingerprintOf(proposed.arrangement) !== fingerprintOf(arrangement))
        throw new Problem('IdempotencyKeyReused', 'expected the calendar first sent under this key')
      return proposed
    },

    /** Confirms another administrator's proposal; from then on the year counts, and dossiers recompute. */
    async confirm(person: Person, id: string): Promise<CalendarVersion> {
      const version = await find(id)
      if (isConfirmed(version) && isDecidedBy(version, person)) return version
      if (version.status !== 'proposed') throw closed(version)
      if (version.proposedBy.sub === person.sub)
        throw new Problem('SeparationOfDuty', {
          en: 'expected another administrator than the one who proposed it',
          'zh-CN': '日历须由提案人以外的管理员确认',
        })
      const decided = await startApplying(parts, {
        proposal: id,
        year: version.arrangement.year,
        version: version.version,
        by: nameOf(person),
      })
      if (isConfirmed(decided) && isDecidedBy(decided, person)) return decided
      throw closed(decided)
    },

    /** Refuses a proposal; its proposer withdraws it by the same act. */
    async refuse(person: Person, id: string, reason: string): Promise<CalendarVersion> {
      const version = await find(id)
      if (isRefused(version) && isDecidedBy(version, person)) return version
      if (version.status !== 'proposed') throw closed(version)
      const outcome = version.proposedBy.sub === person.sub ? 'withdrawn' : 'refused'
      const by = nameOf(person)
      const decided = await calendars.decide({ proposal: id, outcome, by, reason })
      if (isRefused(decided) && isDecidedBy(decided, person)) return decided
      throw closed(decided)
    },

    /** Clocks of open dossiers that a proposal would move, in pages. */
    impact: async (id: string, paging: { after?: string | undefined; limit: number }) =>
      impactOf(records, await find(id), paging),
  }
}
