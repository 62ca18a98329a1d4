/** The specimen as the tests of the form use it: filed on a fixed day, with its files as documents. */
import { refusedDossier } from '../../demo/specimen/refused.ts'
import { grantedDossier } from '../../demo/specimen/granted.ts'
import type { FiledDocument } from '../../domain/form/file-rules.ts'
import type { SpecimenDossier } from '../../demo/specimen/specimen.ts'

export const today = '2026-11-23'
export const granted = grantedDossier(today)
export const refused = refusedDossier(today)

/** The files of a dossier as `missing()` sees them. */
export const attached = ({ files }: SpecimenDossier): FiledDocument[] =>
  files.map(({ type, language }, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    type,
    ...(language && { language }),
  }))

export type Leaf = readonly (string | number)[]
export type Json = Record<string, unknown> | unknown[]

const isBranch = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Paths of all leaves under object keys; a list of plain values is one leaf, so is an empty list. */
export function leaves(value: Json, at: Leaf = []): Leaf[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key]
    const isLeaf = !isBranch(inner) || (Array.isArray(inner) && !inner.some(isBranch))
    return isLeaf ? [path] : leaves(inner, path)
  })
}

/** A copy without the leaf; parts that the original shares become apart. */
export function without(form: unknown, path: Leaf): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(form)) as Record<string, unknown>
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Json)[key as never], copy)
  delete (parent as Record<string, unknown>)[String(path.at(-1))]
  return copy
}
