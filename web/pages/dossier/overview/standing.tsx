/** Where the case stands in the words of the law, who has it and until when, and what comes next. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import type { DossierView } from '../dossier-view.ts'
import { OutcomeBadge } from '../outcome-badge.tsx'

interface StandingProps {
  readonly dossier: DossierView
}

export function Standing({ dossier }: StandingProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const { id, status, stage, outcome, openedAt, filings, acceptance, updatedAt } = dossier
  return (
    <section aria-labelledby="standing" className="panel">
      <h2 id="standing">{t('standing.title')}</h2>
      <p className="standing">
        <Badge tone="info">{term('status', status)}</Badge>
        {outcome && <OutcomeBadge outcome={outcome} />}
      </p>
      <Waiting dossier={dossier} />
      <Facts
        of={[
          [t('standing.stage'), term('stage', stage)],
          [t('standing.number'), <code key="id">{id}</code>],
          [t('standing.opened'), <Instant key="opened" at={openedAt} />],
          [t('standing.filed'), filings[0] && <Instant key="filed" at={filings[0].at} />],
          [t('standing.accepted'), acceptance && <Instant key="from" at={acceptance.from} />],
          [t('standing.updated'), <Instant key="updated" at={updatedAt} />],
        ]}
      />
    </section>
  )
}

/** What the case waits for: the next act, by whom, until when. */
function Waiting({ dossier: { waitingFor, holds = [] } }: StandingProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const inWords = useBilingual()
  const held = holds.find(({ ended }) => !ended)
  return (
    <>
      {held && (
        <p>
          {t('standing.held', { reason: held.reason })} <Day day={held.until} />
        </p>
      )}
      {waitingFor.length === 0 && <p className="soft">{t('standing.nobody')}</p>}
      <ul className="plain-list waiting">
        {waitingFor.map(({ role, kind, title, since, due }, index) => (
          <li key={`${kind} ${index}`}>
            <strong>{inWords(title)}</strong> · {term('role', role)}
            <span className="soft">
              {' '}
              · {t('standing.since')} <Instant at={since} />
            </span>
            {due && (
              <>
                {' '}
                · {t('standing.until')} <Day day={due} /> (<TimeLeft day={due} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
