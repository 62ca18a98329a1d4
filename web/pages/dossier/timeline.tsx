/** What has happened, newest first: acts of people, notices, events of the procedure; and which of it the applicant sees. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { Badge } from '../../ui/badge.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Instant } from '../../ui/moment.tsx'
import { Tick } from '../../ui/tick.tsx'
import { isSmallStep } from './small-steps.ts'
import { type EntryView, useWholeLedger } from './use-whole-ledger.ts'

export function Timeline({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier')
  const { entries, isWhole } = useWholeLedger(id)
  const [all, setAll] = useState(false)
  const shown = entries.filter(({ event }) => all || !isSmallStep(event.act))
  return (
    <div className="stack">
      <div className="no-print">
        <Tick isSelected={all} onChange={setAll}>
          {t('timeline.all')}
        </Tick>
      </div>
      {!isWhole && <Loading />}
      <ol className="timeline plain-list" reversed>
        {shown.map((entry) => (
          <Happening key={entry.position} entry={entry} />
        ))}
      </ol>
    </div>
  )
}

function Happening({ entry: { event, toldToApplicant } }: { readonly entry: EntryView }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const { at, by, act, stage, detail } = event
  const names: Readonly<Record<string, string>> = {
    refused: t('timeline.refused', { act: tried(detail, term) }),
    'enter-stage': t('timeline.entered', { act: term('act', act), stage: term('stage', stage) }),
  }
  const what = names[act] ?? term('act', act)
  return (
    <li>
      <p>
        <strong>{what}</strong>{' '}
        <Badge tone={toldToApplicant ? 'info' : 'neutral'}>
          {t(toldToApplicant ? 'timeline.told' : 'timeline.notTold')}
        </Badge>
      </p>
      <p>
        <Instant at={at} /> · {by.sub === 'system' ? t('timeline.system') : by.name} ·{' '}
        <span className="soft">{term('stage', stage)}</span>
      </p>
      <Detail detail={detail} />
    </li>
  )
}

type Term = ReturnType<typeof useTerms>['term']

const tried = (detail: EntryView['event']['detail'], term: Term) => term('act', text(detail.act))

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What is said of an event in one line. */
function Detail({ detail }: Pick<EntryView['event'], 'detail'>) {
  const { term } = useTerms()
  const about = [
    term('notice', text(detail.kind)),
    text(detail.number),
    text(detail.reason) || text(detail.what) || text(detail.text),
    text(detail.note),
  ].filter((part) => part !== '')
  return about.length > 0 && <p>{about.join(' · ')}</p>
}
