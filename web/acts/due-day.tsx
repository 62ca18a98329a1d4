/** The last day of a period, with the working days that are left of it. */
import { useTranslation } from 'react-i18next'
import { api } from '../client/api.ts'
import { Badge } from '../ui/badge.tsx'
import { Day } from '../ui/moment.tsx'
import { todayInShanghai, workingDaysLeft } from './working-days.ts'

interface DueDayProps {
  /** ISO 8601 calendar date, Asia/Shanghai. */
  readonly day: string
}

/** So close to its end a period is marked. */
const soon = 2

export function DueDay({ day }: DueDayProps) {
  const { t } = useTranslation('acts')
  const today = todayInShanghai()
  const year = Number(today.slice(0, 4))
  const { data } = api.useQuery(
    'get',
    '/calendars/{year}',
    { params: { path: { year } } },
    { throwOnError: false, staleTime: Infinity, retry: false },
  )
  const left = workingDaysLeft(today, day, data)
  const tone = left < 0 ? 'bad' : left <= soon ? 'warn' : 'neutral'
  const words = left < 0 ? t('due.over', { count: -left }) : t('due.left', { count: left })
  const said = left === 0 ? t('due.today') : words
  return (
    <>
      <Day day={day} /> <Badge tone={tone}>{said}</Badge>
    </>
  )
}
