/** What a check says, by sign and word. */
import { useTerms } from '../../../acts/use-terms.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import type { Finding } from './judged.ts'

const tones: Record<Finding['verdict'], Tone> = {
  pass: 'good',
  fail: 'bad',
  warn: 'warn',
  undetermined: 'warn',
  'not-applicable': 'neutral',
  'not-effective': 'neutral',
}

export function VerdictBadge({ verdict }: Pick<Finding, 'verdict'>) {
  const { term } = useTerms()
  return <Badge tone={tones[verdict]}>{term('checkResult', verdict)}</Badge>
}
