/** The decision as it was served: what, why, on what basis, the remedies, and the record to be verified without this service. */
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../app/paths.ts'
import { Facts } from '../../ui/facts.tsx'
import { Day, Instant } from '../../ui/moment.tsx'
import { CasePackage } from './case-package.tsx'
import type { DossierView } from './dossier-view.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

type Decision = NonNullable<DossierView['decision']>

interface DecisionPartProps {
  readonly dossier: DossierView
}

export function DecisionPart({ dossier }: DecisionPartProps) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const { id, decision } = dossier
  if (!decision) return null
  const { content, number, notice, validUntil, decidedAt, decidedBy, legalityBy } = decision
  return (
    <div className="stack">
      <p className="standing">
        <OutcomeBadge outcome={content.outcome} /> <strong>{number}</strong>
      </p>
      <Facts
        of={[
          [t('decision.at'), <Instant key="at" at={decidedAt} />],
          [t('decision.by'), decidedBy.name],
          [t('decision.proposed'), decision.proposedBy.name],
          [t('decision.legality'), legalityBy?.name],
          [t('decision.validUntil'), validUntil && <Day key="until" day={validUntil} />],
        ]}
      />
      <Reasons reasons={content.reasons} />
      {content.outcome === 'granted' && <Granted content={content} />}
      {content.remedies && <Remedies remedies={content.remedies} />}
      <p className="no-print">
        <Link href={to(`/dossiers/${id}/notices/${notice}`)}>{t('decision.notice')}</Link>
      </p>
      <CasePackage dossier={dossier} />
    </div>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((each) => (
      <li key={each}>{each}</li>
    ))}
  </ul>
)

function Reasons({ reasons }: Pick<Decision['content'], 'reasons'>) {
  const { t } = useTranslation('dossier')
  return (
    <Part title={t('decision.reasons')}>
      <List of={reasons} />
    </Part>
  )
}

function Granted({
  content,
}: {
  readonly content: Extract<Decision['content'], { outcome: 'granted' }>
}) {
  const { t } = useTranslation('dossier')
  const { certificateTypes, refused, legalBasis, scope, excludedUses, conditions } = content
  return (
    <Part title={t('decision.granted')}>
      <Facts
        of={[
          [t('decision.types'), certificateTypes.join(', ')],
          [t('decision.basis'), legalBasis],
          [t('decision.scope'), scope],
          [t('decision.excluded'), <List key="excluded" of={excludedUses} />],
          [t('decision.conditions'), conditions.length > 0 && <List key="of" of={conditions} />],
          [
            t('decision.refused'),
            refused.length > 0 && (
              <List
                key="refused"
                of={refused.map(({ id, reasons }) => `${id}: ${reasons.join(' ')}`)}
              />
            ),
          ],
        ]}
      />
    </Part>
  )
}

function Remedies({
  remedies,
}: {
  readonly remedies: NonNullable<Decision['content']['remedies']>
}) {
  const { t } = useTranslation('dossier')
  return (
    <Part title={t('decision.remedies')}>
      <Facts
        of={[
          [t('decision.reconsideration'), remedies.reconsideration],
          [t('decision.litigation'), remedies.litigation],
        ]}
      />
    </Part>
  )
}
