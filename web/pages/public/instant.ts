/** What people type as date and time is the time of Asia/Shanghai, which has no summer time. */
const offset = '+08:00'

/** `2026-11-21T16:00`, with or without seconds, as ISO 8601 in UTC; undefined for anything else. */
export function instantInShanghai(local: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(local)) return undefined
  const instant = new Date(`${local}${offset}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}
