/** How an address points at the bytes of a finding: which value of the file, at which byte, how many. */
import type { Judged } from './judged.ts'

export function placeSearch({ finding, sha256 }: Judged): Record<string, string> {
  if (!finding.der) return {}
  const { offset, length } = finding.der
  return { ...(sha256 && { part: sha256 }), at: String(offset), bytes: String(length) }
}
