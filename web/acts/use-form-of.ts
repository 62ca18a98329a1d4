/** What the fields of an act's form know of its case. */
import { type ReactNode, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../client/api.ts'
import type { Option } from '../ui/choice.tsx'
import { fieldsOf, itemsOf } from './body.ts'
import { choicesOf } from './case-choices.ts'
import { type CaseRef, peopleIn, useCaseView } from './case-view.ts'
import { documentTypesOf } from './document-types.ts'
import { type FieldProps, type FormParts, useWordsOf } from './form-parts.ts'
import type { JsonSchema } from './json-schema.ts'
import { addDocumentTo } from './send.ts'
import type { Wrong } from './use-act.ts'
import { useReadAgain } from './case-view.ts'
import { useTerms } from './use-terms.ts'

/** Certificate types that the application names; only where a decision is drafted. */
function useCertificateTypes({ kind, id }: CaseRef, act: string): readonly Option[] {
  const { data } = useQuery({
    ...api.queryOptions('get', '/dossiers/{id}/form', { params: { path: { id } } }),
    enabled: kind === 'dossiers' && act === 'propose',
    throwOnError: false,
  })
  return useMemo(() => {
    const section = fieldsOf(fieldsOf(data)['certificate-types'])
    return itemsOf(section['types']).map((type) => {
      const { id: code, name } = fieldsOf(type)
      const { 'zh-CN': zh, en } = fieldsOf(name)
      const names = [zh, en].filter((text) => typeof text === 'string').join(' ')
      return { id: String(code), label: names === '' ? String(code) : `${String(code)} · ${names}` }
    })
  }, [data])
}

interface FormOf {
  readonly act: string
  readonly subject: CaseRef
  readonly wrong: readonly Wrong[]
  readonly custom?: (field: FieldProps) => ReactNode
}

export function useFormOf({ act, subject, wrong, custom }: FormOf): FormParts {
  const view = useCaseView(subject)
  const terms = useTerms()
  const types = useCertificateTypes(subject, act)
  const readAgain = useReadAgain(subject)
  return useMemo(() => {
    const add = addDocumentTo(subject)
    const mayAttach = view?.allowedActs.includes('attach') ?? false
    return {
      act,
      problems: new Map(wrong.map(({ pointer, text }) => [pointer, text])),
      choices: choicesOf(view, terms, types),
      people: peopleIn(view),
      ...(custom && { custom }),
      ...(mayAttach && {
        attach: {
          types: documentTypesOf(subject.kind),
          async add(type: string, file: File) {
            const id = await add(type, file)
            await readAgain()
            return id
          },
        },
      }),
    }
  }, [act, subject, wrong, custom, view, terms, types, readAgain])
}

/** Names of fields by pointer, for lists of what is wrong. */
export function useFieldNames(act: string, schema: JsonSchema): (pointer: string) => string {
  const wordsOf = useWordsOf(act)
  return (pointer) => {
    const { label } = wordsOf(schemaAt(schema, pointer) ?? {}, pointer)
    const row = /\/(\d+)(?:\/|$)/.exec(pointer)?.[1]
    return row === undefined ? label : `${label} ${Number(row) + 1}`
  }
}

/** The part of the schema at a pointer; undefined behind alternatives. */
function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((part, name) => part?.properties?.[name] ?? part?.items, schema)
}
