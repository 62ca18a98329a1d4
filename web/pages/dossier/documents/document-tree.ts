/** The files of a dossier by document type, each with its versions and translations. */
import type { Document, DossierView } from '../shapes.ts'

export interface DocumentGroup {
  /** Code of the document type. */
  readonly type: string
  /** The newest version of each document, in the order in which they were attached. */
  readonly documents: readonly VersionedDocument[]
}

export interface VersionedDocument {
  readonly latest: Document
  /** Older versions, newest first. */
  readonly older: readonly Document[]
  /** The document that it translates, in its newest version. */
  readonly original?: Document
  /** Newest versions of what translates it. */
  readonly translations: readonly Document[]
}

function byId(documents: readonly Document[]): Map<string, Document[]> {
  const found = new Map<string, Document[]>()
  for (const document of documents)
    found.set(document.id, [...(found.get(document.id) ?? []), document])
  for (const versions of found.values()) versions.sort((a, b) => b.version - a.version)
  return found
}

/** Newest versions, each once, in the order in which the documents were attached first. */
export const latestOf = (documents: readonly Document[]): Document[] =>
  [...byId(documents).values()].flatMap(([latest]) => latest ?? [])

/** Types keep the order of `types`; those that are not among them come last. */
export function documentGroups(
  documents: readonly Document[],
  types: readonly string[],
): DocumentGroup[] {
  const versions = byId(documents)
  const latest = latestOf(documents)
  const rank = (type: string) => (types.includes(type) ? types.indexOf(type) : types.length)
  const present = [...new Set(latest.map(({ type }) => type))].sort((a, b) => rank(a) - rank(b))
  const versioned = (document: Document): VersionedDocument => {
    const original = latest.find(({ id }) => id === document.translationOf)
    return {
      latest: document,
      older: versions.get(document.id)?.slice(1) ?? [],
      ...(original && { original }),
      translations: latest.filter(({ translationOf }) => translationOf === document.id),
    }
  }
  return present.map((type) => ({
    type,
    documents: latest.filter((document) => document.type === type).map(versioned),
  }))
}

/** Whether the reader has opened the newest version. */
export const isOpened = (
  { opened }: Pick<DossierView, 'opened'>,
  { latest }: VersionedDocument,
): boolean =>
  opened.some(({ document, version }) => document === latest.id && version === latest.version)
