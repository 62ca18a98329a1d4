/** How a claimed task is completed: which of its acts, then the form of that act. */
import { useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Loading } from '../ui/loading.tsx'
import { ActForm } from './act-form.tsx'
import { itemsOf } from './body.ts'
import { type CaseRef, useCaseView } from './case-view.ts'
import { verificationFields, useVerificationStart } from './verification.tsx'
import { previewOf } from './preview.ts'
import { type Sending, sendAct } from './send.ts'
import { completionPath, completionSchema, useActSchemas } from './use-act-schema.ts'
import { useActWords } from './use-act-words.ts'

interface TaskActsFormProps {
  readonly task: components['schemas']['Task']
  readonly subject: CaseRef
  readonly allowed: readonly string[] | undefined
  readonly completing: readonly string[]
}

export function TaskActsForm({ task, subject, allowed, completing }: TaskActsFormProps) {
  const { t } = useTranslation('acts')
  const open = completing.filter((act) => allowed?.includes(act) ?? true)
  const [chosen, setChosen] = useState<string>()
  const act = open.length === 1 ? open[0] : open.find((one) => one === chosen)
  if (open.length === 0) return <p>{t('task.notNow')}</p>
  return (
    <div className="stack">
      {open.length > 1 && <ActRadios acts={open} selected={act ?? null} onSelect={setChosen} />}
      {act !== undefined && <Completion key={act} {...{ act, task, subject }} />}
    </div>
  )
}

interface ActRadiosProps {
  readonly acts: readonly string[]
  readonly selected: string | null
  readonly onSelect: (act: string) => void
}

function ActRadios({ acts, selected, onSelect }: ActRadiosProps) {
  const { t } = useTranslation('acts')
  const { nameOf, effectOf } = useActWords()
  return (
    <RadioGroup className="field act-radios" value={selected} onChange={onSelect}>
      <Label>{t('task.how')}</Label>
      {acts.map((act) => (
        <Radio key={act} value={act} className="radio">
          <span className="radio-dot" aria-hidden="true" />
          <span>
            <strong>{nameOf(act)}</strong>
            <br />
            <span className="soft">{effectOf(act)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

interface CompletionProps {
  readonly act: string
  readonly task: TaskActsFormProps['task']
  readonly subject: CaseRef
}

function Completion({ act, task, subject }: CompletionProps) {
  const { effectOf, nameOf } = useActWords()
  const schemas = useActSchemas()
  const schema = useMemo(() => schemas && completionSchema(schemas, act), [schemas, act])
  const start = useVerificationStart(subject, act)
  const compared = useCaseView(subject)?.['equivalence']
  const custom = useMemo(
    () => (act === 'verify' ? verificationFields(itemsOf(compared)) : undefined),
    [act, compared],
  )
  if (!schema || (act === 'verify' && !start)) return <Loading />
  const completion = (body: unknown) => ({ ...(body as object), act, epoch: task.epoch })
  const send = ({ body, header }: Sending) =>
    sendAct(completionPath, task.id, { header, body: completion(body) })
  return (
    <div className="stack">
      <h4>{nameOf(act)}</h4>
      <p>{effectOf(act)}</p>
      <ActForm
        act={act}
        draftName={`${act}/${task.id}`}
        subject={subject}
        schema={schema}
        send={send}
        preview={(body) => previewOf(`${completionPath}/preview`, task.id, completion(body))}
        onDone={() => undefined}
        {...(start && { start })}
        {...(custom && { custom })}
      />
    </div>
  )
}
