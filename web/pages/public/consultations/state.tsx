/** How far a consultation is. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'

type State = components['schemas']['ConsultationSummary']['state']

const tones: Record<State, Tone> = { open: 'good', closed: 'neutral', decided: 'info' }

export function ConsultationState({ state }: { readonly state: State }) {
  const { t } = useTranslation('public')
  return <Badge tone={tones[state]}>{t(`consultations.state.${state}`)}</Badge>
}
