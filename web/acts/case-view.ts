/** The case that acts are done in: read once, whatever its kind. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../client/api.ts'
import { touches } from '../client/queries.ts'
import type { CaseKind } from '../case/paths.ts'
import type { components } from '../client/schema.d.ts'
import type { NamedPerson } from './form-parts.ts'

export interface CaseRef {
  readonly kind: CaseKind
  readonly id: string
}

type Schemas = components['schemas']

/** What all kinds of cases have; more is read by name. */
export interface CaseView {
  readonly id: string
  readonly events: number
  readonly documents?: readonly Schemas['Document'][]
  readonly tasks?: readonly Schemas['Task'][]
  readonly notices?: readonly Schemas['Notice'][]
  readonly allowedActs: readonly string[]
  readonly [name: string]: unknown
}

/** The query of the case: the same that its pages make. */
const caseQuery = ({ kind, id }: CaseRef) =>
  api.queryOptions('get', `/${kind}/{id}` as '/recognitions/{id}', { params: { path: { id } } })

/** Undefined while it is being read, and where it cannot be. */
export function useCaseView(subject: CaseRef): CaseView | undefined {
  const { data } = useQuery({ ...caseQuery(subject), throwOnError: false })
  return data
}

/** Everything that is shown of the case is read again. */
export function useReadAgain({ id }: CaseRef): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => touches(queryKey, id) }),
    [queries, id],
  )
}

const isPerson = (value: object): value is NamedPerson =>
  'sub' in value && 'name' in value && typeof value.sub === 'string'

/** Everybody who is named in the case, each once, in the order of their names. */
export function peopleIn(view: unknown): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isPerson(value)) found.set(value.sub, { sub: value.sub, name: value.name })
    Object.values(value).forEach(visit)
  }
  visit(view)
  return [...found.values()]
    .filter(({ sub }) => sub !== 'system')
    .sort((one, other) => one.name.localeCompare(other.name))
}
