/** What the case waits for from the applicant, each with what was written, its last day and the way to do it. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActMenu } from '../../../acts/act-menu.tsx'
import { usePaths } from '../../../app/paths.ts'
import type { components } from '../../../client/schema.d.ts'
import { type Ask, AskLine } from './ask-line.tsx'
import { SupplementAsked } from './supplement-asked.tsx'

type Dossier = components['schemas']['DossierView']

/** Acts that answer what is asked. */
const answers: Partial<Record<Ask['kind'], readonly string[]>> = {
  supplement: ['supplement'],
  'claim-hearing': ['request-hearing', 'waive-hearing'],
  'answer-comment-notice': ['answer-comment-notice'],
  'answer-publication': ['answer-publication'],
}

export function Asks({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('applicant')
  const shown = dossier.asks.filter(({ kind }) => kind !== 'acknowledge')
  const unread = dossier.asks.length - shown.length
  if (dossier.asks.length === 0) return null
  return (
    <section aria-labelledby="asks" className="asks">
      <h2 id="asks">{t('case.asks')}</h2>
      <ul className="plain-list stack">
        {shown.map((ask) => (
          <li key={`${ask.kind} ${ask.about ?? ''}`} className="panel">
            <AskedOf dossier={dossier} ask={ask} />
          </li>
        ))}
        {unread > 0 && (
          <li className="panel">
            <a href="#notices">{t('case.unread', { count: unread })}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

function AskedOf({ dossier, ask }: { readonly dossier: Dossier; readonly ask: Ask }) {
  const { t } = useTranslation('applicant')
  const { kind, about } = ask
  const supplement = dossier.supplements.find(({ id }) => id === about)
  return (
    <div className="stack">
      <p>
        <AskLine ask={ask} />
      </p>
      <p>{t(`ask.${kind}.text`)}</p>
      {kind === 'correct' && <Wanted items={dossier.correction?.items ?? []} />}
      {kind === 'claim-hearing' && dossier.hearing && <p>{dossier.hearing.why}</p>}
      {kind === 'supplement' && supplement && (
        <SupplementAsked dossier={dossier} supplement={supplement} />
      )}
      {(kind === 'correct' || kind === 'file') && <FilingLink id={dossier.id} kind={kind} />}
      <ActMenu
        kind="dossiers"
        id={dossier.id}
        allowed={dossier.allowedActs}
        only={answers[kind] ?? []}
      />
    </div>
  )
}

interface WantedProps {
  readonly items: readonly components['schemas']['AskedItem'][]
}

const Wanted = ({ items }: WantedProps) => (
  <ul>
    {items.map(({ document, pointer, what }) => (
      <li key={`${document} ${pointer ?? ''} ${what}`}>{what}</li>
    ))}
  </ul>
)

function FilingLink({ id, kind }: { readonly id: string; readonly kind: 'correct' | 'file' }) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  return (
    <div>
      <Link className="button button-primary" href={to(`/my-cases/${id}/filing`)}>
        {t(`ask.${kind}.action`)}
      </Link>
    </div>
  )
}
