/** Follows a complaint with its number and secret; the secret stays in this page and goes in a header only. */
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { fetchClient } from '../../../client/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { errorAt, type FieldErrors } from '../field-problems.ts'
import { Additions } from './additions.tsx'
import { type Access, secretHeader } from './send-files.ts'
import { Status } from './status.tsx'
import '../public.css'

async function read(access: Access) {
  const { data } = await fetchClient.GET('/complaints/{id}/status', {
    params: { path: { id: access.id } },
    headers: secretHeader(access),
  })
  if (!data) throw new Error('a status without a body')
  return { access, status: data }
}

export function Follow() {
  const { t } = useTranslation('public')
  const [search] = useSearchParams()
  const [id, setId] = useState(search.get('id') ?? '')
  const [secret, setSecret] = useState('')
  const [lacks, setLacks] = useState<FieldErrors>({})
  const reading = useMutation({ mutationFn: read })
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const access = { id: id.trim(), secret: secret.trim() }
    const missing = {
      ...(access.id === '' && { id: t('follow.lacksId') }),
      ...(access.secret === '' && { secret: t('follow.lacksSecret') }),
    }
    setLacks(missing)
    if (Object.keys(missing).length === 0) reading.mutate(access)
  }
  const { data, error, isPending, mutate } = reading
  return (
    <Page title={t('follow.title')}>
      <form className="stack no-print" onSubmit={submit} noValidate autoComplete="off">
        <TextField
          label={t('complaint.id')}
          value={id}
          onChange={setId}
          spellCheck="false"
          {...errorAt(lacks, 'id')}
        />
        <TextField
          label={t('complaint.secret')}
          hint={t('follow.secretHint')}
          value={secret}
          onChange={setSecret}
          spellCheck="false"
          {...errorAt(lacks, 'secret')}
        />
        <div className="actions">
          <Button type="submit" tone="primary" isDisabled={isPending}>
            {t('follow.show')}
          </Button>
        </div>
      </form>
      <ProblemNote error={error} focus />
      {data && (
        <>
          <Status status={data.status} access={data.access} />
          {data.status.stage !== 'closed' && (
            <Additions access={data.access} onAdded={() => mutate(data.access)} />
          )}
        </>
      )}
    </Page>
  )
}
