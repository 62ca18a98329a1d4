/** What the law asks of an exit, step by step: done when and by whom, or not yet. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Done } from '../done.tsx'
import type { ExitView } from './view.ts'

interface Step {
  readonly key: string
  readonly done: { readonly by: { readonly name: string }; readonly at: string } | undefined
  readonly what?: ReactNode
}

export const Course = ({ view }: { readonly view: ExitView }) => (
  <div className="stack">
    <Breaches breaches={view.breaches} />
    <Steps view={view} />
    <Ends view={view} />
  </div>
)

function Breaches({ breaches }: Pick<ExitView, 'breaches'>) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  if (breaches.length === 0) return null
  return (
    <Note tone="bad" title={t('exit.breaches')}>
      <ul>
        {breaches.map(({ kind, at }) => (
          <li key={kind}>
            {term('breach', kind)} · <Instant at={at} />
          </li>
        ))}
      </ul>
    </Note>
  )
}

function useSteps(view: ExitView): Step[] {
  const { t } = useTranslation('cases')
  const { partiesTold, records, custody, subscribersTold, confirmed } = view
  const agreed = view.proposals.find(
    (proposal) => proposal.agreed.exiting && proposal.agreed.successor,
  )
  return [
    {
      key: 'partiesTold',
      done: partiesTold,
      what: partiesTold && (
        <>
          {t('exit.toldOn')} <Day day={partiesTold.toldOn} />
          {partiesTold.late && ` · ${t('late')}`}
        </>
      ),
    },
    { key: 'agreed', done: agreed?.agreed.successor, what: agreed?.candidate.organisation },
    {
      key: 'records',
      done: records,
      what: records && (
        <>
          {t('exit.recordCount', { count: records.records })} <code>{records.sha256}</code>
        </>
      ),
    },
    { key: 'custody', done: custody, what: custody && <code>{custody.sha256}</code> },
    { key: 'subscribersTold', done: subscribersTold },
    { key: 'confirmed', done: confirmed },
  ]
}

function Steps({ view }: { readonly view: ExitView }) {
  const { t } = useTranslation('cases')
  const columns: Column<Step>[] = [
    {
      key: 'step',
      title: t('exit.step'),
      isRowHeader: true,
      cell: ({ key }) => t(`exit.steps.${key}`),
    },
    {
      key: 'state',
      title: t('exit.state'),
      cell: ({ done }) =>
        done ? (
          <Badge tone="good">{t('exit.done')}</Badge>
        ) : (
          <Badge tone="neutral">{t('exit.notYet')}</Badge>
        ),
    },
    { key: 'by', title: t('exit.by'), cell: ({ done }) => done && <Done {...done} /> },
    { key: 'what', title: t('exit.what'), cell: ({ what }) => what },
  ]
  return (
    <Table
      caption={t('exit.course')}
      columns={columns}
      rows={useSteps(view)}
      rowKey={({ key }) => key}
      empty={t('exit.notYet')}
    />
  )
}

function Ends({ view: { withdrawn, postponed, endOrdered, ended } }: { readonly view: ExitView }) {
  const { t } = useTranslation('cases')
  return (
    <>
      {postponed.map(({ to, reason, at }) => (
        <p key={at}>
          {t('exit.postponed')} <Day day={to} />: {reason}
        </p>
      ))}
      {endOrdered && (
        <p>
          {t('exit.endOrdered')} <Done {...endOrdered} />
        </p>
      )}
      {withdrawn && (
        <p>
          {t('exit.withdrawn')} <Done {...withdrawn} />: {withdrawn.reason}
        </p>
      )}
      {ended && (
        <p>
          {t('exit.ended')} <Instant at={ended.at} />
        </p>
      )}
    </>
  )
}
