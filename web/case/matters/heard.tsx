/** Who is heard before the decision: interested parties, what was stated, and the hearing (Administrative License Law 36, 46–48). */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { Day, Instant } from '../../ui/moment.tsx'
import { Matter, type MattersProps, Said } from './matter.tsx'

export function Parties({ dossier: { parties = [] } }: MattersProps) {
  const { t } = useTranslation('case')
  return parties.map(({ id, name, interest, answerBy, by, at }) => (
    <Matter
      key={id}
      title={t('matters.party.title', { name })}
      facts={[
        [
          t('matters.party.interest'),
          <Said key="interest" by={by} at={at}>
            {interest}
          </Said>,
        ],
        [t('matters.answerBy'), <Day key="day" day={answerBy} />],
      ]}
    />
  ))
}

export function Statements({ dossier: { statements = [] } }: MattersProps) {
  const { t } = useTranslation('case')
  return statements.map(({ text, by, at }) => (
    <Matter
      key={`${by.sub} ${at}`}
      title={t('matters.statement')}
      facts={[
        [
          t('matters.text'),
          <Said key="text" by={by} at={at}>
            {text}
          </Said>,
        ],
      ]}
    />
  ))
}

type Request = NonNullable<MattersProps['dossier']['hearing']>['requests'][number]

function Requests({ of }: { readonly of: readonly Request[] }) {
  return (
    <ul className="plain-list">
      {of.map(({ by, at, text }) => (
        <li key={`${by.sub} ${at}`}>
          <Said by={by} at={at}>
            {text}
          </Said>
        </li>
      ))}
    </ul>
  )
}

export function Hearing({ dossier: { hearing } }: MattersProps) {
  const { t } = useTranslation('case')
  const { term } = useTerms()
  if (!hearing) return null
  const { kind, why, by, at, requests, waivers, chair, announced, held } = hearing
  return (
    <Matter
      title={t('matters.hearing.title')}
      facts={[
        [t('matters.hearing.kind'), term('hearing', kind)],
        [
          t('matters.reasons'),
          <Said key="why" by={by} at={at}>
            {why}
          </Said>,
        ],
        [t('matters.hearing.requests'), requests.length > 0 && <Requests of={requests} />],
        [t('matters.hearing.waivers'), waivers.length > 0 && <Requests of={waivers} />],
        [t('matters.hearing.chair'), chair?.name],
        [t('matters.hearing.on'), announced && <Instant at={announced.on} />],
        [t('matters.hearing.place'), announced?.place],
        [t('matters.hearing.subject'), announced?.subject],
        [
          t('matters.hearing.access'),
          announced && t(`matters.hearing.${announced.public ? 'public' : 'closed'}`),
        ],
        [t('matters.hearing.held'), held && <Said at={held.at}>{held.summary}</Said>],
        [t('matters.signedBy'), held?.signedBy.join(', ')],
      ]}
    />
  )
}
