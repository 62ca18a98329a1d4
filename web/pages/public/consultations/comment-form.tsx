/** The form for a comment; who sends it they need not say, and it is not published. */
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSending } from '../../../ui/sending.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { textIn } from '../form-text.ts'

type Comment = components['schemas']['CommentContent']

/** As the interface takes it: what is not said is not sent. */
function commentIn(form: FormData): Comment {
  const [name, contact] = [textIn(form, 'name'), textIn(form, 'contact')]
  return { text: textIn(form, 'text'), ...(name && { name }), ...(contact && { contact }) }
}

function useCommenting(id: string) {
  const [receipt, setReceipt] = useState<components['schemas']['Receipt']>()
  const said = useRef<Comment>({ text: '' })
  const sending = useSending(async (header) => {
    const params = { path: { id }, header }
    const { data } = await fetchClient.POST('/consultations/{id}/comments', {
      params,
      body: said.current,
    })
    return data
  }, setReceipt)
  const send = (comment: Comment) => {
    said.current = comment
    void sending.submit()
  }
  return { ...sending, receipt, send }
}

export function CommentForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('public')
  const [isEmpty, setEmpty] = useState(false)
  const { receipt, send, ...sending } = useCommenting(id)
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const comment = commentIn(new FormData(form))
    setEmpty(comment.text === '')
    if (comment.text !== '') return send(comment)
    const field = form.elements.namedItem('text')
    if (field instanceof HTMLElement) field.focus()
  }
  if (receipt) return <Received receipt={receipt} />
  const wrongText = isEmpty ? { error: t('consultations.empty') } : sending.wrong('/text')
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
          {...wrongText}
        />
        <TextField
          name="name"
          label={t('consultations.name')}
          hint={t('consultations.neverPublished')}
          maxLength={200}
          {...sending.wrong('/name')}
        />
        <TextField
          name="contact"
          label={t('consultations.contact')}
          hint={t('consultations.neverPublished')}
          maxLength={300}
          {...sending.wrong('/contact')}
        />
        <ProblemNote error={sending.error} focus />
        <div className="actions">
          <Button type="submit" tone="primary" isDisabled={sending.isBusy}>
            {t(sending.isBusy ? 'sending' : 'consultations.send')}
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
