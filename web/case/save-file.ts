/** Files of a case, fetched with the reader's token and saved under their names. */
import { useMutation } from '@tanstack/react-query'
import { fetchClient } from '../client/api.ts'
import type { CaseKind } from './paths.ts'

export interface CaseFile {
  readonly kind: CaseKind
  /** The case. */
  readonly id: string
  /** The document, or the notice. */
  readonly of: { readonly document: string } | { readonly notice: string }
  readonly name: string
}

async function fetchFile({ kind, id, of }: CaseFile): Promise<Blob> {
  const parseAs = 'blob'
  // Files of all kinds of cases are read alike.
  const { data } =
    'notice' in of
      ? await fetchClient.GET(
          `/${kind}/{id}/notices/{notice}` as '/recognitions/{id}/notices/{notice}',
          { params: { path: { id, notice: of.notice } }, parseAs },
        )
      : await fetchClient.GET(
          `/${kind}/{id}/documents/{document}` as '/recognitions/{id}/documents/{document}',
          { params: { path: { id, document: of.document } }, parseAs },
        )
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
    mutationFn: async (file: CaseFile) => saveBlob(await fetchFile(file), file.name),
    throwOnError: false,
  })
