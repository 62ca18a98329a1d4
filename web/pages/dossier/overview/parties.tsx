/** Who takes part in the case, and the cases that it hangs together with. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day } from '../../../ui/moment.tsx'
import { type DossierView, useCaName } from '../dossier-view.ts'

interface PartiesProps {
  readonly dossier: DossierView
}

export function Parties({ dossier }: PartiesProps) {
  const { t } = useTranslation('dossier')
  const nameOf = useCaName()
  const { organisation, openedBy, agency, filings, consultations = [], parties = [] } = dossier
  const { local } = filings.at(-1)?.caName ?? {}
  const agent = agency && !agency.ended && (
    <>
      {agency.organisation} · {t('parties.until')} <Day day={agency.until} />
    </>
  )
  return (
    <section aria-labelledby="parties" className="panel">
      <h2 id="parties">{t('parties.title')}</h2>
      <Facts
        of={[
          [t('parties.ca'), nameOf(dossier)],
          [t('parties.local'), local && <span key="local">{local}</span>],
          [t('parties.applicant'), `${organisation} · ${openedBy.name}`],
          [t('parties.agent'), agent],
          [t('parties.types'), filings.at(-1)?.certificateTypes.join(', ')],
          [t('parties.panel'), <Panel key="panel" dossier={dossier} />],
          [t('parties.consulted'), consultations.map((each) => each.organisation).join(', ')],
          [t('parties.parties'), parties.map(({ name }) => name).join(', ')],
          [t('parties.ruleSet'), <code key="rules">{dossier.ruleSet}</code>],
          [t('parties.linked'), <Linked key="linked" dossier={dossier} />],
        ]}
      />
    </section>
  )
}

function Panel({ dossier: { panel = [], advice } }: PartiesProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  if (panel.length === 0) return t('none')
  return (
    <ul className="plain-list">
      {panel.map(({ sub, name, organisation, conflict, opinion }) => (
        <li key={sub}>
          {name}, {organisation}
          {conflict && ` · ${t('parties.recused')}`}
          {opinion && ` · ${term('advice', opinion.advice)}`}
        </li>
      ))}
      {advice && <li>{t('parties.advice', { advice: term('advice', advice) })}</li>}
    </ul>
  )
}

function Linked({ dossier: { recognition, renews, changes, basis } }: PartiesProps) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const about = recognition ?? renews?.recognition ?? changes?.recognition
  if (!about && !basis) return t('none')
  return (
    <ul className="plain-list">
      {about && (
        <li>
          <Link href={to(casePath('recognitions', about))}>
            {t('parties.recognition', { number: renews?.number ?? changes?.number ?? '' })}
          </Link>
        </li>
      )}
      {basis && (
        <li>
          <Link href={to(casePath('dossiers', basis.dossier))}>{t('parties.basis')}</Link>
        </li>
      )}
    </ul>
  )
}
