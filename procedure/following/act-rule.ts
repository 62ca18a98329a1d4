/** The rule of an act on a case that follows a grant: who may do it, in which stages, under which task, and who must not. */
import type { AnyStage } from '../case-kinds.ts'
import type { Circumstance, PersonFacts, TaskFacts } from '../case-facts.ts'
import { refuse, type Refusal } from '../failures.ts'
import { byClaim } from '../may-act.ts'
import type { Role } from '../roles.ts'
import type { TaskKind } from '../tasks.ts'

/** What the rules need to know of any case after a grant. */
export interface FollowingFacts {
  readonly stage: AnyStage
  readonly organisation: string
  readonly province?: string | undefined
  readonly tasks: readonly TaskFacts[]
  /** Who is heard on the case without being its organisation. */
  readonly parties?: readonly { readonly sub: string }[] | undefined
}

/** A rule of separation: its name, and who must not do the act because of what they have been on the case. */
export interface Separation<F> {
  readonly rule: string
  readonly not: (facts: F, claim: Circumstance['claim']) => readonly (string | undefined)[]
}

export interface FollowingRule<F extends FollowingFacts> {
  /** Empty for what only another case tells this one. */
  readonly by: readonly Role[]
  /** Organisations whose applicants are meant; absent: that of the case. */
  readonly applicants?: (facts: F) => readonly (string | undefined)[]
  readonly in: readonly AnyStage[]
  /** The act is done under a claimed task of this kind, and completes it. */
  readonly task?: TaskKind
  readonly separate?: readonly Separation<F>[]
}
export type FollowingRules<F extends FollowingFacts, Name extends string = string> = Readonly<
  Record<Name, FollowingRule<F>>
>

/** Roles that are held towards one case only. */
function isOfCase<F extends FollowingFacts>(
  role: Role,
  person: PersonFacts,
  { applicants = ({ organisation }) => [organisation] }: FollowingRule<F>,
  facts: F,
): boolean {
  if (role === 'applicant')
    return person.organisation !== '' && applicants(facts).includes(person.organisation)
  // The organisation of a provincial body's people is its province.
  if (role === 'provincial') return person.organisation === facts.province
  if (role === 'party') return facts.parties?.some(({ sub }) => sub === person.sub) ?? false
  return true
}

function byRole<F extends FollowingFacts>(
  person: PersonFacts,
  act: string,
  rule: FollowingRule<F>,
  facts: F,
): Refusal | undefined {
  const { by } = rule
  if (by.length === 0 && person.sub === 'system') return undefined
  const held = person.roles.filter((role) => by.includes(role))
  if (held.some((role) => isOfCase(role, person, rule, facts))) return undefined
  return refuse(
    'NotEntitled',
    `expected one of the roles ${by.join(', ')} on this case to ${act}`,
    {
      act,
      roles: by,
    },
  )
}

function byTask<F extends FollowingFacts>(
  person: PersonFacts,
  { task: kind }: FollowingRule<F>,
  { tasks }: F,
  { claim }: Circumstance,
): Refusal | undefined {
  if (!kind) return undefined
  if (!claim) return refuse('ClaimRequired', `expected a claim on the task ${kind}`, { kind })
  const task = tasks.find(({ id }) => id === claim.task)
  if (task && task.kind !== kind)
    return refuse('TaskNotFound', `expected a task ${kind}, got ${task.kind}`, { task: task.id })
  return byClaim(person, task, claim)
}

/** The rule that refuses the act, or undefined when it may be done: the one function for workflow, interface and tests. */
export function followingRefusal<F extends FollowingFacts>(
  person: PersonFacts,
  { act, rule }: { readonly act: string; readonly rule: FollowingRule<F> },
  facts: F,
  circumstance: Circumstance,
): Refusal | undefined {
  const refused = byRole(person, act, rule, facts)
  if (refused) return refused
  if (!rule.in.includes(facts.stage))
    return refuse(
      'WrongStage',
      `expected the case in stage ${rule.in.join(' or ')} to ${act}, got ${facts.stage}`,
      { act, stage: facts.stage, stages: rule.in },
    )
  const unclaimed = byTask(person, rule, facts, circumstance)
  if (unclaimed) return unclaimed
  const violated = rule.separate?.find(({ not }) =>
    not(facts, circumstance.claim).includes(person.sub),
  )
  return (
    violated &&
    refuse('SeparationOfDuty', `expected another person, by the rule ${violated.rule}`, {
      rule: violated.rule,
    })
  )
}

/** Every act that the person may do on the case now; acts under a task count where they hold its claim. */
export const followingActs = <F extends FollowingFacts>(
  person: PersonFacts,
  rules: FollowingRules<F>,
  facts: F,
  at: string,
): string[] =>
  Object.entries(rules).flatMap(([act, rule]) => {
    const held = facts.tasks.find(
      ({ kind, state, assignee }) =>
        state === 'open' && kind === rule.task && assignee?.sub === person.sub,
    )
    const claim = held && { task: held.id, epoch: held.epoch }
    return followingRefusal(person, { act, rule }, facts, { at, claim }) ? [] : [act]
  })
