/** The decision as it is drafted: what is granted or refused, why, on what basis, and the remedies. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import type { DossierView } from './dossier-on-desk.tsx'

type Content = NonNullable<DossierView['proposal']>['content']

export function Proposed({ dossier: { proposal } }: { readonly dossier: DossierView }) {
  const { t } = useTranslation(['work', 'terms'])
  if (!proposal) return <p className="soft">{t('desk.noProposal')}</p>
  const { content, by, at } = proposal
  return (
    <>
      <p>
        <Badge tone={content.outcome === 'granted' ? 'good' : 'bad'}>
          {t(`terms:outcome.${content.outcome}`)}
        </Badge>
      </p>
      <Facts
        of={[
          [t('desk.proposedBy'), by.name],
          [t('desk.at'), <Instant key="at" at={at} />],
          [t('desk.reasons'), <Lines key="reasons" of={content.reasons} />],
          ...granted(content, t),
          [t('desk.reconsideration'), content.remedies?.reconsideration],
          [t('desk.litigation'), content.remedies?.litigation],
        ]}
      />
    </>
  )
}

type Text = (key: string) => string

const granted = (content: Content, t: Text) =>
  content.outcome === 'granted'
    ? ([
        [t('desk.types'), content.certificateTypes.join(', ')],
        [t('desk.basis'), content.legalBasis],
        [t('desk.scope'), content.scope],
        [t('desk.excluded'), <Lines key="excluded" of={content.excludedUses} />],
        [t('desk.conditions'), <Lines key="conditions" of={content.conditions} />],
        [
          t('desk.refusedTypes'),
          <Lines
            key="refused"
            of={content.refused.map(({ id, reasons }) => `${id}: ${reasons.join(' ')}`)}
          />,
        ],
      ] as const)
    : []

function Lines({ of }: { readonly of: readonly string[] }) {
  const { t } = useTranslation('work')
  if (of.length === 0) return t('desk.none')
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
