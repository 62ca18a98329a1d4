/** A new document for the case: it is stored and locked before the act names it. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useFormParts } from '../form-parts.ts'
import { useTerms } from '../use-terms.ts'

export function Attach({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const { attach } = useFormParts()
  const [isOpen, setOpen] = useState(false)
  const { t } = useTranslation('acts')
  if (!attach) return null
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('attach.begin')}</Button>
      </div>
    )
  return (
    <AttachForm
      onAdded={(id) => {
        onAdded(id)
        setOpen(false)
      }}
    />
  )
}

function AttachForm({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const { attach } = useFormParts()
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  const input = useId()
  const [type, setType] = useState<string>()
  const [file, setFile] = useState<File>()
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false })
  if (!attach) return null
  const send = async () => {
    if (!type || !file) return
    setState({ busy: true })
    try {
      onAdded(await attach.add(type, file))
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <div className="group">
      <Choice
        label={t('attach.type')}
        options={attach.types.map((id) => ({ id, label: term('document', id) }))}
        value={type ?? null}
        onChange={setType}
        placeholder={t('form.choose')}
      />
      <div className="field">
        <label htmlFor={input}>{t('attach.file')}</label>
        <input id={input} type="file" onChange={(event) => setFile(event.target.files?.[0])} />
      </div>
      <ProblemNote error={state.error} />
      <div>
        <Button isDisabled={state.busy || !type || !file} onPress={() => void send()}>
          {t(state.busy ? 'attach.busy' : 'attach.send')}
        </Button>
      </div>
    </div>
  )
}
