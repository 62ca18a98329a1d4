/** How a status service answered: sign and word. */
import { useTerms } from '../../../acts/use-terms.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'

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
  const { term } = useTerms()
  return <Badge tone={tones[outcome]}>{term('probeOutcome', outcome)}</Badge>
}
