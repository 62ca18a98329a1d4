/** Messages by e-mail and webhook with every attempt; those that are dead can be sent again under the same id. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Retry } from './retry.tsx'

type Delivery = components['schemas']['Delivery']

const tones: Record<Delivery['state'], Tone> = { pending: 'info', delivered: 'good', dead: 'bad' }
const states = Object.keys(tones) as readonly Delivery['state'][]
const every = 'every'

export function Deliveries() {
  const { t } = useTranslation(['supervision', 'terms'])
  const { read, set } = useFilters()
  const state = states.find((each) => each === read('state'))
  const query = state ? { state } : {}
  const list = api.useInfiniteQuery('get', '/deliveries', { params: { query } }, paging)
  return (
    <>
      <Filters label={t('deliveries.filters')}>
        <Choice
          label={t('deliveries.state')}
          value={state ?? every}
          options={[
            { id: every, label: t('deliveries.every') },
            ...states.map((id) => ({ id, label: t(`terms:deliveryState.${id}`) })),
          ]}
          onChange={(id) => set('state', id === every ? '' : id)}
        />
      </Filters>
      <Paged list={list}>{(deliveries) => <DeliveryTable deliveries={deliveries} />}</Paged>
    </>
  )
}

function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const columns: Column<Delivery>[] = [
    {
      key: 'target',
      title: t('deliveries.target'),
      isRowHeader: true,
      cell: ({ target, channel }) => `${t(`terms:deliveryChannel.${channel}`)} · ${target}`,
    },
    { key: 'kind', title: t('deliveries.kind'), cell: ({ kind }) => <code>{kind}</code> },
    {
      key: 'created',
      title: t('deliveries.created'),
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    {
      key: 'state',
      title: t('deliveries.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`terms:deliveryState.${state}`)}</Badge>,
    },
    {
      key: 'attempts',
      title: t('deliveries.attempts'),
      cell: (delivery) => <Attempts delivery={delivery} />,
    },
    {
      key: 'retry',
      title: t('deliveries.again'),
      cell: (delivery) => delivery.state === 'dead' && <Retry delivery={delivery} />,
    },
  ]
  return (
    <Table
      caption={t('operations.deliveries')}
      columns={columns}
      rows={deliveries}
      rowKey={({ id }) => id}
      empty={t('deliveries.none')}
    />
  )
}

function Attempts({ delivery: { attempts, nextAttemptAt } }: { readonly delivery: Delivery }) {
  const { t } = useTranslation(['supervision', 'terms'])
  return (
    <ul className="plain-list">
      {attempts.map(({ attempt, at, outcome, detail }) => (
        <li key={attempt}>
          <Instant at={at} /> · {t(`terms:attempt.${outcome}`)} · {detail}
        </li>
      ))}
      {nextAttemptAt && (
        <li>
          {t('deliveries.next')} <Instant at={nextAttemptAt} />
        </li>
      )}
    </ul>
  )
}
