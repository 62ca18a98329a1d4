/** How a status service answered: sign and word. */
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { useWords } from '../words.ts'

export type Outcome = components['schemas']['StatusProbe']['outcome']

const tones: Record<Outcome, Tone> = {
  answered: 'good',
  stale: 'warn',
  unreachable: 'bad',
  oversized: 'bad',
  invalid: 'bad',
}

export const outcomes = Object.keys(tones) as readonly Outcome[]

export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const word = useWords()
  return <Badge tone={tones[outcome]}>{word('probeOutcome', outcome)}</Badge>
}
