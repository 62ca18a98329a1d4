/** What can be done with the tasks that are ticked, and with all that are filtered. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.tsx'
import type { Role } from '../../session/person.ts'
import { Button } from '../../ui/button.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkAct } from './bulk-acts.ts'
import { CollectDialog, type Purpose } from './collect-dialog.tsx'
import type { QueueQuery } from './filters.ts'
import type { Selection } from './use-selection.ts'

/** Whom the interface lets give tasks to others, on one kind of case or another. */
const assigning: readonly Role[] = ['officer', 'division-head', 'head', 'supervisor']

interface BulkBarProps {
  readonly query: QueueQuery
  readonly selection: Selection
}

export function BulkBar({ query, selection }: BulkBarProps) {
  const { t } = useTranslation('work')
  const { person } = useSession()
  const [act, setAct] = useState<BulkAct>()
  const [purpose, setPurpose] = useState<Purpose>()
  const tasks = [...selection.selected.values()]
  const acts: readonly BulkAct[] = person?.roles.some((role) => assigning.includes(role))
    ? ['claim', 'release', 'assign']
    : ['claim', 'release']
  return (
    <div className="queue-bulk no-print" role="group" aria-label={t('bulk.label')}>
      <span role="status">{t('bulk.selected', { count: tasks.length })}</span>
      <Button onPress={() => setPurpose('select')}>{t('bulk.all')}</Button>
      {tasks.length > 0 && (
        <>
          <Button onPress={() => selection.replace([])}>{t('bulk.none')}</Button>
          {acts.map((each) => (
            <Button key={each} onPress={() => setAct(each)}>
              {t(`bulk.${each}.open`)}
            </Button>
          ))}
        </>
      )}
      <Button onPress={() => setPurpose('export')}>{t('export.open')}</Button>
      {act && (
        <BulkDialog
          act={act}
          tasks={tasks}
          onClose={() => setAct(undefined)}
          onLeft={selection.replace}
        />
      )}
      {purpose && (
        <CollectDialog
          purpose={purpose}
          query={query}
          onSelect={selection.replace}
          onClose={() => setPurpose(undefined)}
        />
      )}
    </div>
  )
}
