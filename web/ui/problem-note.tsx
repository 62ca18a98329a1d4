/** A refusal or failure in the reader's words: what happened, what to do, and every field that is wrong. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../client/problem.ts'
import { Note } from './note.tsx'

interface ProblemNoteProps {
  readonly error: unknown
  /** Whether the note takes the focus when it appears: after a form was sent. */
  readonly focus?: boolean
}

export function ProblemNote({ error, focus = false }: ProblemNoteProps) {
  const { t } = useTranslation()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus && error) note.current?.focus()
  }, [focus, error])
  if (!error) return null
  const details = error instanceof ProblemError ? error.details : undefined
  return (
    <div ref={note} tabIndex={-1} role="alert">
      <Note tone="bad" title={details?.title ?? t('failure.noAnswer')}>
        <p>{details?.detail ?? t('failure.noAnswerText')}</p>
        {details?.errors && (
          <ul>
            {details.errors.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <code>{pointer || '/'}</code> {detail}
              </li>
            ))}
          </ul>
        )}
        {details && <p>{details.action}</p>}
        {details && (
          <p className="soft">
            {t('failure.request')} <code>{details.instance}</code>
          </p>
        )}
      </Note>
    </div>
  )
}
