/** Instants in Asia/Shanghai with UTC at hand, and calendar days. */
import { useTranslation } from 'react-i18next'

const zone = 'Asia/Shanghai'

interface InstantProps {
  /** ISO 8601. */
  readonly at: string
}

export function Instant({ at }: InstantProps) {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  })
  const instant = new Date(at)
  return (
    <time dateTime={at} title={instant.toISOString()}>
      {format.format(instant)}
    </time>
  )
}

interface DayProps {
  /** ISO 8601 calendar date, Asia/Shanghai. */
  readonly day: string
}

export function Day({ day }: DayProps) {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  return <time dateTime={day}>{format.format(new Date(`${day}T00:00:00Z`))}</time>
}
