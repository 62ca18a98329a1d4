/** The board as charts: duties, open cases, and how the status services answered. */
import { useTranslation } from 'react-i18next'
import { Bars, type Series } from '../../../ui/bars.tsx'
import { useShare } from '../../../ui/share.ts'
import type { Tone } from '../../../ui/sign.tsx'
import { findingsOpen, type Counts, type Group } from './groups.ts'

interface ChartsProps {
  readonly groups: readonly Group[]
  readonly rowTitle: string
}

type Figure = readonly [key: string, value: (counts: Counts) => number | undefined, tone: Tone]

const duties: readonly Figure[] = [
  ['dutiesOverdue', (counts) => counts.dutiesOverdue, 'bad'],
  ['dutiesDue', (counts) => counts.dutiesDue, 'warn'],
  ['reportsWaiting', (counts) => counts.reportsWaiting, 'info'],
]

const open: readonly Figure[] = [
  ['incidentsOpen', (counts) => counts.incidentsOpen, 'bad'],
  ['findingsOpen', findingsOpen, 'warn'],
  ['inspectionsOpen', (counts) => counts.inspectionsOpen, 'info'],
  ['complaintsOpen', (counts) => counts.complaintsOpen, 'info'],
  ['penaltiesOpen', (counts) => counts.penaltiesOpen, 'info'],
  ['exitsOpen', (counts) => counts.exitsOpen, 'neutral'],
]

const availability: readonly Figure[] = [
  ['availability', ({ probes }) => probes.availability, 'good'],
]

export function Charts({ groups, rowTitle }: ChartsProps) {
  const { t } = useTranslation('supervision')
  const share = useShare()
  const seriesOf = (figures: readonly Figure[]): Series<Group>[] =>
    figures.map(([key, value, tone]) => ({
      key,
      title: t(`count.${key}`),
      value: ({ counts }) => value(counts),
      tone,
    }))
  const common = {
    rowTitle,
    rows: groups,
    rowKey: ({ key }: Group) => key,
    label: ({ label }: Group) => label,
    empty: t('board.none'),
  }
  return (
    <>
      <Bars {...common} title={t('charts.duties')} series={seriesOf(duties)} />
      <Bars {...common} title={t('charts.open')} series={seriesOf(open)} />
      <Bars
        {...common}
        title={t('charts.availability')}
        series={seriesOf(availability)}
        format={share}
        most={1}
      />
    </>
  )
}
