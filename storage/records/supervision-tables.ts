/** The tables of supervision, as `migrations/0012-supervision.ts` makes them. */

/** An item of the supervision board; see `domain/supervision/items.ts`. */
export interface SupervisionItemTable {
  /** The case that it stands in. */
  held_by: string
  item: string
  /** Null where a complaint or a penalty is about nobody on the register. */
  recognition: string | null
  kind: string
  label: string
  state: string
  due: string | null
  late: boolean
  severity: string | null
  opened_at: string | null
  closed_at: string | null
}

/** When a case entered a stage. */
export interface StageEntryTable {
  held_by: string
  event: number
  stage: string
  at: string
}

export interface SupervisionTables {
  supervision_items: SupervisionItemTable
  stage_entries: StageEntryTable
}
