/** Which cases this reader has opened here, and what they had last seen of each. */
import { recall, remember } from './local-memory.ts'

type Seen = Readonly<Record<string, string>>
/** Cases that are remembered; the longest forgotten go first. */
const most = 2_000

export type Change = 'new' | 'changed' | 'same'

export const seenCases = (): Seen => recall<Seen>('seen', {})

/** Whether something happened in the case since it was opened here. */
export function changeOf(seen: Seen, { dossier, caseUpdatedAt }: Looked): Change {
  const before = seen[dossier]
  if (before === undefined) return 'new'
  return before < caseUpdatedAt ? 'changed' : 'same'
}

export interface Looked {
  readonly dossier: string
  /** ISO 8601. */
  readonly caseUpdatedAt: string
}

/** With one more case that was looked at. */
export function withLooked(seen: Seen, { dossier, caseUpdatedAt }: Looked): Seen {
  const { [dossier]: _, ...others } = seen
  return Object.fromEntries<string>(
    [...Object.entries(others), [dossier, caseUpdatedAt] as const].slice(-most),
  )
}

export const noteLooked = (looked: Looked): void =>
  remember('seen', withLooked(seenCases(), looked))
