/** When a period of working days ends, counted by the calendars in force. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { api } from '../../../client/api.ts'
import { Button } from '../../../ui/button.tsx'
import { useFilters } from '../../../ui/filters.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'

export function WorkingDays() {
  const { t } = useTranslation('supervision')
  const { read, setAll } = useFilters()
  const [from, setFrom] = useState(read('from'))
  const [days, setDays] = useState(read('days'))
  return (
    <Page title={t('workingDays.title')}>
      <p>{t('workingDays.text')}</p>
      <Form
        className="stack"
        aria-label={t('workingDays.title')}
        onSubmit={(event) => {
          event.preventDefault()
          setAll({ from, days })
        }}
      >
        <TextField
          isRequired
          type="date"
          label={t('workingDays.from')}
          hint={t('workingDays.fromHint')}
          value={from}
          onChange={setFrom}
        />
        <TextField
          isRequired
          inputMode="numeric"
          label={t('workingDays.days')}
          value={days}
          onChange={setDays}
        />
        <div>
          <Button type="submit" tone="primary">
            {t('workingDays.count')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">
        {read('from') && read('days') && (
          <LastDay from={read('from')} days={Number(read('days'))} />
        )}
      </div>
    </Page>
  )
}

interface LastDayProps {
  readonly from: string
  readonly days: number
}

function LastDay({ from, days }: LastDayProps) {
  const { t } = useTranslation('supervision')
  const { data, error } = api.useQuery(
    'get',
    '/working-days',
    { params: { query: { from, days } } },
    { throwOnError: false },
  )
  if (error) return <ProblemNote error={error} />
  if (!data) return null
  return (
    <Note tone={data.provisional ? 'warn' : 'good'} title={t('workingDays.lastDay')}>
      <p>
        <Day day={data.date} />
      </p>
      <p>
        {t('workingDays.until')} <Instant at={data.instant} />
      </p>
      {data.provisional && <p>{t('workingDays.provisional')}</p>}
    </Note>
  )
}
