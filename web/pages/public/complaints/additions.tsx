/** What the complainant adds while the case is open: a statement, files. */
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { fieldErrorsOf } from '../field-problems.ts'
import { FilesField } from './files-field.tsx'
import { type Access, secretHeader, type SentFile, sendFiles } from './send-files.ts'
import { SentFiles } from './sent-files.tsx'

interface AdditionsProps {
  readonly access: Access
  readonly onAdded: () => void
}

export function Additions({ access, onAdded }: AdditionsProps) {
  const { t } = useTranslation('public')
  const announce = useAnnounce()
  const [key, setKey] = useState(idempotencyKey)
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [sent, setSent] = useState<readonly SentFile[]>([])
  const adding = useMutation({
    mutationFn: async () => {
      if (text.trim() !== '')
        await fetchClient.POST('/complaints/{id}/additions', {
          params: { path: { id: access.id }, header: key },
          headers: secretHeader(access),
          body: { text: text.trim() },
        })
      return sendFiles(access, files)
    },
    onSuccess: (outcomes) => {
      setKey(idempotencyKey())
      setText('')
      setFiles([])
      setSent(outcomes)
      announce(t('follow.taken'))
      onAdded()
    },
  })
  const isEmpty = text.trim() === '' && files.length === 0
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isEmpty) adding.mutate()
  }
  const error = fieldErrorsOf(adding.error)['/text']
  return (
    <form className="stack no-print" onSubmit={submit} noValidate>
      <h3>{t('follow.add')}</h3>
      <TextField
        label={t('follow.statement')}
        lines={4}
        value={text}
        onChange={setText}
        {...(error && { error })}
      />
      <FilesField key={key['Idempotency-Key']} files={files} onChange={setFiles} />
      <ProblemNote error={adding.error} focus />
      <SentFiles expected={sent.length} sent={sent} />
      <div className="actions">
        <Button type="submit" isDisabled={isEmpty || adding.isPending}>
          {t(adding.isPending ? 'sending' : 'follow.send')}
        </Button>
      </div>
    </form>
  )
}
