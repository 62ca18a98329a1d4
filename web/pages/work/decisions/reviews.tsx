/** What experts advise, and what officers have verified. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Seat = components['schemas']['Seat']
type Verification = components['schemas']['Verification']

export function Opinions({ panel }: { readonly panel: readonly Seat[] }) {
  const { t } = useTranslation(['work', 'terms'])
  const columns: Column<Seat>[] = [
    {
      key: 'expert',
      title: t('desk.expert'),
      isRowHeader: true,
      cell: ({ name, organisation }) => `${name}, ${organisation}`,
    },
    {
      key: 'conflict',
      title: t('desk.conflict'),
      cell: (seat) => t(`desk.conflictOf.${interest(seat)}`),
    },
    { key: 'advice', title: t('desk.advice'), cell: (seat) => <Advice seat={seat} /> },
    { key: 'reasons', title: t('desk.reasons'), cell: ({ opinion }) => opinion?.reasons ?? '' },
  ]
  return (
    <Table
      caption={t('desk.part.opinions')}
      captionHidden
      columns={columns}
      rows={panel}
      rowKey={({ sub }) => sub}
      empty={t('desk.noPanel')}
    />
  )
}

const interest = ({ conflict }: Seat) => {
  if (conflict === undefined) return 'undeclared'
  return conflict ? 'recused' : 'none'
}

function Advice({ seat: { opinion } }: { readonly seat: Seat }) {
  const { t } = useTranslation(['work', 'terms'])
  if (!opinion) return t('desk.noOpinion')
  return (
    <Badge tone={opinion.advice === 'favourable' ? 'good' : 'bad'}>
      {t(`terms:advice.${opinion.advice}`)}
    </Badge>
  )
}

export function Verifications({
  verifications,
}: {
  readonly verifications: readonly Verification[]
}) {
  const { t } = useTranslation('work')
  const columns: Column<Verification>[] = [
    { key: 'by', title: t('desk.officer'), isRowHeader: true, cell: ({ by }) => by.name },
    { key: 'at', title: t('desk.at'), cell: ({ at }) => <Instant at={at} /> },
    {
      key: 'verdict',
      title: t('desk.verdict'),
      cell: ({ verdict }) => (
        <Badge tone={verdict === 'meets' ? 'good' : 'bad'}>{t(`desk.verdictOf.${verdict}`)}</Badge>
      ),
    },
    { key: 'note', title: t('desk.note'), cell: ({ note }) => note },
    {
      key: 'opened',
      title: t('desk.openedDocuments'),
      numeric: true,
      cell: ({ opened }) => opened.length,
    },
  ]
  return (
    <Table
      caption={t('desk.part.verifications')}
      captionHidden
      columns={columns}
      rows={verifications}
      rowKey={({ by, at }) => `${by.sub} ${at}`}
      empty={t('desk.noVerification')}
    />
  )
}
