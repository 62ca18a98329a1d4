/** Files of a case, fetched with the reader's token and saved under their names. */
import { useMutation } from '@tanstack/react-query'
import { fetchClient } from '../client/api.ts'
import type { CaseKind } from './paths.ts'

export interface CaseFile {
  readonly kind: CaseKind
  /** The case. */
  readonly id: string
  /** A document, a notice, or another part by the rest of its address: `package`, `reports/1/document`. */
  readonly of:
    | { readonly document: string; readonly version?: number }
    | { readonly notice: string }
    | { readonly part: string }
}

function restOf(of: CaseFile['of']): string {
  if ('part' in of) return of.part
  if ('notice' in of) return `notices/${encodeURIComponent(of.notice)}`
  const version = of.version === undefined ? '' : `?version=${of.version}`
  return `documents/${of.document}${version}`
}

/** Throws a `ProblemError`. */
export async function fetchCaseFile({ kind, id, of }: CaseFile): Promise<Blob> {
  // Files of all kinds of cases are read alike.
  const address = `/${kind}/${id}/${restOf(of)}` as '/dossiers/{id}/package'
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const
  const { data } = await fetchClient.GET(address, asked)
  return data as unknown as Blob
}

const releaseAfterMs = 60_000

/** Hands a file to the browser under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs)
}

/** `const file = useSaveFile(); file.mutate({ kind, id, of: { notice }, name })` */
export const useSaveFile = () =>
  useMutation({
    mutationFn: async ({ name, ...file }: CaseFile & { readonly name: string }) =>
      saveBlob(await fetchCaseFile(file), name),
    throwOnError: false,
  })
