/** From events to projections: what a case looks like after its events, using only what the events say. */
import canonicalize from 'canonicalize'
import type { FollowingCase } from '../../domain/case.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'

/** The part of a case that its row holds; documents and tasks have tables of their own. */
export type DossierState = Omit<Dossier, 'documents' | 'tasks'>
export type FollowingState = Omit<FollowingCase, 'documents' | 'tasks'>
export type DraftForm = Record<string, Record<string, unknown>>

interface Projection<S> {
  readonly state: S
  readonly form: DraftForm
  readonly updatedAt: string
}
export type DossierProjection = Projection<DossierState>
export type CaseProjection = Projection<DossierState | FollowingState>

/** Cases that follow a grant name their kind. */
export const isDossier = (projection: CaseProjection): projection is DossierProjection =>
  !('kind' in projection.state)

/** A recognition lasts for years: its workflow lets go of matters that are settled, its projection keeps them. */
const keptMatters = [
  ...(['duties', 'changes', 'incidents', 'findings', 'supervision', 'penalties'] as const),
  ...(['inspections', 'notices'] as const),
] as const
type Matter = { readonly id?: string }

/** What the database has held has its keys in another order. */
const identity = (matter: Matter): string => matter.id ?? canonicalize(matter) ?? ''

/** Those that are known stay at their place, as they are said to be now; new ones follow. */
function merged(before: readonly Matter[], now: readonly Matter[]): Matter[] {
  const present = new Map(now.map((matter) => [identity(matter), matter]))
  const known = before.map((matter) => present.get(identity(matter)) ?? matter)
  const ids = new Set(before.map(identity))
  return [...known, ...now.filter((matter) => !ids.has(identity(matter)))]
}

function mattersOf(
  before: object | undefined,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  if (!before || !('kind' in before) || before.kind !== 'recognition') return {}
  const known = before as Record<string, Matter[] | undefined>
  return Object.fromEntries(
    keptMatters.flatMap((key) => {
      const now = changes[key] as Matter[] | undefined
      return now ? [[key, merged(known[key] ?? [], now)]] : []
    }),
  )
}

const withoutNulls = (changes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [key, value === null ? undefined : value]),
  )

/** The projection after one more event; the first event of a case holds its whole state. */
export function project(
  before: CaseProjection | undefined,
  event: LedgerEvent & { event: number },
): CaseProjection {
  const state = {
    ...before?.state,
    ...withoutNulls(event.changes),
    ...mattersOf(before?.state, event.changes),
    events: event.event,
  } as DossierState | FollowingState
  const saved = event.act === 'save' ? (event.detail.sections as DraftForm) : {}
  const form = { ...before?.form, ...saved }
  return { state, form, updatedAt: event.at }
}

/** What text search looks at, in lower case: the CA's names, the organisation, the id. */
export function searchText(projection: CaseProjection): string {
  const { state, form } = projection
  const named = isDossier(projection) ? projection.state.filings.at(-1)?.caName : undefined
  const names = 'name' in state ? Object.values(state.name) : Object.values(named ?? {})
  return searchable([...names, ...namesIn(form), state.organisation, state.openedBy.name, state.id])
}

/** Texts as `text.ts` looks for them; sorted, since the database gives the parts of a name back in another order. */
export const searchable = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts)].toSorted().join('\n').normalize('NFKC').toLowerCase()

const namesIn = (form: DraftForm): string[] => {
  const name = form.identity?.legalName
  return typeof name === 'object' && name !== null
    ? Object.values(name).filter((value): value is string => typeof value === 'string')
    : []
}
