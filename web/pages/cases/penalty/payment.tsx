/** What is owed at the end of today with its surcharge, by when, and what was paid. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Day } from '../../../ui/moment.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { useMoney } from '../money.ts'
import type { PenaltyView } from './view.ts'

type Paid = PenaltyView['payments'][number]
type Instalment = components['schemas']['Instalment']

export function Payment({ view }: { readonly view: PenaltyView }) {
  const { t } = useTranslation('cases')
  const { deferral, court } = view
  return (
    <div className="stack">
      <Owed id={view.id} />
      <Payments payments={view.payments} />
      <Facts
        of={[
          [t('payment.deferral'), deferral?.text],
          [t('payment.deferralAnswer'), deferral?.answer?.reason],
          [t('payment.court'), court && `${court.court} · ${court.reference}`],
        ]}
      />
    </div>
  )
}

/** Counted by the service: before the decision is served nothing is owed. */
function Owed({ id }: { readonly id: string }) {
  const { t } = useTranslation('cases')
  const { fen } = useMoney()
  const { data, error } = api.useQuery(
    'get',
    '/penalties/{id}/payment',
    { params: { path: { id } } },
    { throwOnError: false },
  )
  if (!data) return <ProblemNote error={error} />
  return (
    <>
      <Facts
        of={[
          [t('payment.on'), <Day key="on" day={data.on} />],
          [t('payment.fine'), fen(data.fineFen)],
          [t('payment.surcharge'), fen(data.surchargeFen)],
          [t('payment.total'), <strong key="total">{fen(data.totalFen)}</strong>],
          [t('payment.overpaid'), data.overpaidFen > 0 ? fen(data.overpaidFen) : undefined],
        ]}
      />
      <Schedule schedule={data.schedule} />
    </>
  )
}

function Schedule({ schedule }: { readonly schedule: readonly Instalment[] }) {
  const { t } = useTranslation('cases')
  const { fen } = useMoney()
  const columns: Column<Instalment>[] = [
    {
      key: 'due',
      title: t('payment.due'),
      isRowHeader: true,
      cell: ({ due }) => <Day day={due} />,
    },
    {
      key: 'sum',
      title: t('payment.sum'),
      numeric: true,
      cell: ({ amountFen }) => fen(amountFen),
    },
  ]
  return (
    <Table
      caption={t('payment.schedule')}
      columns={columns}
      rows={schedule}
      rowKey={({ due }) => due}
      empty={t('payment.nothingDue')}
    />
  )
}

function Payments({ payments }: { readonly payments: readonly Paid[] }) {
  const { t } = useTranslation('cases')
  const { fen } = useMoney()
  const columns: Column<Paid>[] = [
    {
      key: 'on',
      title: t('payment.paidOn'),
      isRowHeader: true,
      cell: ({ paidOn }) => <Day day={paidOn} />,
    },
    {
      key: 'sum',
      title: t('payment.sum'),
      numeric: true,
      cell: ({ amountFen }) => fen(amountFen),
    },
    { key: 'by', title: t('payment.recordedBy'), cell: ({ by }) => by.name },
  ]
  return (
    <Table
      caption={t('payment.payments')}
      columns={columns}
      rows={payments}
      rowKey={({ document }) => document}
      empty={t('payment.none')}
    />
  )
}
