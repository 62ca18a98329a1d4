/** What could not be done, each with the reason that the service gave. */
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../client/problem.ts'
import { Note } from '../../ui/note.tsx'
import type { TaskOutcome } from './use-bulk-run.ts'
import { shortNumber, useNames } from './use-names.ts'

export function Failures({ outcomes }: { readonly outcomes: readonly TaskOutcome[] }) {
  const { t } = useTranslation(['work', 'common'])
  const names = useNames()
  if (outcomes.length === 0) return null
  return (
    <Note tone="bad" title={t('bulk.failed', { count: outcomes.length })}>
      <ul>
        {outcomes.map(({ item, error }) => (
          <li key={item.id}>
            {names.names(item)[0]?.name} <span className="mono">{shortNumber(item.dossier)}</span>
            {': '}
            <Reason error={error} />
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Reason({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const details = error instanceof ProblemError ? error.details : undefined
  if (!details) return t('failure.noAnswer')
  const { title, detail, action } = details
  // In Chinese the detail begins with the title.
  return `${detail.startsWith(title) ? '' : `${title}: `}${detail} ${action}`
}
