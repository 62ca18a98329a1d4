/** The form of one act: its fields, what is wrong, the draft that is kept, and the button that sends it once. */
import { type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { type CaseRef, useCaseView, useReadAgain } from './case-view.ts'
import { Confirmation } from './confirmation.tsx'
import { Conflict, isConflict } from './conflict.tsx'
import { DraftNote } from './draft-note.tsx'
import { Effects } from './effects.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { type FieldProps, FormPartsProvider } from './form-parts.ts'
import { GroupFields } from './fields/group.tsx'
import { type JsonSchema } from './json-schema.ts'
import type { Foreseen } from './preview.ts'
import type { Sending } from './send.ts'
import { useAct } from './use-act.ts'
import { graveActs, useActWords } from './use-act-words.ts'
import { useDraft } from './use-draft.ts'
import { useFieldNames, useFormOf } from './use-form-of.ts'
import { usePreview } from './use-preview.ts'
import './acts.css'

export interface ActFormProps {
  /** The act's name in the interface. */
  readonly act: string
  readonly subject: CaseRef
  /** Of its body, with every reference in place. */
  readonly schema: JsonSchema
  readonly send: (sending: Sending) => Promise<unknown>
  /** What the act will do, shown before it is done. */
  readonly preview?: ((body: unknown) => Promise<Foreseen>) | undefined
  /** After the service has said that it is done. */
  readonly onDone: () => void
  readonly start?: unknown
  /** Draws fields that deserve a part of their own. */
  readonly custom?: (field: FieldProps) => ReactNode
  /** Several forms of one act in one case: which this is. */
  readonly draftName?: string
}

const nothing = {}

export function ActForm(props: ActFormProps) {
  const { act, subject, schema, send, onDone, start = nothing, custom, draftName = act } = props
  const { t } = useTranslation('acts')
  const { nameOf } = useActWords()
  const announce = useAnnounce()
  const readAgain = useReadAgain(subject)
  const since = useFirst(useCaseView(subject)?.events) ?? 0
  const draft = useDraft(`${subject.id}/${draftName}`, start)
  const [isConfirmed, setConfirmed] = useState(false)
  const done = async () => {
    draft.discard()
    await readAgain()
    onDone()
    announce(t('done', { act: nameOf(act) }))
  }
  const { isBusy, wrong, error, failures, submit, look } = useAct({ schema, send, onDone: done })
  const parts = useFormOf({ act, subject, wrong, ...(custom && { custom }) })
  const names = useFieldNames(act, schema)
  const previewing = usePreview(look, draft.value)
  const isGrave = graveActs.has(act)
  return (
    <FormPartsProvider value={parts}>
      <Form
        className="act-form"
        aria-label={nameOf(act)}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && (!isGrave || isConfirmed)) void submit(draft.value).then(draft.show)
        }}
      >
        <DraftNote {...draft} />
        <ErrorSummary wrong={wrong} failures={failures} nameOf={names} />
        <Refusal {...{ error, wrong, subject, since }} onReadAgain={() => void readAgain()} />
        <GroupFields
          schema={schema}
          pointer=""
          value={draft.value}
          onChange={draft.change}
          isRequired
        />
        {props.preview && <PreviewStep {...previewing} preview={props.preview} />}
        {isGrave && <Confirmation word={nameOf(act)} onChange={setConfirmed} />}
        <div>
          <Button
            type="submit"
            tone={isGrave ? 'danger' : 'primary'}
            isDisabled={isBusy || (isGrave && !isConfirmed)}
          >
            {isBusy ? t('form.busy') : nameOf(act)}
          </Button>
        </div>
      </Form>
    </FormPartsProvider>
  )
}

interface PreviewStepProps extends ReturnType<typeof usePreview> {
  readonly preview: (body: unknown) => Promise<Foreseen>
}

function PreviewStep({ foreseen, isLooking, ask, preview }: PreviewStepProps) {
  const { t } = useTranslation('acts')
  return (
    <>
      <div>
        <Button isDisabled={isLooking} onPress={() => void ask(preview)}>
          {t('effects.ask')}
        </Button>
      </div>
      {foreseen && <Effects of={foreseen} />}
    </>
  )
}

/** The first value that came: what the reader knew when the form was opened. */
function useFirst<T>(value: T | undefined): T | undefined {
  const [first, setFirst] = useState(value)
  if (first === undefined && value !== undefined) setFirst(value)
  return first
}

interface RefusalProps {
  readonly error: unknown
  readonly wrong: readonly unknown[]
  readonly subject: CaseRef
  readonly since: number
  readonly onReadAgain: () => void
}

function Refusal({ error, wrong, ...rest }: RefusalProps) {
  if (!error || wrong.length > 0) return null
  if (isConflict(error)) return <Conflict error={error} {...rest} />
  return <ProblemNote error={error} focus />
}
