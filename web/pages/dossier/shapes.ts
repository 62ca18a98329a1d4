/** A dossier and its documents as the interface tells them to the reader. */
import type { components } from '../../client/schema.d.ts'

export type DossierView = components['schemas']['DossierView']
export type Document = components['schemas']['Document']
