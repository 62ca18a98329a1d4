/** The status of a recognised type: sign, word of the law, and since when. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import type { Status } from './statuses.ts'

export type Period = components['schemas']['StatusPeriod']

/** Whoever relies on a signature may do so only while it is in force or restricted. */
const toneOf = (status: Status): Tone => {
  if (status === 'in-force') return 'good'
  return status === 'restricted' ? 'warn' : 'bad'
}

export function StatusBadge({ status }: { readonly status: Status }) {
  const { t } = useTranslation('public')
  return <Badge tone={toneOf(status)}>{t(`status.${status}`)}</Badge>
}

/** The open period of a history, with the instant at which it began. */
export function StatusSince({ history }: { readonly history: readonly Period[] }) {
  const { t } = useTranslation('public')
  const now = history.at(-1)
  if (!now) return null
  return (
    <span className="status-since">
      <StatusBadge status={now.status} />{' '}
      <span>
        {t('since')} <Instant at={now.from} />
      </span>
    </span>
  )
}
