/** What the page of every case after a grant shows: state, clocks, what may be done, and its parts. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActMenu } from '../../acts/act-menu.tsx'
import { Clocks } from '../../case/clocks.tsx'
import { Documents } from '../../case/documents.tsx'
import { Ledger } from '../../case/ledger.tsx'
import { Notices } from '../../case/notices.tsx'
import type { FollowingKind } from '../../case/paths.ts'
import { OpenTasks } from '../../case/tasks.tsx'
import type { components } from '../../client/schema.d.ts'
import { useSession } from '../../session/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Instant } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { type TabPart, Tabs } from '../../ui/tabs.tsx'
import { readsLedgers } from './readers.ts'
import { StageBadge } from './stage-badge.tsx'

type Common = Pick<
  components['schemas']['RecognitionsView'],
  | 'id'
  | 'stage'
  | 'outcome'
  | 'clocks'
  | 'notices'
  | 'documents'
  | 'tasks'
  | 'allowedActs'
  | 'openedAt'
  | 'organisation'
  | 'province'
>

interface CaseFrameProps {
  readonly kind: FollowingKind
  readonly view: Common
  readonly title: string
  readonly actions?: ReactNode
  /** Beside those that every case has. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
  readonly parts: readonly TabPart[]
}

export function CaseFrame({ kind, view, title, actions, facts, parts }: CaseFrameProps) {
  const { t } = useTranslation(['cases', 'case'])
  const { id, stage, outcome, openedAt, organisation, province } = view
  const common = useCommonParts(kind, view)
  return (
    <Page title={title} actions={actions}>
      <div className="columns">
        <section aria-label={t('frame.state')} className="panel">
          <p>
            <StageBadge stage={stage} outcome={outcome} />
          </p>
          <Facts
            of={[
              ...facts,
              [t('frame.organisation'), organisation],
              [t('frame.province'), province ?? t('national')],
              [t('frame.opened'), <Instant key="opened" at={openedAt} />],
            ]}
          />
        </section>
        <section aria-labelledby="clocks" className="panel">
          <h2 id="clocks">{t('case:clocks.title')}</h2>
          <Clocks clocks={view.clocks} />
        </section>
      </div>
      <section aria-labelledby="tasks" className="no-print">
        <h2 id="tasks">{t('case:tasks.title')}</h2>
        <OpenTasks tasks={view.tasks} />
        <ActMenu kind={kind} id={id} allowed={view.allowedActs} />
      </section>
      <Tabs label={t('frame.parts')} parts={[...parts, ...common]} />
    </Page>
  )
}

function useCommonParts(kind: FollowingKind, view: Common): TabPart[] {
  const { t } = useTranslation('case')
  const { person } = useSession()
  const { id, documents, notices } = view
  const ledger = {
    id: 'ledger',
    title: t('ledger.title'),
    content: () => <Ledger kind={kind} id={id} />,
  }
  return [
    {
      id: 'documents',
      title: t('documents.title'),
      content: () => <Documents kind={kind} id={id} documents={documents} />,
    },
    {
      id: 'notices',
      title: t('notices.title'),
      content: () => <Notices kind={kind} id={id} notices={notices} />,
    },
    ...(readsLedgers(person) ? [ledger] : []),
  ]
}
