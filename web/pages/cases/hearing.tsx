/** A hearing before a decision: asked for, announced, held, and its minutes. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../client/schema.d.ts'
import { Facts } from '../../ui/facts.tsx'
import { Instant } from '../../ui/moment.tsx'

type Hearing = NonNullable<components['schemas']['Ending']['hearing']>

export function HearingFacts({ hearing }: { readonly hearing: Hearing }) {
  const { t } = useTranslation('cases')
  const { requested, chair, announced, held } = hearing
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">{t('hearing.title')}</h2>
      <Facts
        of={[
          [t('hearing.requested'), `${requested.by.name}: ${requested.text}`],
          [t('hearing.chair'), chair?.name],
          [
            t('hearing.announced'),
            announced && (
              <>
                <Instant at={announced.on} /> · {announced.place} ·{' '}
                {t(announced.public ? 'hearing.public' : 'hearing.closed')}
              </>
            ),
          ],
          [t('hearing.held'), held && <Instant key="held" at={held.at} />],
          [t('hearing.summary'), held?.summary],
          [t('hearing.signedBy'), held?.signedBy.join(', ')],
          [t('hearing.minutes'), held && <code key="minutes">{held.sha256}</code>],
        ]}
      />
    </section>
  )
}
