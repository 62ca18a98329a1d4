/** What a filing lacks, by section of the form and by type of document. */
import type { components } from '../../../client/schema.d.ts'

export type MissingItem = components['schemas']['MissingItem']

export interface Lacking {
  /** By section: what is missing or wrong in its fields. */
  readonly fields: ReadonlyMap<string, readonly MissingItem[]>
  /** By type of document. */
  readonly files: ReadonlyMap<string, readonly MissingItem[]>
}

function grouped(items: readonly MissingItem[]): ReadonlyMap<string, readonly MissingItem[]> {
  const groups = new Map<string, MissingItem[]>()
  for (const item of items) groups.set(item.document, [...(groups.get(item.document) ?? []), item])
  return groups
}

export const lackingOf = (items: readonly MissingItem[]): Lacking => ({
  fields: grouped(items.filter(({ pointer }) => pointer !== undefined)),
  files: grouped(items.filter(({ pointer }) => pointer === undefined)),
})

/** The pointer within its section: `/identity/legalName/en` is `/legalName/en`. */
export const withinSection = (pointer: string): string => {
  const [, , ...rest] = pointer.split('/')
  return rest.map((part) => `/${part}`).join('')
}

/** Where in the filing an item is put right, for `usePaths()`. */
export const placeOf = (dossier: string, { document, pointer }: MissingItem): string =>
  pointer === undefined
    ? `/my-cases/${dossier}/filing/documents?type=${document}`
    : `/my-cases/${dossier}/filing/${document}?field=${encodeURIComponent(withinSection(pointer))}`
