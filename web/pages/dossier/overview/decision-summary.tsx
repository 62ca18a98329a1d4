/** The decision, seen without another step: number, outcome, day, reasons; the whole of it is under its tab. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import type { DossierView } from '../dossier-view.ts'
import { OutcomeBadge } from '../outcome-badge.tsx'

export function DecisionSummary({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const { id, decision } = dossier
  if (!decision) return null
  const { content, number, decidedAt, decidedBy, validUntil } = decision
  return (
    <section aria-labelledby="decision" className="panel">
      <h2 id="decision">{t('decision.title')}</h2>
      <p className="standing">
        <OutcomeBadge outcome={content.outcome} /> <strong>{number}</strong>
      </p>
      <ul>
        {content.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Facts
        of={[
          [t('decision.at'), <Instant key="at" at={decidedAt} />],
          [t('decision.by'), decidedBy.name],
          [t('decision.validUntil'), validUntil && <Day key="until" day={validUntil} />],
        ]}
      />
      <p className="no-print">
        <Link href={to(`/dossiers/${id}?tab=decision`)}>{t('decision.more')}</Link>
      </p>
    </section>
  )
}
