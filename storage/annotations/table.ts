/** The table of annotations, as `records/migrations/0020-annotations.ts` makes it. */
import type { Generated } from 'kysely'

export interface AnnotationTable {
  id: string
  sequence: Generated<string>
  dossier: string
  document: string
  version: number
  sub: string
  shared: boolean
  tag: string
  /** The whole of it, as JSON. */
  annotation: string
  withdrawn_at: string | null
}

export interface AnnotationTables {
  annotations: AnnotationTable
}
