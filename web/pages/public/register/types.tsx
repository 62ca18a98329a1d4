/** The recognised certificate types of an entry: scope, what is excluded, conditions, validity and the history of status. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Period, StatusBadge, StatusSince } from './status.tsx'

type RecognisedType = components['schemas']['RecognisedType']

export function RecognisedTypes({ types }: { readonly types: readonly RecognisedType[] }) {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="types">
      <h2 id="types">{t('entry.types')}</h2>
      <div className="stack">
        {types.map((type) => (
          <OneType key={type.id} type={type} />
        ))}
      </div>
    </section>
  )
}

const listed = (texts: readonly string[]) =>
  texts.length > 0 && (
    <ul className="plain-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )

function OneType({ type }: { readonly type: RecognisedType }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const none = t('none')
  const { scope, excludedUses, conditions, validFrom, validUntil, policyOids, renewals = [] } = type
  return (
    <article className="panel">
      <h3>{inWords(type.name)}</h3>
      <p>
        <StatusSince history={type.history} />
      </p>
      <Facts
        of={[
          [t('entry.purpose'), t(`purpose.${type.purpose}`)],
          [t('entry.scope'), scope],
          [t('entry.excluded'), listed(excludedUses) || none],
          [t('entry.conditions'), listed(conditions) || none],
          [
            t('entry.validity'),
            <span key="validity">
              <Day day={validFrom} /> – <Day day={validUntil} />
            </span>,
          ],
          [t('entry.policies'), <code key="policies">{policyOids.join(', ')}</code>],
          [t('entry.renewals'), renewals.length > 0 ? <Renewals renewals={renewals} /> : undefined],
        ]}
      />
      <History history={type.history} />
    </article>
  )
}

function Renewals({ renewals }: { readonly renewals: NonNullable<RecognisedType['renewals']> }) {
  const { t } = useTranslation('public')
  return (
    <ul className="plain-list">
      {renewals.map(({ from, decision, deemed }) => (
        <li key={from}>
          <Day day={from} /> {decision} {deemed && t('entry.deemed')}
        </li>
      ))}
    </ul>
  )
}

function History({ history }: { readonly history: readonly Period[] }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  return (
    <Table
      caption={t('entry.history')}
      rows={history}
      rowKey={({ from }) => from}
      empty={t('none')}
      columns={[
        {
          key: 'status',
          title: t('register.status'),
          isRowHeader: true,
          cell: ({ status }) => <StatusBadge status={status} />,
        },
        { key: 'from', title: t('entry.from'), cell: ({ from }) => <Instant at={from} /> },
        {
          key: 'to',
          title: t('entry.to'),
          cell: ({ to }) => (to ? <Instant at={to} /> : t('entry.untilNow')),
        },
        { key: 'ground', title: t('entry.ground'), cell: ({ ground }) => inWords(ground) },
        { key: 'decision', title: t('entry.decision'), cell: ({ decision }) => decision ?? '—' },
      ]}
    />
  )
}
