/** Acts on tasks, whichever kind of case the task belongs to. */
import type { FollowingKind } from '../../procedure/case-kinds.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import type { FollowingDefinition } from './definition.ts'
import type { FollowingRequest } from './gateway.ts'
import { definitions } from './kinds.ts'

/** The definition of the kind of case; undefined where it is a dossier. */
export async function definitionOf(
  id: string,
  { records }: Pick<Parts, 'records'>,
): Promise<FollowingDefinition | undefined> {
  const kind = await records.kindOf(id)
  if (kind === undefined) throw new Problem('TaskNotFound', `expected a task of a case, got ${id}`)
  if (kind === 'dossier') return undefined
  return definitions[kind as FollowingKind] as unknown as FollowingDefinition
}

/** Does an act on a task of a case after a grant; undefined where the case is a dossier. */
export async function actOnFollowing(
  id: string,
  act: string,
  request: FollowingRequest,
  parts: Pick<Parts, 'records' | 'following'>,
) {
  const definition = await definitionOf(id, parts)
  return definition && parts.following.actOnTask(definition, id, act, request)
}
