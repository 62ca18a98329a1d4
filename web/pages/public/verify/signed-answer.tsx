/** The same answer once more, signed, as a file to keep. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { saveBlob } from '../../../case/save-file.ts'
import { type Answered, ask, type Question } from './ask.ts'

interface SignedAnswerProps {
  readonly answer: Answered
  readonly question: Question
}

export function SignedAnswer({ answer, question }: SignedAnswerProps) {
  const { t } = useTranslation('public')
  const { signedAt, asOf, knowledge } = answer
  const mutation = useMutation({
    mutationFn: () => ask({ ...question, signedAt, asOf, knowledge, sign: true }),
    onSuccess: ({ id = '', jws = '' }) =>
      saveBlob(new Blob([jws], { type: 'application/jose' }), `verification-${id}.jws`),
  })
  return (
    <div className="actions no-print">
      <Button isDisabled={mutation.isPending} onPress={() => mutation.mutate()}>
        {t('verify.signed')}
      </Button>
      <Button onPress={() => window.print()}>{t('print')}</Button>
      <ProblemNote error={mutation.error} focus />
    </div>
  )
}
