/** What cannot be undone is confirmed by typing its name. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../ui/note.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ConfirmationProps {
  /** What is to be typed. */
  readonly word: string
  readonly onChange: (isConfirmed: boolean) => void
}

/** Width of letters, case and surrounding space do not matter. */
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

export function Confirmation({ word, onChange }: ConfirmationProps) {
  const { t } = useTranslation('acts')
  const [typed, setTyped] = useState('')
  return (
    <Note tone="warn" title={t('grave.title')}>
      <TextField
        label={t('grave.type', { word })}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          onChange(plain(text) === plain(word))
        }}
        isRequired
        autoComplete="off"
        validationBehavior="aria"
      />
    </Note>
  )
}
