/** Whether a partner's list holds: sign and word. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'

type State = components['schemas']['PartnerSourceView']['state']

const tones: Record<State, Tone> = {
  current: 'good',
  stale: 'bad',
  'never-imported': 'warn',
  replaced: 'neutral',
}

export function SourceBadge({ state }: { readonly state: State }) {
  const { t } = useTranslation(['supervision', 'terms'])
  return <Badge tone={tones[state]}>{t(`terms:partnerState.${state}`)}</Badge>
}
