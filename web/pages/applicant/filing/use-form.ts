/** The form of a dossier as last saved, with the revision that the next save must name. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { fetchClient } from '../../../client/api.ts'

export interface SavedForm {
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly etag: string
}

export async function readForm(dossier: string): Promise<SavedForm> {
  const { data, response } = await fetchClient.GET('/dossiers/{id}/form', {
    params: { path: { id: dossier } },
  })
  return { sections: data ?? {}, etag: response.headers.get('ETag') ?? '' }
}

// Shaped as the other keys are, so that events of the case touch it.
const keyOf = (dossier: string) => ['get', '/dossiers/{id}/form', { dossier }]

export const useForm = (dossier: string): SavedForm | undefined =>
  useQuery({ queryKey: keyOf(dossier), queryFn: () => readForm(dossier) }).data

/** Told what was saved just now, without asking the service again. */
export function useFormCache(dossier: string) {
  const queries = useQueryClient()
  return useCallback(
    (change: (form: SavedForm) => SavedForm) => {
      queries.setQueryData<SavedForm>(keyOf(dossier), (form) => form && change(form))
    },
    [queries, dossier],
  )
}
