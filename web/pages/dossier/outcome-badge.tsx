/** How a dossier ended: sign and word. */
import { useTerms } from '../../acts/use-terms.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/sign.tsx'
import type { DossierView } from './dossier-view.ts'

type Outcome = NonNullable<DossierView['outcome']>

const tones: Record<Outcome, Tone> = {
  granted: 'good',
  'deemed-renewed': 'good',
  refused: 'bad',
  'not-accepted': 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const { term } = useTerms()
  return <Badge tone={tones[outcome]}>{term('outcome', outcome)}</Badge>
}
