/** The calendar of duties: what one CA owes, month by month; without a CA chosen, whose next last day comes when. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../app/paths.ts'
import { casePath } from '../../case/paths.ts'
import { TimeLeft } from '../../case/time-left.tsx'
import { api } from '../../client/api.ts'
import type { components } from '../../client/schema.d.ts'
import { Badge } from '../../ui/badge.tsx'
import { useBilingual } from '../../ui/bilingual.ts'
import { Filters, useFilters } from '../../ui/filters.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Day } from '../../ui/moment.tsx'
import { Paged, paging } from '../../ui/paged.tsx'
import type { Tone } from '../../ui/sign.tsx'
import { CaChoice } from './board/board-filters.tsx'
import type { BoardItem } from './board/groups.ts'
import { byMonth } from './months.ts'
import { MonthSections } from './month-sections.tsx'

type Duty = components['schemas']['Duty']

const tones: Record<Duty['state'], Tone> = {
  open: 'info',
  reported: 'warn',
  done: 'good',
  missed: 'bad',
}
const wholeYear = 366

export function Duties() {
  const { t } = useTranslation('supervision')
  const { read } = useFilters()
  const recognition = read('recognition')
  const list = api.useInfiniteQuery(
    'get',
    '/supervision/board',
    { params: { query: { days: wholeYear } } },
    paging,
  )
  return (
    <Paged list={list}>
      {(cas) => (
        <>
          <Filters label={t('duties.filters')}>
            <CaChoice cas={cas} recognition={recognition || undefined} />
          </Filters>
          {recognition ? <DutiesOf recognition={recognition} /> : <NextOfAll cas={cas} />}
        </>
      )}
    </Paged>
  )
}

function DutiesOf({ recognition }: { readonly recognition: string }) {
  const { t } = useTranslation('supervision')
  const { data } = api.useQuery('get', '/recognitions/{id}', {
    params: { path: { id: recognition } },
  })
  if (!data) return <Loading />
  return (
    <MonthSections
      months={byMonth(data.duties, ({ due }) => due)}
      itemKey={({ id }) => id}
      empty={t('duties.none')}
    >
      {(duty) => <OneDuty duty={duty} />}
    </MonthSections>
  )
}

function OneDuty({ duty: { kind, state, due } }: { readonly duty: Duty }) {
  const { t } = useTranslation(['terms', 'supervision'])
  return (
    <>
      <Day day={due} /> · {t(`clock.${kind}`)}{' '}
      <Badge tone={tones[state]}>{t(`dutyState.${state}`)}</Badge>{' '}
      {state === 'open' && <TimeLeft day={due} />}
    </>
  )
}

function NextOfAll({ cas }: { readonly cas: readonly BoardItem[] }) {
  const { t } = useTranslation('supervision')
  const to = usePaths()
  const inWords = useBilingual()
  const owing = cas.flatMap((ca) => (ca.nextDue === undefined ? [] : [{ ...ca, due: ca.nextDue }]))
  return (
    <MonthSections
      months={byMonth(owing, ({ due }) => due)}
      itemKey={({ recognition }) => recognition}
      empty={t('duties.none')}
    >
      {({ due, recognition, name, number, dutiesOverdue }) => (
        <>
          <Day day={due} /> ·{' '}
          <Link href={to(casePath('recognitions', recognition))}>
            {inWords(name)} · {number}
          </Link>{' '}
          {dutiesOverdue > 0 && (
            <Badge tone="bad">{t('duties.overdue', { count: dutiesOverdue })}</Badge>
          )}
        </>
      )}
    </MonthSections>
  )
}
