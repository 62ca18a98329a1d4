/** Every recognised CA with what is due, overdue and open, the worst first. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day } from '../../../ui/moment.tsx'
import { useShare } from '../../../ui/share.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { type BoardItem, findingsOpen } from './groups.ts'

const counted: readonly (readonly [key: string, value: (item: BoardItem) => number])[] = [
  ['attention', ({ attention }) => attention],
  ['dutiesOverdue', ({ dutiesOverdue }) => dutiesOverdue],
  ['dutiesDue', ({ dutiesDue }) => dutiesDue],
  ['incidentsOpen', ({ incidentsOpen }) => incidentsOpen],
  ['findingsOpen', findingsOpen],
  ['complaintsOpen', ({ complaintsOpen }) => complaintsOpen],
  ['penaltiesOpen', ({ penaltiesOpen }) => penaltiesOpen],
]

export function CaTable({ rows }: { readonly rows: readonly BoardItem[] }) {
  const { t } = useTranslation('supervision')
  const share = useShare()
  const columns: Column<BoardItem>[] = [
    { key: 'ca', title: t('board.by.ca'), isRowHeader: true, cell: (item) => <Ca item={item} /> },
    {
      key: 'province',
      title: t('board.by.province'),
      cell: ({ province }) => province ?? t('national'),
    },
    ...counted.map(([key, value]) => ({
      key,
      title: t(`count.${key}`),
      numeric: true,
      cell: value,
    })),
    {
      key: 'availability',
      title: t('count.availability'),
      numeric: true,
      cell: ({ probes }) => (probes.availability === undefined ? '–' : share(probes.availability)),
    },
    { key: 'next', title: t('board.nextDue'), cell: ({ nextDue }) => <Next day={nextDue} /> },
    {
      key: 'expires',
      title: t('board.expires'),
      cell: ({ expires }) => expires && <Day day={expires} />,
    },
  ]
  return (
    <>
      <Table
        caption={t('board.cas')}
        columns={columns}
        rows={rows}
        rowKey={({ recognition }) => recognition}
        empty={t('board.none')}
      />
      <p className="soft">{t('board.attention')}</p>
    </>
  )
}

function Ca({ item }: { readonly item: BoardItem }) {
  const to = usePaths()
  const inWords = useBilingual()
  return (
    <Link href={to(casePath('recognitions', item.recognition))}>
      {inWords(item.name) || item.organisation} · {item.number}
    </Link>
  )
}

const Next = ({ day }: { readonly day: string | undefined }) =>
  day === undefined ? null : (
    <>
      <Day day={day} />
      <br />
      <TimeLeft day={day} />
    </>
  )
