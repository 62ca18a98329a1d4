/** My work and the queue of my roles: what waits for whom until when. */
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { components } from '../../client/schema.d.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type Tab, tabs, viewIn } from './filters.ts'
import { Queue } from './queue.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { useCounts } from './use-queue.ts'

type Counts = components['schemas']['TaskCounts']

/** Where the interface stops counting. */
const mostCounted = 10_000

const counted: Partial<Record<Tab, keyof Counts>> = {
  mine: 'mine',
  unclaimed: 'unclaimed',
  overdue: 'overdue',
  'on-hold': 'onHold',
  waiting: 'waiting',
}

export const Work = () => (
  <ForRoles>
    <WorkPage />
  </ForRoles>
)

function WorkPage() {
  const { t, i18n } = useTranslation(['work', 'terms', 'common'])
  const [search] = useSearchParams()
  const view = viewIn(search)
  const { data: counts } = useCounts()
  const title = (tab: Tab) => {
    const name = counted[tab]
    const count = name && counts?.[name]
    if (count === undefined) return t(`tab.${tab}`)
    const number = new Intl.NumberFormat(i18n.language).format(count)
    return t(count < mostCounted ? 'tabCounted' : 'tabMany', { tab: t(`tab.${tab}`), number })
  }
  return (
    <Page title={t('title')}>
      <QueueFilters filters={view.filters} />
      <Tabs
        label={t('tabs')}
        parts={tabs.map((tab) => ({
          id: tab,
          title: title(tab),
          content: () => <Queue view={{ ...view, tab }} />,
        }))}
      />
    </Page>
  )
}
