/** One of several, by the browser's own list: light, and what phones open as their own picker. */
import { useId } from 'react'
import type { Option } from '../../ui/choice.tsx'
import '../../ui/field.css'

interface OptionListProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function OptionList({ label, options, value, onChange }: OptionListProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="choice-button"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
