/** Totals as figures with sign and word: what is overdue or severe is said first. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { useShare } from '../../../ui/share.ts'
import type { Tone } from '../../../ui/sign.tsx'
import { type BoardTotals, findingsOpen } from './groups.ts'
import './board.css'

interface Figure {
  readonly key: string
  readonly value: string
  readonly tone: Tone
}

const bad = (count: number): Tone => (count > 0 ? 'bad' : 'good')
const waiting = (count: number): Tone => (count > 0 ? 'warn' : 'good')

export function Totals({ totals }: { readonly totals: BoardTotals }) {
  const { t } = useTranslation('supervision')
  const figures = useFigures(totals)
  return (
    <dl className="totals">
      {figures.map(({ key, value, tone }) => (
        <div key={key} className="panel total">
          <dt>{t(`count.${key}`)}</dt>
          <dd>
            <span className="total-value">{value}</span>
            <Badge tone={tone}>{t(`tone.${tone}`)}</Badge>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useFigures(totals: BoardTotals): Figure[] {
  const share = useShare()
  const { probes } = totals
  const count = (key: string, value: number, tone: Tone): Figure => ({
    key,
    value: String(value),
    tone,
  })
  return [
    count('dutiesOverdue', totals.dutiesOverdue, bad(totals.dutiesOverdue)),
    count('dutiesDue', totals.dutiesDue, waiting(totals.dutiesDue)),
    count('reportsWaiting', totals.reportsWaiting, waiting(totals.reportsWaiting)),
    count('incidentsOpen', totals.incidentsOpen, bad(totals.incidentsOpen)),
    count('findingsOpen', findingsOpen(totals), waiting(findingsOpen(totals))),
    count('complaintsOpen', totals.complaintsOpen, waiting(totals.complaintsOpen)),
    count('complaintsOverdue', totals.complaintsOverdue, bad(totals.complaintsOverdue)),
    count('servicesFailing', probes.servicesFailing, bad(probes.servicesFailing)),
    {
      key: 'availability',
      value: probes.availability === undefined ? '–' : share(probes.availability),
      tone: probes.asked === 0 ? 'neutral' : waiting(probes.asked - probes.answered),
    },
  ]
}
