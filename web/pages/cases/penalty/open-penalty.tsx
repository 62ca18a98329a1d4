/** A supervisor opens a penalty case: against whom, for which violation, found how. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { api, fetchClient } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { emptyOpening, type Opening, openingAbout, sentOpening } from './opening.ts'
import { PartyFields } from './party-fields.tsx'
import { ViolationFields } from './violation-fields.tsx'

export function OpenPenalty() {
  const { t } = useTranslation('cases')
  const [search] = useSearchParams()
  const recognition = search.get('recognition')
  return (
    <ForRoles roles={['supervisor']}>
      <Page title={t('openPenalty.title')}>
        <p>{t('openPenalty.text')}</p>
        {recognition ? <AboutRecognition id={recognition} /> : <OpeningForm start={emptyOpening} />}
      </Page>
    </ForRoles>
  )
}

function AboutRecognition({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/recognitions/{id}', { params: { path: { id } } })
  return data ? <OpeningForm start={openingAbout(data)} /> : <Loading />
}

function OpeningForm({ start }: { readonly start: Opening }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [opening, setOpening] = useState(start)
  const set = (part: Partial<Opening>) => setOpening((before) => ({ ...before, ...part }))
  const sending = useSending(
    async (header) => {
      const body = sentOpening(opening)
      const { data } = await fetchClient.POST('/penalties', { params: { header }, body })
      return data
    },
    (receipt) => {
      announce(t('openPenalty.done'))
      if (receipt) void navigate(to(casePath('penalties', receipt.dossier)))
    },
  )
  const fields = { opening, set, wrong: sending.wrong }
  return (
    <SentForm label={t('openPenalty.title')} sending={sending} action={t('openPenalty.send')}>
      <PartyFields {...fields} />
      <ViolationFields {...fields} />
    </SentForm>
  )
}
