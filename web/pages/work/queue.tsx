/** One tab of the queue: what can be done with many, and the table with its keys. */
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { usePaths } from '../../app/paths.ts'
import { useSession } from '../../session/session.tsx'
import { useLetters } from '../../ui/letters.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { queryOf, type View } from './filters.ts'
import { QueueKeys } from './queue-keys.tsx'
import { QueueTable } from './queue-table.tsx'
import type { QueuedTask } from './queued-task.ts'
import { noteLooked } from './seen-cases.ts'
import type { Command } from './shortcuts.ts'
import { useClaims } from './use-claims.ts'
import { type CurrentRow, useCurrentRow } from './use-current-row.ts'
import { useNames } from './use-names.ts'
import { useFreshQueue, useQueue } from './use-queue.ts'
import { type Selection, useSelection } from './use-selection.ts'
import { useShortcuts } from './use-shortcuts.ts'

export function Queue({ view }: { readonly view: View }) {
  const { t } = useTranslation(['work', 'terms', 'common'])
  const asked = JSON.stringify(queryOf(view))
  const query = useMemo(() => JSON.parse(asked) as ReturnType<typeof queryOf>, [asked])
  const { list, rows, isOutdated, clearOutdated } = useQueue(query)
  const [search] = useSearchParams()
  const current = useCurrentRow(rows, search.get('row'))
  const selection = useSelection(asked)
  const claims = useClaims()
  const names = useNames()
  const { person } = useSession()
  const keys = useQueueKeys({ current, selection, claims })
  const { hasNextPage, isFetching, fetchNextPage } = list
  const onNearEnd = useCallback(() => {
    if (!isFetching) void fetchNextPage()
  }, [isFetching, fetchNextPage])
  if (list.isPending) return <Loading />
  return (
    <div className="stack">
      <ProblemNote error={list.error} />
      <ProblemNote error={claims.error} focus />
      {isOutdated && <Outdated onRead={clearOutdated} />}
      <BulkBar query={query} selection={selection} />
      <QueueTable
        caption={t('caption', { tab: t(`tab.${view.tab}`) })}
        rows={rows}
        hasMore={hasNextPage}
        onNearEnd={onNearEnd}
        current={current}
        selected={selection.selected}
        names={names}
        me={person?.sub}
        isBusy={claims.isPending}
        onSelect={selection.toggle}
        onOpen={onOpen}
        onHold={claims.mutate}
      />
      <p className="soft" role="status">
        {rows.length === 0
          ? t(`empty.${view.tab}`)
          : t(hasNextPage ? 'read' : 'all', { count: rows.length })}
      </p>
      <QueueKeys {...keys} />
    </div>
  )
}

function Outdated({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation('work')
  const readAgain = useFreshQueue()
  return (
    <Note tone="info" title={t('outdated.title')}>
      <Button
        onPress={() => {
          onRead()
          void readAgain()
        }}
      >
        {t('outdated.read')}
      </Button>
    </Note>
  )
}

/**
 * Opening a row remembers that its case was looked at, and the row in the address, for the way back. The address is changed
 * beside the router: a navigation of its own would stop the one that opens the case.
 */
function onOpen(task: QueuedTask): void {
  noteLooked(task)
  const address = new URL(location.href)
  if (!address.pathname.endsWith('/work')) return
  address.searchParams.set('row', task.id)
  history.replaceState(history.state, '', address)
}

interface Keyed {
  readonly current: CurrentRow
  readonly selection: Selection
  readonly claims: ReturnType<typeof useClaims>
}

function useQueueKeys({ current, selection, claims }: Keyed) {
  const letters = useLetters()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const navigate = useNavigate()
  const to = usePaths()
  const { index, task, moveTo } = current
  const commands: Record<Command, () => void> = {
    next: () => moveTo(index + 1),
    previous: () => moveTo(index - 1),
    claim: () => {
      if (task && !claims.isPending) claims.mutate({ act: 'claim', task })
    },
    select: () => {
      if (task) selection.toggle(task)
    },
    search: () => document.querySelector<HTMLElement>('#queue-search input')?.focus(),
    help: () => setHelpOpen(true),
    queue: () => void navigate(to('/work')),
  }
  useShortcuts(letters.areOn && !isHelpOpen, (command) => commands[command]())
  return { isOpen: isHelpOpen, setOpen: setHelpOpen }
}
