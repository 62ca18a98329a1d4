/** The form of a complaint. */
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { errorAt, type FieldErrors, fieldErrorsOf } from '../field-problems.ts'
import { About } from './about.tsx'
import { complaintOf, type Draft, emptyDraft, lacking } from './draft.ts'
import { FilesField } from './files-field.tsx'
import { Consent, Who } from './who.tsx'

interface ComplaintFormProps {
  readonly isSending: boolean
  readonly error: unknown
  readonly onSend: (
    complaint: components['schemas']['NewComplaint'],
    files: readonly File[],
  ) => void
}

export interface PartProps {
  readonly draft: Draft
  readonly errors: FieldErrors
  readonly change: (part: Partial<Draft>) => void
}

/** After a try that lacked something, the first field that does has the focus. */
function useFirstWrong(errors: FieldErrors) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  return form
}

export function ComplaintForm({ isSending, error, onSend }: ComplaintFormProps) {
  const { t } = useTranslation('public')
  const [search] = useSearchParams()
  const [draft, setDraft] = useState<Draft>({
    ...emptyDraft,
    recognition: search.get('recognition') ?? '',
  })
  const [files, setFiles] = useState<readonly File[]>([])
  const [lacks, setLacks] = useState<FieldErrors>({})
  const form = useFirstWrong(lacks)
  const errors = { ...fieldErrorsOf(error), ...lacks }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = Object.entries(lacking(draft)).map(([at, key = '']) => [at, t(key)])
    setLacks(Object.fromEntries(found) as FieldErrors)
    if (found.length === 0) onSend(complaintOf(draft), files)
  }
  const parts = { draft, errors, change }
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <ProblemNote error={error} focus />
      <About {...parts} />
      <TextField
        label={t('complaint.subject')}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
        maxLength={500}
        isRequired
        {...errorAt(errors, '/subject')}
      />
      <TextField
        label={t('complaint.text')}
        hint={t('complaint.textHint')}
        lines={8}
        value={draft.text}
        onChange={(text) => change({ text })}
        isRequired
        {...errorAt(errors, '/text')}
      />
      <FilesField files={files} onChange={setFiles} />
      <Who {...parts} />
      <Consent {...parts} />
      <div className="actions">
        <Button type="submit" tone="primary" isDisabled={isSending}>
          {t(isSending ? 'sending' : 'complaint.send')}
        </Button>
      </div>
    </form>
  )
}
