/** Saves tasks as a file for spreadsheets, in the reader's words. */
import { useTranslation } from 'react-i18next'
import { saveBlob } from '../../case/save-file.ts'
import { toCsv } from './csv.ts'
import type { QueuedTask } from './queued-task.ts'
import { useNames } from './use-names.ts'

const columns = [
  'number',
  'organisation',
  'zh-CN',
  'en',
  'local',
  'country',
  'kind',
  'stage',
  'due',
  'left',
  'holder',
  'since',
] as const

export function useSaveTasks(): (tasks: readonly QueuedTask[]) => void {
  const { t } = useTranslation('work')
  const names = useNames()
  const row = (task: QueuedTask): readonly string[] => [
    task.dossier,
    task.organisation,
    task.caName['zh-CN'] ?? '',
    task.caName.en ?? '',
    task.caName.local ?? '',
    task.country ?? '',
    names.kind(task),
    names.stage(task),
    task.due ?? '',
    String(task.workingDaysLeft ?? ''),
    task.assignee?.name ?? '',
    task.assignedAt ?? '',
  ]
  return (tasks) => {
    const text = toCsv([columns.map((column) => t(`export.column.${column}`)), ...tasks.map(row)])
    saveBlob(new Blob([text], { type: 'text/csv' }), t('export.fileName'))
  }
}
