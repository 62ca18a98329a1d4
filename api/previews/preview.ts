/** What an act of a person will do to a case: refused by the rules that the act itself is refused by, and by no others. */
import type { FollowingCase } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import { followingRefusal } from '../../procedure/following/act-rule.ts'
import { refusal } from '../../procedure/may-act.ts'
import { claimOf } from '../act-parts.ts'
import type { FollowingDefinition } from '../following/definition.ts'
import { definitionOf } from '../following/tasks.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { proofsOf } from '../proofs.ts'
import { caseOfTask, isOfProcedure } from '../tasks.ts'
import { mayReadNotice } from '../views.ts'
import type { ActPreview } from './answer.ts'

interface Asked<Act extends string = string> {
  readonly act: Act
  readonly person: Person
  readonly payload: object
}

export async function previewOnDossier(
  id: string,
  { act, person, payload }: Asked<ActName>,
  { dossiers, records, previews }: Parts,
): Promise<ActPreview> {
  const { dossier } = await dossiers.read(id, person)
  const at = new Date().toISOString()
  const refused = refusal(person, act, dossier, { at, claim: claimOf(payload) })
  if (refused) throw Problem.of(refused)
  const proofs = await proofsOf(records, { act, dossier: id, person })
  return previews.of({
    ...{ kind: 'dossier', id, act, person, payload: { ...payload, ...proofs } },
    mayRead: (notices) => notices.filter((each) => mayReadNotice(person, each, dossier)),
  })
}

export async function previewOnFollowing<C extends FollowingCase>(
  definition: FollowingDefinition<C>,
  id: string,
  { act, person, payload }: Asked,
  { following, previews }: Parts,
): Promise<ActPreview> {
  const { kind, noun, rules, viewFor } = definition
  const state = await following.read(definition, id, person)
  const rule = rules[act]
  if (!rule) throw new Problem('NotFound', `expected an act of a ${noun}, got ${act}`)
  const circumstance = { at: new Date().toISOString(), claim: claimOf(payload) }
  const refused = followingRefusal(person, { act, rule }, state, circumstance)
  if (refused) throw Problem.of(refused)
  return previews.of({
    ...{ kind, id, act, person, payload },
    mayRead: (notices) => viewFor(person, { ...state, notices: [...notices] })?.notices ?? [],
  })
}

/** What completing a task will do, whichever kind of case it belongs to. */
export async function previewOnTask(
  task: string,
  { act, ...asked }: Asked,
  parts: Parts,
): Promise<ActPreview> {
  const id = caseOfTask(task)
  const definition = await definitionOf(id, parts)
  if (definition) return previewOnFollowing(definition, id, { act, ...asked }, parts)
  if (!isOfProcedure(act))
    throw new Problem('TaskNotFound', `expected a task that ${act} completes, got ${task}`)
  return previewOnDossier(id, { act, ...asked }, parts)
}
