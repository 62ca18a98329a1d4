/** The draft with its answers to the party, the legal review, the decision taken together, and its public record. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Done } from '../done.tsx'
import { linesOf } from '../../../ui/lines.tsx'
import { MeasuresList } from './measures.tsx'
import type { PenaltyView } from './view.ts'

export function Decision({ view }: { readonly view: PenaltyView }) {
  const { t } = useTranslation('cases')
  const { draft, legality, decision, credit } = view
  if (!draft && !decision) return <p className="soft">{t('penalty.notYet')}</p>
  return (
    <div className="stack">
      {draft && <Draft draft={draft} />}
      {legality && (
        <Facts
          of={[
            [t('penalty.legality'), legality.opinion],
            [t('penalty.reviewed'), <Done key="reviewed" by={legality.by} at={legality.at} />],
          ]}
        />
      )}
      {decision && <Decided decision={decision} />}
      {credit && <Credit credit={credit} />}
    </div>
  )
}

function Draft({ draft }: { readonly draft: NonNullable<PenaltyView['draft']> }) {
  const { t } = useTranslation('cases')
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t('penalty.draft')}</h2>
      <Facts
        of={[
          [t('penalty.measures'), <MeasuresList key="measures" measures={draft.measures} />],
          [t('penalty.reasons'), linesOf(draft.reasons)],
          [t('penalty.answers'), linesOf(draft.answers.map(({ answer }) => answer))],
          [t('penalty.reconsideration'), draft.remedies.reconsideration],
          [t('penalty.litigation'), draft.remedies.litigation],
          [t('penalty.draftedBy'), <Done key="by" by={draft.by} at={draft.at} />],
        ]}
      />
    </section>
  )
}

function Decided({ decision }: { readonly decision: NonNullable<PenaltyView['decision']> }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const { measures, votes = [], number, servedAt, by, at } = decision
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{t('penalty.decision')}</h2>
      <Facts
        of={[
          [t('penalty.number'), number],
          [t('penalty.measures'), <MeasuresList key="measures" measures={measures} />],
          [t('penalty.decidedBy'), <Done key="by" by={by} at={at} />],
          [
            t('penalty.votes'),
            linesOf(votes.map(({ name, vote }) => `${name}: ${term('vote', vote)}`)),
          ],
          [t('penalty.served'), servedAt && <Instant at={servedAt} />],
        ]}
      />
    </section>
  )
}

function Credit({ credit }: { readonly credit: NonNullable<PenaltyView['credit']> }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  return (
    <section aria-labelledby="credit">
      <h2 id="credit">{t('penalty.credit')}</h2>
      <Facts
        of={[
          [t('penalty.creditState'), term('creditState', credit.state)],
          [t('penalty.creditFrom'), <Day key="from" day={credit.from} />],
          [t('penalty.creditUntil'), <Day key="until" day={credit.until} />],
        ]}
      />
    </section>
  )
}
