/** Verification: one certificate is asked about, the verdict comes first; nothing goes anywhere but to the register. */
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../../client/problem.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { textIn } from '../form-text.ts'
import { instantInShanghai } from '../instant.ts'
import { Answer } from './answer.tsx'
import { type Answered, ask, type Question } from './ask.ts'
import { CertificateField } from './certificate-field.tsx'
import { MoreOfQuestion, purposeIn } from './more.tsx'
import { questionOf } from './question.ts'
import '../public.css'

function questionIn(form: FormData, text: string): Question {
  const field = (name: string) => textIn(form, name)
  const signedAt = instantInShanghai(field('signedAt'))
  const purpose = purposeIn(field('purpose'))
  const government = form.get('government') !== null
  return {
    ...questionOf(text, field('chain')),
    ...(signedAt && { signedAt }),
    ...((purpose !== undefined || government) && {
      use: { ...(purpose && { purpose }), ...(government && { government }) },
    }),
  }
}

export function Verify() {
  const { t } = useTranslation('public')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Question>()
  const mutation = useMutation({ mutationFn: ask })
  const wrong = useUnreadable(mutation.data, mutation.error, text === '' && asked !== undefined)
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const question = questionIn(new FormData(event.currentTarget), text)
    setAsked(question)
    if (text.trim() === '') mutation.reset()
    else mutation.mutate(question)
  }
  return (
    <Page title={t('verify.title')}>
      <p>{t('verify.purpose')}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <CertificateField value={text} onChange={setText} error={wrong} />
        <MoreOfQuestion />
        <p className="soft">{t('verify.privacy')}</p>
        <div className="actions">
          <Button type="submit" tone="primary" isDisabled={mutation.isPending}>
            {t(mutation.isPending ? 'verify.asking' : 'verify.ask')}
          </Button>
        </div>
      </form>
      <ProblemNote error={mutation.error} focus />
      {mutation.data && asked && <Answer answer={mutation.data} question={asked} />}
    </Page>
  )
}

/** Why the certificate cannot be read, in the words of the service. */
function useUnreadable(answer: Answered | undefined, error: unknown, isEmpty: boolean) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  if (isEmpty) return t('verify.empty')
  const step = answer?.steps.find((each) => each.step === 'readable' && each.verdict === 'fail')
  if (step) return inWords(step.reason)
  const details = error instanceof ProblemError ? error.details : undefined
  return details?.errors?.find(({ pointer }) => pointer === '/certificate')?.detail
}
