/** The ETag of a draft is its revision; If-Match must name it, so that nobody overwrites what they have not seen. */
import { Problem } from './problem.ts'

export const etagOf = (revision: number): string => `"r${revision}"`

export const etag = /^"r(\d{1,9})"$/

/** The revision that If-Match names (RFC 9110 §13.1.1); throws when there is none. */
export function requireRevision(ifMatch: string | undefined): number {
  const revision = etag.exec(ifMatch?.trim() ?? '')?.[1]
  if (revision === undefined)
    throw new Problem('RevisionMissing', 'expected If-Match with the ETag of the draft, as "r3"')
  return Number(revision)
}
