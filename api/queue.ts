/** The views of the work queue: whose tasks each shows, and how each is read from the records. */
import { z } from 'zod'
import { Hold } from '../domain/matter/work.ts'
import type { Person } from '../domain/person.ts'
import { Task } from '../domain/task.ts'
import { type Calendar, dateInShanghai, workingDaysUsed } from '../procedure/working-days.ts'
import { followingKinds } from '../procedure/case-kinds.ts'
import { readers, readsEveryDossier, type Role } from '../procedure/roles.ts'
import { tasks } from '../procedure/tasks.ts'
import type { Records } from '../storage/records/records.ts'

export const inQueue: readonly Role[] = [...readers, 'provincial']

export const queueViews = ['open', 'overdue', 'on-hold', 'waiting', 'done'] as const
type View = (typeof queueViews)[number]

export const QueuedTask = Task.extend({
  title: z.object({ en: z.string(), 'zh-CN': z.string() }),
  organisation: z.string(),
  caName: z.record(z.string(), z.string()),
  country: z.string().optional().describe('ISO 3166, as the applicant declares it'),
  caseKind: z.enum(['dossier', ...followingKinds]),
  caseUpdatedAt: z.iso.datetime().describe('When something last happened in the case'),
  hold: Hold.optional().describe('The last hold of the case, whether or not it has ended'),
  workingDaysLeft: z
    .int()
    .optional()
    .describe('Working days from today to the last day; below zero: days that it is overdue'),
}).meta({ id: 'QueuedTask' })

interface Asked {
  readonly view: View
  readonly role?: Role | undefined
  /** Subject, `me` or `nobody`. */
  readonly assignee?: string | undefined
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly dueBy?: string | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const today = () => dateInShanghai(new Date().toISOString())

/** Below zero: working days since the last day. */
function workingDaysLeft(due: string, calendar: Calendar): number {
  const [now, midnight] = [today(), (day: string) => `${day}T00:00:00+08:00`]
  return due >= now
    ? workingDaysUsed(midnight(now), due, calendar)
    : -workingDaysUsed(midnight(due), now, calendar)
}

const desk = (assignee: string | undefined, held: readonly Role[], { sub }: Person) => {
  if (assignee === 'me' || held.every((each) => each === 'expert')) return { assignee: sub }
  if (assignee === 'nobody') return { unassigned: true }
  return assignee === undefined ? {} : { assignee }
}

function openQuery({ role, assignee, view, ...rest }: Asked, person: Person) {
  const roles = person.roles.filter((each) => role === undefined || each === role)
  return {
    ...rest,
    roles,
    body: person.organisation,
    ...desk(assignee, roles, person),
    ...(view === 'overdue' && { dueBefore: today() }),
    ...(view === 'on-hold' && { onHold: true }),
    ...(roles.every((each) => each === 'applicant') && { organisation: person.organisation }),
  }
}

const nothing = { items: [], next: undefined }
/** What waits on others’ desks is for those who may read every dossier. */
const maySeeOthers = ({ roles }: Person) => roles.some((each) => readsEveryDossier.includes(each))

/** A page of a view as the records have it. */
async function read(asked: Asked, person: Person, records: Records) {
  const { role: _, assignee: __, view, ...rest } = asked
  const own = { ...rest, sub: person.sub }
  if (view === 'done') return records.listDone(own)
  if (view === 'waiting')
    return maySeeOthers(person) ? records.listWaiting({ ...own, roles: person.roles }) : nothing
  const query = openQuery(asked, person)
  return query.roles.length === 0 ? nothing : records.listTasks(query)
}

/** A page of the queue as its reader sees it. */
export async function queuePage(asked: Asked, person: Person, records: Records) {
  const [{ items, next }, calendar] = await Promise.all([
    read(asked, person, records),
    records.calendars.loaded(),
  ])
  return {
    items: items.map(({ task, ...rest }) => ({
      ...task,
      ...rest,
      title: tasks[task.kind].title,
      ...(task.due && { workingDaysLeft: workingDaysLeft(task.due, calendar) }),
    })),
    next,
  }
}

/** Tasks are counted up to here. */
export const mostCounted = 10_000

/** How many tasks each view of the caller’s own queue holds. */
export async function queueCounts(person: Person, { countTasks, countWaiting }: Records) {
  const limit = mostCounted
  const open = (more: Pick<Asked, 'assignee'> & { view?: View }) =>
    countTasks(openQuery({ view: 'open', limit, ...more }, person))
  return {
    mine: await open({ assignee: 'me' }),
    unclaimed: await open({ assignee: 'nobody' }),
    overdue: await open({ view: 'overdue' }),
    onHold: await open({ view: 'on-hold' }),
    waiting: maySeeOthers(person)
      ? await countWaiting({ sub: person.sub, roles: person.roles, limit })
      : 0,
  }
}
