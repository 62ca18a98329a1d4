/** Reads everything that is filtered, with its progress, to tick it or to save it as a file. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { QueueQuery } from './filters.ts'
import type { QueuedTask } from './queued-task.ts'
import { type Collected, collectTasks } from './task-pages.ts'
import { useSaveTasks } from './use-save-tasks.ts'

export type Purpose = 'select' | 'export'

/** Each ticked task is one request when it is acted on; rows of a file are two hundred a request. */
const bounds: Record<Purpose, number> = { select: 1_000, export: 20_000 }

interface CollectDialogProps {
  readonly purpose: Purpose
  readonly query: QueueQuery
  readonly onSelect: (tasks: readonly QueuedTask[]) => void
  readonly onClose: () => void
}

interface Reading {
  readonly read: number
  readonly collected?: Collected
  readonly error?: unknown
}

/** Begins at once; closing the dialog stops it. */
function useCollecting(query: QueueQuery, most: number): Reading {
  const [reading, setReading] = useState<Reading>({ read: 0 })
  useEffect(() => {
    const stop = new AbortController()
    const onProgress = (read: number) => setReading({ read })
    collectTasks(query, { signal: stop.signal, most, onProgress }).then(
      (collected) => stop.signal.aborted || setReading({ read: collected.tasks.length, collected }),
      (error: unknown) => stop.signal.aborted || setReading({ read: 0, error }),
    )
    return () => stop.abort()
  }, [query, most])
  return reading
}

export function CollectDialog({ purpose, query, onSelect, onClose }: CollectDialogProps) {
  const { t } = useTranslation(['work', 'common'])
  const announce = useAnnounce()
  const save = useSaveTasks()
  const most = bounds[purpose]
  const [asked] = useState(query)
  const { read, collected, error } = useCollecting(asked, most)
  const finish = () => {
    if (!collected) return
    if (purpose === 'select') onSelect(collected.tasks)
    else save(collected.tasks)
    const count = collected.tasks.length
    announce(t(purpose === 'select' ? 'bulk.selected' : 'export.saved', { count }))
    onClose()
  }
  return (
    <Dialog title={t(`${purpose}All.title`)} isOpen onClose={onClose}>
      <ProblemNote error={error} />
      <p role="status">{t(collected ? 'collect.read' : 'collect.reading', { count: read })}</p>
      {!collected && !error && <progress aria-label={t('collect.label')} />}
      {collected?.isCut && <p>{t(`${purpose}All.cut`, { count: most })}</p>}
      <div className="actions">
        <Button tone="primary" isDisabled={!collected} onPress={finish}>
          {t(`${purpose}All.do`)}
        </Button>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  )
}
