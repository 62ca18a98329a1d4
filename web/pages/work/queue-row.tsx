/** One task of the queue, as a row. */
import { memo } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../app/paths.ts'
import { casePath, kindOf } from '../../case/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Due } from './due.tsx'
import { Holder } from './holder.tsx'
import type { QueuedTask } from './queued-task.ts'
import type { Change } from './seen-cases.ts'
import type { Holding } from './use-claims.ts'
import { type Names, shortNumber } from './use-names.ts'

export interface RowProps {
  readonly task: QueuedTask
  readonly index: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly change: Change
  readonly names: Names
  /** The reader; absent while unknown. */
  readonly me: string | undefined
  readonly isBusy: boolean
  readonly measure: (row: Element | null) => void
  readonly onSelect: (task: QueuedTask) => void
  readonly onOpen: (task: QueuedTask, index: number) => void
  readonly onHold: (holding: Holding) => void
}

export const queueColumns = [
  'select',
  'case',
  'country',
  'kind',
  'stage',
  'due',
  'holder',
  'change',
] as const

/** The page of the case. */
export const pathOf = ({ caseKind, dossier }: QueuedTask): string =>
  casePath(caseKind === 'dossier' ? 'dossiers' : kindOf(caseKind), dossier)

export const QueueRow = memo(function QueueRow({ measure, ...props }: RowProps) {
  const { task, index, isCurrent, isSelected, onSelect, names, change } = props
  const { t } = useTranslation('work')
  const titled = (column: (typeof queueColumns)[number]) => ({
    'data-title': t(`column.${column}`),
  })
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={isCurrent ? 'queue-current' : undefined}
    >
      <td {...titled('select')}>
        <input
          type="checkbox"
          aria-label={t('select', { name: names.names(task)[0]?.name })}
          checked={isSelected}
          onChange={() => onSelect(task)}
        />
      </td>
      <CaseCell {...props} />
      <td {...titled('country')}>{names.country(task) || t('unknown')}</td>
      <td {...titled('kind')}>{names.kind(task)}</td>
      <td {...titled('stage')}>
        {names.stage(task)} <HoldMark task={task} />
      </td>
      <td {...titled('due')}>
        <Due task={task} />
      </td>
      <td {...titled('holder')}>
        <Holder {...props} />
      </td>
      <td {...titled('change')}>
        <Badge tone={change === 'same' ? 'neutral' : 'info'}>{t(`change.${change}`)}</Badge>
      </td>
    </tr>
  )
})

function CaseCell({ task, index, names, onOpen }: Omit<RowProps, 'measure'>) {
  const { t } = useTranslation('work')
  const to = usePaths()
  const [first, ...others] = names.names(task)
  return (
    <th scope="row" data-title={t('column.case')}>
      <span>
        <Link
          href={to(pathOf(task))}
          className="queue-open react-aria-Link"
          onPress={() => onOpen(task, index)}
        >
          {first?.name}
        </Link>
        {others.map(({ language, name }) => (
          <small key={language} lang={language === 'local' ? undefined : language}>
            {name}
          </small>
        ))}
        <small className="mono">{shortNumber(task.dossier)}</small>
      </span>
    </th>
  )
}

function HoldMark({ task: { hold } }: { readonly task: QueuedTask }) {
  const { t } = useTranslation('work')
  if (!hold) return null
  return hold.ended ? (
    <Badge tone="info">{t('hold.ended')}</Badge>
  ) : (
    <Badge tone="warn">{t('hold.until', { day: hold.until })}</Badge>
  )
}
