/** How a status looks beside its word. */
import type { components } from '../../../client/schema.d.ts'
import type { Tone } from '../../../ui/sign.tsx'

type Status = components['schemas']['DossierView']['status']

const tones: Partial<Record<Status, Tone>> = {
  'correction-requested': 'warn',
  'hearing-offered': 'warn',
  granted: 'good',
  'deemed-renewed': 'good',
  refused: 'bad',
  'not-accepted': 'bad',
  'not-required': 'neutral',
  lapsed: 'bad',
  withdrawn: 'neutral',
  closed: 'neutral',
  draft: 'neutral',
}

export const toneOfStatus = (status: Status): Tone => tones[status] ?? 'info'
