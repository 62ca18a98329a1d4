/** What every field of a form knows beside its own value: words, problems, and what the case offers to choose from. */
import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../app/language.ts'
import type { Option } from '../ui/choice.tsx'
import type { JsonSchema } from './json-schema.ts'
import { describedIn, labelKeys, namesIn } from './labels.ts'

export interface FormParts {
  /** Fields are named by it where a name alone would mislead. */
  readonly act: string
  /** By JSON Pointer into what is sent. */
  readonly problems: ReadonlyMap<string, string>
  /** What the field may be set to, where the case says so. */
  readonly choices: (pointer: string, schema: JsonSchema) => readonly Option[] | undefined
  /** Fields that are drawn by a part of their own. */
  readonly custom?: (field: FieldProps) => ReactNode
  /** Words of a field where the form has its own; undefined: the usual ones. */
  readonly words?: (schema: JsonSchema, pointer: string) => FieldWords | undefined
  /** What may be left empty for now may still be needed in the end: nothing is marked as optional. */
  readonly isDraft?: boolean
  /** Who is named in the case already. */
  readonly people?: readonly NamedPerson[]
  /** Adds a document to the case; answers its id. Absent: the case takes none from here. */
  readonly attach?: { readonly types: readonly string[]; readonly add: AddDocument }
}

export interface NamedPerson {
  readonly sub: string
  readonly name: string
}

export type AddDocument = (type: string, file: File) => Promise<string>

export interface FieldProps {
  readonly schema: JsonSchema
  /** JSON Pointer into what is sent. */
  readonly pointer: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly isRequired: boolean
}

const Parts = createContext<FormParts>({
  act: '',
  problems: new Map(),
  choices: () => undefined,
})
export const FormPartsProvider = Parts.Provider
export const useFormParts = (): FormParts => useContext(Parts)

/** The element that holds a field, for links to it. */
export const fieldId = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`

export interface FieldWords {
  readonly label: string
  readonly hint?: string
}

/** Label and hint of a field of the act, in the reader's language. */
export function useWordsOf(act: string): (schema: JsonSchema, pointer: string) => FieldWords {
  const { t } = useTranslation('fields')
  return (schema, pointer) => {
    const keys = labelKeys(act, pointer)
    const described = describedIn(schema, currentLanguage())
    const fallback = described?.label ?? namesIn(pointer).at(-1) ?? ''
    const label = t(
      keys.map((key) => `label.${key}`),
      { defaultValue: fallback },
    )
    const hint = t(
      keys.map((key) => `hint.${key}`),
      { defaultValue: described?.basis ?? '' },
    )
    return { label, ...(hint !== '' && { hint }) }
  }
}

/** The words of the form that the field stands in. */
export function useFieldWords(): ReturnType<typeof useWordsOf> {
  const { act, words } = useFormParts()
  const usual = useWordsOf(act)
  return (schema, pointer) => words?.(schema, pointer) ?? usual(schema, pointer)
}

/** The label with its mark where the field may be left empty. */
export function useMarkedLabel(): (label: string, isRequired: boolean) => string {
  const { t } = useTranslation('acts')
  const { isDraft = false } = useFormParts()
  return (label, isRequired) => (isRequired || isDraft ? label : `${label} ${t('form.optional')}`)
}
