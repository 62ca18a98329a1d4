/** Steps of the ledger that prepare others: left out of the timeline until they are asked for. */
const small: ReadonlySet<string> = new Set([
  ...['save', 'attach', 'claim', 'release', 'reassign', 'open-tasks', 'notice-ordered'],
  ...['internal', 'clock-reminder', 'clock-met', 'clock-recomputed', 'hold-watched'],
  ...['conditions-compared', 'pin-rules', 'status-fetched'],
])

export const isSmallStep = (act: string): boolean => small.has(act)
