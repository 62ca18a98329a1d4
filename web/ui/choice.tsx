/** One of several: a list that opens. */
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import './field.css'

export interface Option {
  readonly id: string
  readonly label: string
}

export interface ChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly options: readonly Option[]
  /** `null`: none yet. */
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

export function Choice({ label, hint, error, options, value, onChange, ...rest }: ChoiceProps) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      {...rest}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Button className="choice-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox items={options} className="list-box">
          {({ id, label: text }) => (
            <ListBoxItem id={id} textValue={text} className="list-box-item">
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
