/** One of a few, all of them seen. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Option } from '../../../ui/choice.tsx'
import '../../../acts/acts.css'
import '../../../ui/field.css'

interface RadiosProps {
  readonly label: string
  readonly hint?: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export const Radios = ({ label, hint, options, value, onChange }: RadiosProps) => (
  <RadioGroup className="field" value={value} onChange={onChange}>
    <Label>{label}</Label>
    {hint && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    {options.map(({ id, label: text }) => (
      <Radio key={id} value={id} className="radio">
        <span className="radio-dot" aria-hidden="true" />
        {text}
      </Radio>
    ))}
  </RadioGroup>
)
