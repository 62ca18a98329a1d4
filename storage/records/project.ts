/** From events to projections: what a dossier looks like after its events, using only what the events say. */
import type { Dossier } from '../../domain/dossier.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'

/** The part of a dossier that its row holds; documents and tasks have tables of their own. */
export type DossierState = Omit<Dossier, 'documents' | 'tasks'>
export type DraftForm = Record<string, Record<string, unknown>>

export interface DossierProjection {
  readonly state: DossierState
  readonly form: DraftForm
  readonly updatedAt: string
}

const withoutNulls = (changes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [key, value === null ? undefined : value]),
  )

/** The projection after one more event; the first event of a dossier holds its whole state. */
export function project(
  before: DossierProjection | undefined,
  event: LedgerEvent & { event: number },
): DossierProjection {
  const state = {
    ...before?.state,
    ...withoutNulls(event.changes),
    events: event.event,
  } as DossierState
  const saved = event.act === 'save' ? (event.detail.sections as DraftForm) : {}
  const form = { ...before?.form, ...saved }
  return { state, form, updatedAt: event.at }
}

/** What text search looks at, in lower case: the CA's names, the organisation, the id. */
export function searchText({ state, form }: DossierProjection): string {
  const names = [...Object.values(state.filings.at(-1)?.caName ?? {}), ...namesIn(form)]
  return [...new Set([...names, state.organisation, state.openedBy.name, state.id])]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
}

const namesIn = (form: DraftForm): string[] => {
  const name = form.identity?.legalName
  return typeof name === 'object' && name !== null
    ? Object.values(name).filter((value): value is string => typeof value === 'string')
    : []
}
