/** An administrator proposes the calendar of a year as the State Council has published it; another one confirms it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { fetchClient } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Page } from '../../../ui/page.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { daysIn, periodsIn } from './arrangement-text.ts'
import { YearCalendar } from './year-calendar.tsx'

interface Typed {
  readonly year: string
  readonly source: string
  readonly sourceUrl: string
  readonly publishedOn: string
  readonly daysOff: string
  readonly makeUpDays: string
}

const empty: Typed = {
  year: '',
  source: '',
  sourceUrl: '',
  publishedOn: '',
  daysOff: '',
  makeUpDays: '',
}

const sentOf = ({ year, source, sourceUrl, publishedOn, daysOff, makeUpDays }: Typed) => ({
  year: Number(year),
  source,
  ...(sourceUrl && { sourceUrl }),
  ...(publishedOn && { publishedOn }),
  daysOff: periodsIn(daysOff),
  makeUpDays: daysIn(makeUpDays),
})

export function Propose() {
  const { t } = useTranslation('supervision')
  return (
    <ForRoles roles={['administrator']}>
      <Page title={t('propose.title')}>
        <p>{t('propose.text')}</p>
        <ProposalForm />
      </Page>
    </ForRoles>
  )
}

function ProposalForm() {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [typed, setTyped] = useState(empty)
  const body = sentOf(typed)
  const sending = useSending(
    (header) => fetchClient.POST('/calendars', { params: { header }, body }),
    () => {
      announce(t('propose.done'))
      void navigate(to(`/calendars/${body.year}`))
    },
  )
  const field = (name: keyof Typed) => ({
    name,
    label: t(`propose.${name}`),
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    ...sending.wrong(`/${name}`),
  })
  const isYear = body.year >= 2000 && body.year <= 2100
  return (
    <div className="columns">
      <SentForm label={t('propose.title')} sending={sending} action={t('propose.send')}>
        <TextField isRequired inputMode="numeric" {...field('year')} />
        <TextField isRequired hint={t('propose.sourceHint')} {...field('source')} />
        <TextField type="url" {...field('sourceUrl')} />
        <TextField type="date" {...field('publishedOn')} />
        <TextField isRequired lines={8} hint={t('propose.daysOffHint')} {...field('daysOff')} />
        <TextField lines={6} hint={t('propose.makeUpDaysHint')} {...field('makeUpDays')} />
      </SentForm>
      {isYear && (
        <section aria-labelledby="preview">
          <h2 id="preview">{t('propose.preview')}</h2>
          <YearCalendar arrangement={body} />
        </section>
      )}
    </div>
  )
}
