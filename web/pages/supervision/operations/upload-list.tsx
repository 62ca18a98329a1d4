/** A supervisor uploads a partner's list; it is kept as evidence and judged, whatever it is. */
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { OutcomeBadge, Remarks } from './imports.tsx'

type Import = components['schemas']['PartnerImport']

export function UploadList({ id }: { readonly id: string }) {
  const { t } = useTranslation('supervision')
  const [file, setFile] = useState<File>()
  const [judged, setJudged] = useState<Import>()
  const sending = useSending(
    async (header) => {
      const { data } = await fetchClient.POST('/partner-lists/{id}/imports', {
        params: { path: { id }, header },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: '',
        bodySerializer: () => file ?? new Blob(),
      })
      return data
    },
    (answer) => setJudged(answer),
  )
  return (
    <SentForm label={t('upload.title')} sending={sending} action={t('upload.send')}>
      <h2>{t('upload.title')}</h2>
      <div className="actions">
        <FileTrigger
          acceptedFileTypes={['.xml', 'application/xml', 'text/xml']}
          onSelect={(files) => setFile(files?.[0])}
        >
          <Button>{t('upload.choose')}</Button>
        </FileTrigger>
        <span>{file?.name ?? t('upload.noFile')}</span>
      </div>
      <div role="status">{judged && <Judged judged={judged} />}</div>
    </SentForm>
  )
}

const Judged = ({ judged }: { readonly judged: Import }) => (
  <>
    <OutcomeBadge outcome={judged.outcome} />
    <Remarks of={judged} />
  </>
)
