/** The form for a comment; who sends it they need not say, and it is not published. */
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { errorAt, fieldErrorsOf } from '../field-problems.ts'
import { textIn } from '../form-text.ts'

type Comment = components['schemas']['CommentContent']

/** As the interface takes it: what is not said is not sent. */
function commentIn(form: FormData): Comment {
  const [name, contact] = [textIn(form, 'name'), textIn(form, 'contact')]
  return { text: textIn(form, 'text'), ...(name && { name }), ...(contact && { contact }) }
}

function useSending(id: string) {
  const [key] = useState(idempotencyKey)
  return useMutation({
    mutationFn: async (body: Comment) => {
      const { data } = await fetchClient.POST('/consultations/{id}/comments', {
        params: { path: { id }, header: key },
        body,
      })
      if (!data) throw new Error('a receipt without a body')
      return data
    },
  })
}

export function CommentForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('public')
  const [isEmpty, setEmpty] = useState(false)
  const sending = useSending(id)
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const comment = commentIn(new FormData(event.currentTarget))
    setEmpty(comment.text === '')
    if (comment.text !== '') sending.mutate(comment)
  }
  if (sending.data) return <Received receipt={sending.data} />
  const errors = {
    ...fieldErrorsOf(sending.error),
    ...(isEmpty && { '/text': t('consultations.empty') }),
  }
  return (
    <section aria-labelledby="comment" className="no-print">
      <h2 id="comment">{t('consultations.comment')}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          name="text"
          label={t('consultations.text')}
          lines={6}
          maxLength={5_000}
          isRequired
          {...errorAt(errors, '/text')}
        />
        <TextField
          name="name"
          label={t('consultations.name')}
          hint={t('consultations.neverPublished')}
          maxLength={200}
          {...errorAt(errors, '/name')}
        />
        <TextField
          name="contact"
          label={t('consultations.contact')}
          hint={t('consultations.neverPublished')}
          maxLength={300}
          {...errorAt(errors, '/contact')}
        />
        <ProblemNote error={sending.error} focus />
        <div className="actions">
          <Button type="submit" tone="primary" isDisabled={sending.isPending}>
            {t(sending.isPending ? 'sending' : 'consultations.send')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function Received({ receipt }: { readonly receipt: components['schemas']['Receipt'] }) {
  const { t } = useTranslation('public')
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <div ref={note} tabIndex={-1}>
      <Note tone="good" title={t('consultations.received')}>
        <p>
          {t('consultations.place', { position: receipt.position })} <Instant at={receipt.at} />
        </p>
      </Note>
    </div>
  )
}
