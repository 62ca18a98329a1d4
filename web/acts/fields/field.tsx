/** One field of a form, drawn by what its schema asks for. */
import { type FieldProps, useFormParts } from '../form-parts.ts'
import { kindOf } from '../json-schema.ts'
import { ChoiceField, ChoicesField, TickField, YesNoField } from './choices.tsx'
import { GroupField, VariantsField } from './group.tsx'
import { ListField } from './list.tsx'
import { TableField } from './table.tsx'
import { InstantField, PlainField } from './text.tsx'

const drawn = {
  fixed: () => null,
  tick: TickField,
  yesNo: YesNoField,
  choice: ChoiceField,
  choices: ChoicesField,
  line: PlainField,
  lines: PlainField,
  number: PlainField,
  day: PlainField,
  instant: InstantField,
  list: ListField,
  group: GroupField,
  variants: VariantsField,
  table: TableField,
} as const

/** Where the case offers what the field may be, it is chosen and not typed. */
export function Field(props: FieldProps) {
  const { choices, custom } = useFormParts()
  const own = custom?.(props)
  if (own !== undefined) return own
  const kind = kindOf(props.schema)
  if (choices(props.pointer, props.schema)) {
    if (kind === 'list') return <ChoicesField {...props} />
    if (kind === 'line') return <ChoiceField {...props} />
  }
  const Drawn = drawn[kind]
  return <Drawn {...props} />
}
