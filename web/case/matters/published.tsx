/** What is published: the application for the public's comments, the decision, what was objected to each, and the comments. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { usePaths } from '../../app/paths.ts'
import { Instant } from '../../ui/moment.tsx'
import { Comments } from './comments.tsx'
import { type DossierView, Matter, type MattersProps, Said } from './matter.tsx'

type Answer = NonNullable<DossierView['publication']>['answer']

/** Consent, or the parts that should not be published, with the reasons. */
function Answered({ answer }: { readonly answer: NonNullable<Answer> }) {
  const { t } = useTranslation('case')
  const { objection, by, at } = answer
  return (
    <Said by={by} at={at}>
      {objection
        ? t('matters.publication.objection', {
            parts: objection.parts.join(' · '),
            reasons: objection.reasons,
          })
        : t('matters.publication.consent')}
    </Said>
  )
}

export function Publication({ dossier: { publication } }: MattersProps) {
  const { t } = useTranslation('case')
  const { term } = useTerms()
  if (!publication) return null
  const { answer, settled } = publication
  return (
    <Matter
      title={t('matters.publication.title')}
      facts={[
        [t('matters.publication.answer'), answer && <Answered answer={answer} />],
        [t('matters.publication.settled'), settled && term('publication', settled.outcome)],
        [t('matters.reasons'), settled && <Said {...settled}>{settled.reasons}</Said>],
      ]}
    />
  )
}

export function PublicComment({ dossier }: MattersProps) {
  const { t } = useTranslation('case')
  const { term } = useTerms()
  const to = usePaths()
  const { id, publicComment, commentsReceived = 0, commentSummary } = dossier
  if (!publicComment) return null
  const { announcement, openedAt, closedAt } = publicComment
  const { answer, settled } = announcement
  const withheld = settled?.withheld.map((part) => term('withheld', part)).join(' · ')
  return (
    <Matter
      title={t('matters.comment.title')}
      facts={[
        [t('matters.publication.answer'), answer && <Answered answer={answer} />],
        [t('matters.comment.withheld'), settled && (withheld || t('matters.comment.nothing'))],
        [t('matters.reasons'), settled && <Said {...settled}>{settled.reasons}</Said>],
        [t('matters.comment.opened'), openedAt && <Instant at={openedAt} />],
        [t('matters.comment.closed'), closedAt && <Instant at={closedAt} />],
        [t('matters.comment.received'), openedAt && commentsReceived],
        [
          t('matters.comment.summary'),
          commentSummary && <Said {...commentSummary}>{commentSummary.text}</Said>,
        ],
        [
          t('matters.comment.page'),
          openedAt && <Link href={to(`/consultations/${id}`)}>{t('matters.comment.toPage')}</Link>,
        ],
      ]}
    >
      {commentsReceived > 0 && <Comments id={id} />}
    </Matter>
  )
}
