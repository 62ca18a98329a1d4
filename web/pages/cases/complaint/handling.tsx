/** How a complaint was examined, answered and confirmed, and the cases that it led to. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import type { components } from '../../../client/schema.d.ts'
import { Facts } from '../../../ui/facts.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Instant } from '../../../ui/moment.tsx'
import { Done } from '../done.tsx'
import { linesOf } from '../../../ui/lines.tsx'

type View = components['schemas']['ComplaintsView']

export function Handling({ view }: { readonly view: View }) {
  const { t } = useTranslation('cases')
  const { examination, answer } = view
  if (!examination && !answer) return <p className="soft">{t('complaint.nothingYet')}</p>
  return (
    <div className="stack">
      {examination && <Examination of={examination} />}
      {answer && <Answer view={view} answer={answer} />}
    </div>
  )
}

function Examination({ of }: { readonly of: NonNullable<View['examination']> }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  return (
    <section aria-labelledby="examination">
      <h2 id="examination">{t('complaint.examination')}</h2>
      <Facts
        of={[
          [t('complaint.result'), term('complaintDecision', of.decision)],
          [
            t('complaint.decided'),
            'by' in of ? <Done by={of.by} at={of.at} /> : <Instant at={of.at} />,
          ],
          [t('complaint.body'), 'body' in of ? of.body : undefined],
          [t('complaint.reasons'), 'reasons' in of ? linesOf(of.reasons) : undefined],
        ]}
      />
    </section>
  )
}

interface AnswerProps {
  readonly view: View
  readonly answer: NonNullable<View['answer']>
}

function Answer({ view, answer }: AnswerProps) {
  const { t } = useTranslation(['cases', 'terms'])
  const inWords = useBilingual()
  const { confirmed, returned, penalties, instructions } = view
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('complaint.answer')}</h2>
      <Facts
        of={[
          [t('complaint.result'), t(`terms:outcome.${answer.outcome}`)],
          [t('complaint.decided'), <Done key="answered" by={answer.by} at={answer.at} />],
          [t('complaint.findings'), linesOf(answer.findings)],
          [t('complaint.text'), answer.answer],
          [t('complaint.onRecord'), answer.finding && inWords(answer.finding)],
          [t('complaint.confirmed'), confirmed && <Done key="confirmed" {...confirmed} />],
          [t('complaint.returned'), linesOf(returned.map(({ reason }) => reason))],
          [t('complaint.instructions'), linesOf(instructions.map(({ text }) => text))],
          [t('kinds.penalties'), penalties.length > 0 ? <Penalties of={penalties} /> : undefined],
        ]}
      />
    </section>
  )
}

function Penalties({ of }: { readonly of: View['penalties'] }) {
  const to = usePaths()
  return (
    <ul className="plain-list">
      {of.map(({ penalty }) => (
        <li key={penalty}>
          <Link href={to(casePath('penalties', penalty))}>{penalty}</Link>
        </li>
      ))}
    </ul>
  )
}
