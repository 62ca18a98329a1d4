/** The case has moved on since the form was opened: what happened, by whom, and the way to read it again. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../client/api.ts'
import { ProblemError } from '../client/problem.ts'
import { Button } from '../ui/button.tsx'
import { Instant } from '../ui/moment.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import type { CaseRef } from './case-view.ts'
import { useActWords } from './use-act-words.ts'

/** By the rules of the procedure somebody or something else came first. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && [409, 412].includes(error.status)

interface ConflictProps {
  readonly error: unknown
  readonly subject: CaseRef
  /** The last event that the reader knew of. */
  readonly since: number
  readonly onReadAgain: () => void
}

/** What the ledger has beyond the event; nothing where the reader may not read it. */
function useHappened({ kind, id }: CaseRef, since: number) {
  const { data } = useQuery({
    ...api.queryOptions('get', `/${kind}/{id}/ledger` as '/dossiers/{id}/ledger', {
      params: { path: { id }, query: { after: since, limit: 50 } },
    }),
    throwOnError: false,
    retry: false,
    staleTime: 0,
  })
  return (data?.items ?? []).filter(({ event }) => (event.event ?? 0) > since)
}

export function Conflict({ error, subject, since, onReadAgain }: ConflictProps) {
  const { t } = useTranslation('acts')
  const { nameOf } = useActWords()
  const happened = useHappened(subject, since)
  const holder = error instanceof ProblemError ? error.details?.['holder'] : undefined
  return (
    <div className="stack">
      <ProblemNote error={error} focus />
      {typeof holder === 'string' && <p>{t('conflict.holder', { holder })}</p>}
      {happened.length > 0 && (
        <>
          <h3>{t('conflict.happened')}</h3>
          <ul>
            {happened.map(({ position, event }) => (
              <li key={position}>
                <Instant at={event.at} />: {event.by.name} · {nameOf(event.act)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('conflict.kept')}</p>
      <div>
        <Button tone="primary" onPress={onReadAgain}>
          {t('conflict.readAgain')}
        </Button>
      </div>
    </div>
  )
}
