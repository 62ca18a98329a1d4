/** Reads everything that the steps of a filing share; undefined until all of it has come. */
import { useMemo } from 'react'
import { useActSchemas } from '../../../acts/use-act-schema.ts'
import { api } from '../../../client/api.ts'
import type { DocumentType } from './document-types.ts'
import type { FilingFacts } from './filing-context.tsx'
import { lackingOf } from './missing.ts'
import { useForm } from './use-form.ts'

export function useReadFiling(id: string): FilingFacts | undefined {
  const init = { params: { path: { id } } }
  const { data: dossier } = api.useQuery('get', '/dossiers/{id}', init)
  const { data: missing } = api.useQuery('get', '/dossiers/{id}/missing', init)
  const { data: types } = api.useQuery('get', '/document-types', {}, { staleTime: Infinity })
  const form = useForm(id)
  const schemas = useActSchemas()
  return useMemo(() => {
    if (!dossier || !missing || !types || !form || !schemas) return undefined
    return {
      ...{ dossier, form, schemas },
      types: types.items as unknown as readonly DocumentType[],
      missing: missing.items,
      lacking: lackingOf(missing.items),
      asked: dossier.correction?.items,
      isOpen: dossier.allowedActs.includes('save'),
    }
  }, [dossier, missing, types, form, schemas])
}
