/** The holder reports that it will cease the recognised service (Electronic Signature Law 23). */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { fetchClient } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Page } from '../../../ui/page.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'

const empty = { plannedEnd: '', lastCertificateEnd: '', reason: '' }

export function ReportExit() {
  const { t } = useTranslation('cases')
  return (
    <ForRoles roles={['applicant']}>
      <Page title={t('reportExit.title')}>
        <p>{t('reportExit.text')}</p>
        <ExitForm />
      </Page>
    </ForRoles>
  )
}

function ExitForm() {
  const { t } = useTranslation('cases')
  const { id = '' } = useParams()
  const to = usePaths()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [body, setBody] = useState(empty)
  const set = (part: Partial<typeof empty>) => setBody((before) => ({ ...before, ...part }))
  const sending = useSending(
    async (header) => {
      const params = { path: { id }, header }
      const { data } = await fetchClient.POST('/recognitions/{id}/exit', { params, body })
      return data
    },
    (receipt) => {
      announce(t('reportExit.done'))
      if (receipt) void navigate(to(casePath('exits', receipt.dossier)))
    },
  )
  return (
    <SentForm label={t('reportExit.title')} sending={sending} action={t('reportExit.send')}>
      <TextField
        isRequired
        type="date"
        label={t('reportExit.plannedEnd')}
        hint={t('reportExit.plannedEndHint')}
        value={body.plannedEnd}
        onChange={(plannedEnd) => set({ plannedEnd })}
        {...sending.wrong('/plannedEnd')}
      />
      <TextField
        isRequired
        type="date"
        label={t('reportExit.lastCertificateEnd')}
        hint={t('reportExit.lastCertificateEndHint')}
        value={body.lastCertificateEnd}
        onChange={(lastCertificateEnd) => set({ lastCertificateEnd })}
        {...sending.wrong('/lastCertificateEnd')}
      />
      <TextField
        isRequired
        lines={4}
        label={t('reportExit.reason')}
        value={body.reason}
        onChange={(reason) => set({ reason })}
        {...sending.wrong('/reason')}
      />
    </SentForm>
  )
}
