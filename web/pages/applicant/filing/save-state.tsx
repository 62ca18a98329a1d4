/** Whether what is typed is saved, since when, and what is in the way. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../../acts/error-summary.tsx'
import type { JsonSchema } from '../../../acts/json-schema.ts'
import { useFieldLabel } from './use-field-title.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { problemsIn } from './problems.ts'
import { shownValue } from './shown-value.ts'
import type { useAutosave } from './use-autosave.ts'

interface SaveStateProps {
  readonly section: string
  readonly schema: JsonSchema
  readonly edited: ReturnType<typeof useAutosave>
}

const tones = {
  saved: 'good',
  typed: 'neutral',
  saving: 'info',
  refused: 'bad',
  conflict: 'warn',
} as const

export function SaveState({ section, schema, edited }: SaveStateProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const { state, savedAt, save } = edited
  return (
    <div className="stack">
      <div className="save-state" role="status">
        <Badge tone={tones[state]}>{t(`save.${state}`)}</Badge>
        {savedAt !== undefined && (
          <span className="soft">
            {t('save.at')} <Instant at={savedAt} />
          </span>
        )}
        <Button isDisabled={state === 'saved' || state === 'saving'} onPress={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
      <Refused section={section} schema={schema} edited={edited} />
      {state === 'conflict' && <Differing edited={edited} />}
    </div>
  )
}

function Refused({ section, schema, edited: { state, error } }: SaveStateProps) {
  const { t } = useTranslation('applicant')
  const names = useFieldLabel(section, schema)
  if (state !== 'refused') return null
  const wrong = problemsIn(error).map(([pointer, text]) => ({ pointer, text }))
  return (
    <>
      {wrong.length > 0 ? (
        <ErrorSummary wrong={wrong} failures={0} nameOf={names} />
      ) : (
        <ProblemNote error={error} />
      )}
      <p className="soft">{t('save.keptHere')}</p>
    </>
  )
}

function Differing({ edited }: Pick<SaveStateProps, 'edited'>) {
  const { t } = useTranslation('applicant')
  const [isShown, setShown] = useState(false)
  return (
    <Note tone="warn" title={t('save.conflictTitle')}>
      <p>{t('save.conflictText')}</p>
      {isShown && <p className="mono">{shownValue(edited.theirs)}</p>}
      <div className="actions">
        <Button onPress={() => setShown(!isShown)}>{t('save.showTheirs')}</Button>
        <Button onPress={edited.keepMine}>{t('save.keepMine')}</Button>
        <Button tone="danger" onPress={edited.takeTheirs}>
          {t('save.takeTheirs')}
        </Button>
      </div>
    </Note>
  )
}
