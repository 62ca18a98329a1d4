/** The running clocks that a proposed calendar would move or make final. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Day } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Schemas = components['schemas']
interface Moved {
  readonly dossier: string
  readonly clock: Schemas['ClockMove']
}

export function Impact({ proposal }: { readonly proposal: string }) {
  const list = api.useInfiniteQuery(
    'get',
    '/calendars/{proposal}/impact',
    { params: { path: { proposal } } },
    paging,
  )
  return (
    <Paged list={list}>
      {(cases) => (
        <Moves
          moves={cases.flatMap(({ dossier, clocks }) =>
            clocks.map((clock) => ({ dossier, clock })),
          )}
        />
      )}
    </Paged>
  )
}

function Moves({ moves }: { readonly moves: readonly Moved[] }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const to = usePaths()
  const columns: Column<Moved>[] = [
    {
      key: 'case',
      title: t('impact.case'),
      isRowHeader: true,
      cell: ({ dossier }) => <Link href={to(`/dossiers/${dossier}`)}>{dossier}</Link>,
    },
    {
      key: 'clock',
      title: t('impact.clock'),
      cell: ({ clock }) => t(`terms:clock.${clock.clock}`, { defaultValue: clock.clock }),
    },
    { key: 'before', title: t('impact.before'), cell: ({ clock }) => <Due due={clock.before} /> },
    { key: 'after', title: t('impact.after'), cell: ({ clock }) => <Due due={clock.after} /> },
  ]
  return (
    <Table
      caption={t('impact.title')}
      columns={columns}
      rows={moves}
      rowKey={({ dossier, clock }) => `${dossier} ${clock.clock}`}
      empty={t('impact.none')}
    />
  )
}

function Due({ due }: { readonly due: Schemas['ClockMove']['before'] }) {
  const { t } = useTranslation('supervision')
  return (
    <>
      <Day day={due.dueDate} /> {due.provisional && `(${t('impact.provisional')})`}
    </>
  )
}
