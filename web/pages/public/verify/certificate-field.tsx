/** Where a certificate is dropped, chosen or pasted; what was chosen is shown as the text that will be sent. */
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileInput } from '../file-input.tsx'
import { sizeOf } from '../formats.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { mostBytes, textOfFile } from './question.ts'

interface CertificateFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What the service found wrong with it. */
  readonly error: string | undefined
}

export function CertificateField({ value, onChange, error }: CertificateFieldProps) {
  const { t, i18n } = useTranslation('public')
  const [over, setOver] = useState(false)
  const [name, setName] = useState('')
  const [refused, setRefused] = useState<string>()
  const id = useId()

  async function take(file: File | undefined) {
    if (!file) return
    setName(file.name)
    if (file.size > mostBytes) {
      setRefused(t('verify.tooLarge', { size: sizeOf(file.size, i18n.language) }))
      return
    }
    setRefused(undefined)
    onChange(textOfFile(new Uint8Array(await file.arrayBuffer())))
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div
      className="drop-zone"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="field">
        <strong id={`${id}-label`}>{t('verify.file')}</strong>
        <p className="hint" id={`${id}-hint`}>
          {t('verify.fileHint')}
        </p>
        <FileInput
          labelledBy={`${id}-label`}
          describedBy={`${id}-hint`}
          onChoose={([file]) => void take(file)}
        />
        {name && <p role="status">{t('verify.chosen', { name })}</p>}
      </div>
      <TextField
        label={t('verify.paste')}
        hint={t('verify.pasteHint')}
        lines={6}
        value={value}
        onChange={(text) => {
          setRefused(undefined)
          onChange(text)
        }}
        spellCheck="false"
        {...((refused ?? error) && { error: refused ?? error })}
      />
    </div>
  )
}
