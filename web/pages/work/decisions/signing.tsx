/** Which acts complete the task, and for each whether the reader may do it, or may not because of what. */
import { useTranslation } from 'react-i18next'
import { useActName } from '../../../case/act-name.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'

type Act = components['schemas']['TaskActs']['acts'][number]

export function Signing({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation(['work', 'terms'])
  const nameOf = useActName()
  return (
    <section className="panel" aria-labelledby="signing">
      <h2 id="signing">{t('desk.signing')}</h2>
      <ul className="plain-list stack">
        {acts.map(({ act, forbidden }) => (
          <li key={act}>
            <strong>{nameOf(act)}</strong>{' '}
            {forbidden ? <Forbidden why={forbidden} /> : <Badge tone="good">{t('desk.may')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The rule in the reader’s words; where it has none here, in those of the interface. */
function Forbidden({ why }: { readonly why: NonNullable<Act['forbidden']> }) {
  const { t } = useTranslation('work')
  const inWords = useBilingual()
  const because = t(`rule.${why.rule ?? ''}`, { defaultValue: inWords(why.detail) })
  return (
    <>
      <Badge tone="bad">{t('desk.mayNot')}</Badge>
      <p>{t('desk.because', { because })}</p>
      <p className="soft">{inWords(why.action)}</p>
    </>
  )
}
