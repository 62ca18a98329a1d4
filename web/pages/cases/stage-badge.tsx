/** The stage of a case, and its outcome once it is closed: sign and word. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/sign.tsx'
import type { CaseSummary } from './case-summary.ts'

const tones: Partial<Record<CaseSummary['stage'], Tone>> = {
  'in-force': 'good',
  ending: 'warn',
  cancellation: 'bad',
  closed: 'neutral',
}

export function StageBadge({ stage, outcome }: Pick<CaseSummary, 'stage' | 'outcome'>) {
  const { t } = useTranslation('terms')
  const ended = outcome && t(`outcome.${outcome}`, { defaultValue: outcome })
  return (
    <Badge tone={tones[stage] ?? 'info'}>
      {t(`stage.${stage}`)}
      {ended && ` · ${ended}`}
    </Badge>
  )
}
