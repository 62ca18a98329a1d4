/** A dossier as the interface shows it to the reader, and what several of its parts ask of it. */
import { useParams } from 'react-router'
import { useBilingual } from '../../ui/bilingual.ts'
import { api } from '../../client/api.ts'
import type { Document, DossierView } from './shapes.ts'

export type { Document, DossierView } from './shapes.ts'

export function useDossier(): DossierView {
  const { id = '' } = useParams()
  const { data } = api.useSuspenseQuery('get', '/dossiers/{id}', { params: { path: { id } } })
  return data
}

/** The name of the CA as filed last, in the reader's language; the applicant's before anything was filed. */
export function useCaName(): (dossier: DossierView) => string {
  const inWords = useBilingual()
  return ({ filings, organisation }) => inWords(filings.at(-1)?.caName) || organisation
}

/** Whether the document is the newest of its versions. */
export const isLatest = (document: Document, all: readonly Document[]): boolean =>
  !all.some(({ id, version }) => id === document.id && version > document.version)

/** Where a document is shown, for `usePaths()`. */
export function documentPath(
  dossier: string,
  { id, version }: Pick<Document, 'id' | 'version'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ version: String(version), ...more })
  return `/dossiers/${dossier}/documents/${id}?${search.toString()}`
}
