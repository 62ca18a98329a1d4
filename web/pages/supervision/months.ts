/** Days put together by month, for a calendar of what is due. */
export interface Month<Item> {
  /** As `2027-03`. */
  readonly month: string
  readonly items: readonly Item[]
}

const monthLength = 'YYYY-MM'.length

/** In order of the days; months without any are left out. */
export function byMonth<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => string,
): Month<Item>[] {
  const months = new Map<string, Item[]>()
  for (const item of [...items].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))) {
    const month = dayOf(item).slice(0, monthLength)
    months.set(month, [...(months.get(month) ?? []), item])
  }
  return [...months].map(([month, each]) => ({ month, items: each }))
}
