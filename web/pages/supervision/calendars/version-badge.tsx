/** Where a calendar stands: sign and word. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Tone } from '../../../ui/sign.tsx'

type Status = components['schemas']['CalendarVersion']['status']

const tones: Record<Status, Tone> = {
  'built-in': 'good',
  loaded: 'good',
  proposed: 'warn',
  replaced: 'neutral',
  refused: 'bad',
  withdrawn: 'neutral',
}

export function VersionBadge({ status }: { readonly status: Status }) {
  const { t } = useTranslation(['supervision', 'terms'])
  return <Badge tone={tones[status]}>{t(`terms:calendarStatus.${status}`)}</Badge>
}
