/** What the reader may do in a case now: a button for each act that says what it will do, and its form. */
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { ActForm } from './act-form.tsx'
import { isPossible } from './case-choices.ts'
import { type CaseRef, useCaseView } from './case-view.ts'
import type { ActSchemas } from './json-schema.ts'
import { previewOf } from './preview.ts'
import { sendAct } from './send.ts'
import { bodySchema, pathOf, useActSchemas } from './use-act-schema.ts'
import { graveActs, useActWords } from './use-act-words.ts'
import './acts.css'

export interface ActMenuProps extends CaseRef {
  /** Names of acts, as `allowedActs` of the case says. */
  readonly allowed: readonly string[]
  /** Only these of them, in this order. */
  readonly only?: readonly string[]
}

/** Acts of tasks are done in the task's panel; those that have pages of their own are not sent by a form. */
const isFormed = ({ bodies }: ActSchemas, kind: CaseRef['kind'], act: string): boolean =>
  `post ${pathOf(kind, act)}` in bodies

export function ActMenu({ kind, id, allowed, only }: ActMenuProps) {
  const { t } = useTranslation(['acts', 'common', 'terms', 'fields'])
  const schemas = useActSchemas()
  const view = useCaseView({ kind, id })
  const [chosen, setChosen] = useState<string>()
  if (!schemas) return <Loading />
  const wanted = only?.filter((act) => allowed.includes(act)) ?? allowed
  const acts = wanted.filter((act) => isFormed(schemas, kind, act) && isPossible(view, act))
  if (acts.length === 0) return only ? null : <p className="soft">{t('acts:menu.none')}</p>
  return (
    <>
      <ul className="act-menu">
        {acts.map((act) => (
          <ActButton key={act} act={act} onPress={() => setChosen(act)} />
        ))}
      </ul>
      {chosen !== undefined && (
        <ActDialog {...{ kind, id, schemas }} act={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  )
}

function ActButton({ act, onPress }: { readonly act: string; readonly onPress: () => void }) {
  const { t } = useTranslation('acts')
  const { nameOf, effectOf } = useActWords()
  const isGrave = graveActs.has(act)
  const effect = useId()
  return (
    <li>
      <Button tone={isGrave ? 'danger' : 'plain'} onPress={onPress} aria-describedby={effect}>
        {nameOf(act)}
      </Button>
      <p id={effect} className="soft">
        {isGrave && <Badge tone="warn">{t('grave.mark')}</Badge>} {effectOf(act)}
      </p>
    </li>
  )
}

interface ActDialogProps extends CaseRef {
  readonly act: string
  readonly schemas: ActSchemas
  readonly onClose: () => void
}

function ActDialog({ kind, id, act, schemas, onClose }: ActDialogProps) {
  const { nameOf, effectOf } = useActWords()
  const subject = useMemo(() => ({ kind, id }), [kind, id])
  const path = pathOf(kind, act)
  const schema = useMemo(() => bodySchema(schemas, path), [schemas, path])
  if (!schema) return null
  return (
    <Dialog title={nameOf(act)} isOpen onClose={onClose}>
      <p>{effectOf(act)}</p>
      <ActForm
        act={act}
        subject={subject}
        schema={schema}
        send={(sending) => sendAct(path, id, sending)}
        preview={(body) => previewOf(`/${kind}/{id}/acts/${act}/preview`, id, body)}
        onDone={onClose}
      />
    </Dialog>
  )
}
