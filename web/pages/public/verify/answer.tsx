/** The answer: the verdict in words, what speaks against it with its clause, what to do next, and the whole of it step by step. */
import { useEffect, useRef } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import type { Answered, Question } from './ask.ts'
import { SignedAnswer } from './signed-answer.tsx'
import { Steps } from './steps.tsx'

const tones: Record<Answered['verdict'], Tone> = {
  recognised: 'good',
  'not-recognised': 'bad',
  indeterminate: 'warn',
}

interface AnswerProps {
  readonly answer: Answered
  readonly question: Question
}

export function Answer({ answer, question }: AnswerProps) {
  const { t } = useTranslation('public')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [answer])
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" ref={heading} tabIndex={-1}>
        {t('verify.answer')}
      </h2>
      <div className="stack">
        <Note tone={tones[answer.verdict]} title={t(`verify.verdict.${answer.verdict}`)}>
          <p>{t(`verify.means.${answer.verdict}`)}</p>
          <Reasons answer={answer} />
        </Note>
        <Next answer={answer} />
        <About answer={answer} />
        <Steps steps={answer.steps} />
        <SignedAnswer answer={answer} question={question} />
      </div>
    </section>
  )
}

/** What keeps it from being a plain yes, the gravest first. */
const gravity = ['fail', 'undetermined', 'warning'] as const

const reasonsOf = ({ steps }: Answered) =>
  gravity.flatMap((verdict) => steps.filter((step) => step.verdict === verdict))

function Reasons({ answer }: { readonly answer: Answered }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const reasons = reasonsOf(answer)
  if (reasons.length === 0) return null
  return (
    <ul>
      {reasons.map(({ step, verdict, reason, clause, offset }) => (
        <li key={step}>
          <strong>{t(`verify.stepVerdict.${verdict}`)}</strong> · {t(`verify.step.${step}`)}:{' '}
          {inWords(reason)}
          {offset !== undefined && ` (${t('verify.byte', { offset })})`} — {inWords(clause)}
        </li>
      ))}
    </ul>
  )
}

function Next({ answer }: { readonly answer: Answered }) {
  const { t, i18n } = useTranslation('public')
  const to = usePaths()
  if (answer.verdict === 'recognised') return null
  const advised = reasonsOf(answer).filter(({ step }) =>
    i18n.exists(`public:verify.advice.${step}`),
  )
  return (
    <div>
      <h3>{t('verify.next')}</h3>
      <ul>
        {advised.map(({ step }) => (
          <li key={step}>{t(`verify.advice.${step}`)}</li>
        ))}
        <li>
          {t('verify.nextRegister')} <Link href={to('/register')}>{t('register.title')}</Link>
        </li>
        <li>
          {t('verify.nextComplain')} <Link href={to('/complaints')}>{t('complaint.title')}</Link>
        </li>
      </ul>
    </div>
  )
}

function About({ answer }: { readonly answer: Answered }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const to = usePaths()
  const { certificate, recognition, signedAt, asOf, recognised, withinScope, revoked } = answer
  return (
    <Facts
      of={[
        [t('verify.recognised'), t(`verify.yesOrNo.${recognised}`)],
        [t('verify.withinScope'), t(`verify.yesOrNo.${withinScope}`)],
        [t('verify.revoked'), t(`verify.yesOrNo.${revoked}`)],
        [t('entry.subject'), certificate?.subject],
        [t('entry.issuer'), certificate?.issuer],
        [t('entry.fingerprint'), certificate && <code>{certificate.sha256}</code>],
        [
          t('verify.entry'),
          recognition && (
            <Link href={to(`/register/${recognition.entry}`)}>
              {recognition.provider} · {recognition.number}
            </Link>
          ),
        ],
        [t('verify.type'), recognition?.type && inWords(recognition.type.name)],
        [t('entry.scope'), recognition?.type?.scope],
        [t('entry.excluded'), recognition?.type?.excludedUses.join('; ')],
        [t('verify.judgedAt'), <Instant key="at" at={signedAt} />],
        [t('verify.asOf'), <Instant key="asOf" at={asOf} />],
      ]}
    />
  )
}
