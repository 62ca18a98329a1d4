/** The tabs of the queue and its filters, as they stand in the address and as the interface is asked. */
import type { operations } from '../../client/schema.d.ts'

export const tabs = ['mine', 'unclaimed', 'overdue', 'on-hold', 'waiting', 'done'] as const
export type Tab = (typeof tabs)[number]

export const filterNames = ['text', 'role', 'kind', 'stage', 'dueBy'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

export interface View {
  readonly tab: Tab
  readonly filters: Filters
}
export type QueueQuery = NonNullable<operations['getTasks']['parameters']['query']>

const isTab = (value: string | null): value is Tab => tabs.some((tab) => tab === value)

/** What is not said, or not known, is left out. */
export function viewIn(search: URLSearchParams): View {
  const tab = search.get('tab')
  const said = filterNames.flatMap((name) => {
    const value = search.get(name)?.trim()
    return value ? [[name, value]] : []
  })
  return { tab: isTab(tab) ? tab : 'mine', filters: Object.fromEntries(said) as Filters }
}

/** The address’s parameters with other filters; what else they say stays, but for the row. */
export function withFilters(search: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const name of filterNames) {
    const value = filters[name]?.trim()
    if (value) next.set(name, value)
    else next.delete(name)
  }
  next.delete('row')
  return next
}

const ofTab: Record<Tab, QueueQuery> = {
  mine: { assignee: 'me' },
  unclaimed: { assignee: 'nobody' },
  overdue: { view: 'overdue' },
  'on-hold': { view: 'on-hold' },
  waiting: { view: 'waiting' },
  done: { view: 'done' },
}

/** What the interface is asked for the view. */
export const queryOf = ({ tab, filters }: View): QueueQuery =>
  ({ ...filters, ...ofTab[tab] }) as QueueQuery
