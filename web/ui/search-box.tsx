/** What is looked for: sent by Enter or the button, never while it is being typed, so that input methods are left in peace. */
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'
import './filters.css'

interface SearchBoxProps {
  readonly label: string
  /** As the address has it. */
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** A value that comes anew from the address replaces what was typed. */
export const SearchBox = (props: SearchBoxProps) => <Box key={props.value} {...props} />

function Box({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  return (
    <Form
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(text.trim().normalize('NFC'))
      }}
    >
      <TextField label={label} value={text} onChange={setText} />
      <Button type="submit">{t('search')}</Button>
    </Form>
  )
}
