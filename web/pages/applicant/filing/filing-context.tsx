/** What every step of a filing knows: the dossier, its form, what is missing, the types of its documents. */
import { createContext, useContext } from 'react'
import type { ActSchemas } from '../../../acts/json-schema.ts'
import type { components } from '../../../client/schema.d.ts'
import type { DocumentType } from './document-types.ts'
import type { Lacking, MissingItem } from './missing.ts'
import type { SavedForm } from './use-form.ts'

type Schemas = components['schemas']

export interface FilingFacts {
  readonly dossier: Schemas['DossierView']
  readonly form: SavedForm
  readonly schemas: ActSchemas
  readonly types: readonly DocumentType[]
  readonly missing: readonly MissingItem[]
  readonly lacking: Lacking
  /** The items of the correction notice that waits for an answer. */
  readonly asked: readonly Schemas['AskedItem'][] | undefined
  /** Whether sections may be saved now. */
  readonly isOpen: boolean
}

const Context = createContext<FilingFacts | undefined>(undefined)
export const FilingProvider = Context.Provider

export function useFiling(): FilingFacts {
  const filing = useContext(Context)
  if (!filing) throw new Error('useFiling outside a filing')
  return filing
}
