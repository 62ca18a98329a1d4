/** One line or several of text, a date, a number: label, what is asked and by which article, and what is wrong. */
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import type { TextFieldProps as AriaProps } from 'react-aria-components'
import './field.css'

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className'> {
  readonly label: string
  /** What is asked, and the article that asks for it. */
  readonly hint?: string
  readonly error?: string
  readonly lines?: number
}

export function TextField({ label, hint, error, lines = 1, ...rest }: TextFieldProps) {
  return (
    <AriaTextField className="field" isInvalid={error !== undefined} {...rest}>
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {lines > 1 ? <TextArea rows={lines} /> : <Input />}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
