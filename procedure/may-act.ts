/** May this person do this act on this case now, and if not, by which rule: one pure function for every caller. */
import { type ActName, actNames, actRule } from './acts.ts'
import type { CaseFacts, Circumstance, Claim, PersonFacts, TaskFacts } from './case-facts.ts'
import { rolesOn } from './delegation.ts'
import { refuse, type Refusal } from './failures.ts'
import type { Role } from './roles.ts'
import { separationOfDuty } from './separation-of-duty.ts'
import { dateInShanghai } from './working-days.ts'

/** Does the person belong to the applicant, and if as an agent: within a power of attorney that is valid now? */
function asApplicant(person: PersonFacts, facts: CaseFacts, at: string): Refusal | undefined {
  const { agency } = facts
  if (agency && person.organisation === agency.organisation)
    return agency.ended || dateInShanghai(at) > agency.until
      ? refuse(
          'AgencyEnded',
          `expected a power of attorney that is valid, it ended ${agency.until}`,
        )
      : undefined
  return person.organisation === facts.organisation
    ? undefined
    : refuse('NotEntitled', 'expected the organisation that opened the dossier')
}

/** In which of its roles may the person act; undefined when in one of them. */
function inRole(role: Role, person: PersonFacts, facts: CaseFacts, at: string) {
  if (role === 'applicant') return asApplicant(person, facts, at)
  if (role === 'party' && !facts.parties.some(({ sub }) => sub === person.sub))
    return refuse('NotEntitled', 'expected a party of this case')
  const isAsked = facts.consultations.some((each) => each.organisation === person.organisation)
  if (role === 'consulted' && !isAsked)
    return refuse('NotEntitled', 'expected a body that is consulted on this case')
  return undefined
}

function byRole(person: PersonFacts, act: ActName, facts: CaseFacts, at: string) {
  const { by } = actRule(act)
  const held = rolesOn(person, facts, at).filter((role) => by.includes(role))
  const refusals = held.map((role) => inRole(role, person, facts, at))
  if (held.length === 0)
    return refuse('NotEntitled', `expected one of the roles ${by.join(', ')} to ${act}`, {
      act,
      roles: by,
    })
  return refusals.includes(undefined) ? undefined : refusals[0]
}

function byStage(act: ActName, facts: CaseFacts): Refusal | undefined {
  const stages = actRule(act).in
  if (stages.includes(facts.stage)) return undefined
  return refuse(
    'WrongStage',
    `expected the dossier in stage ${stages.join(' or ')} to ${act}, got ${facts.stage}`,
    { act, stage: facts.stage, stages },
  )
}

/** The claim that an act is done under must be the task's present one. */
export function byClaim(
  person: PersonFacts,
  task: TaskFacts | undefined,
  claim: Claim,
): Refusal | undefined {
  if (!task)
    return refuse('TaskNotFound', `expected a task of this dossier, got ${claim.task}`, {
      task: claim.task,
    })
  if (task.state !== 'open')
    return refuse('TaskClosed', `expected an open task, got one that is ${task.state}`, {
      task: task.id,
      state: task.state,
    })
  if (!task.assignee)
    return refuse('ClaimRequired', 'expected the task to be claimed first', { task: task.id })
  if (task.assignee.sub !== person.sub || task.epoch !== claim.epoch)
    return refuse(
      'ClaimLost',
      `expected claim ${task.epoch} of ${task.assignee.name}, got claim ${claim.epoch}`,
      { task: task.id, holder: task.assignee.name, epoch: task.epoch },
    )
  return undefined
}

function byTask(
  person: PersonFacts,
  act: ActName,
  facts: CaseFacts,
  claim: Claim | undefined,
): Refusal | undefined {
  const { task: kind } = actRule(act)
  if (!kind) return undefined
  if (!claim) return refuse('ClaimRequired', `expected a claim on the task ${kind}`, { kind })
  const task = facts.tasks.find(({ id }) => id === claim.task)
  if (task && task.kind !== kind)
    return refuse('TaskNotFound', `expected a task ${kind}, got ${task.kind}`, { task: task.id })
  return byClaim(person, task, claim)
}

/** Administrative License Law 32(4): everything that is missing is named at one time. */
const onlyOneCorrection = (act: ActName, facts: CaseFacts): Refusal | undefined =>
  act === 'request-correction' && facts.correctionsRequested > 0
    ? refuse('SecondCorrection', 'expected at most one correction notice, one has been sent')
    : undefined

/**
 * The applicant may withdraw before the decision; between its being taken and issued it is too late. Once withdrawn the
 * case takes no act, also in the moment before it is closed.
 */
function notAfterTheEnd(act: ActName, facts: CaseFacts): Refusal | undefined {
  if (facts.withdrawal)
    return refuse('WrongStage', 'expected a dossier that has not been withdrawn', { act })
  return act === 'withdraw' && facts.decidedBy
    ? refuse('WrongStage', 'expected a dossier that has not been decided', { act })
    : undefined
}

/** The rule that refuses the act, or undefined when it may be done. */
export function refusal(
  person: PersonFacts,
  act: ActName,
  facts: CaseFacts,
  circumstance: Circumstance,
): Refusal | undefined {
  return (
    byRole(person, act, facts, circumstance.at) ??
    byStage(act, facts) ??
    byTask(person, act, facts, circumstance.claim) ??
    onlyOneCorrection(act, facts) ??
    notAfterTheEnd(act, facts) ??
    separationOfDuty(person, act, facts, circumstance)
  )
}

/** The claim that the person holds on an open task of the kind that the act needs. */
function claimFor(person: PersonFacts, act: ActName, facts: CaseFacts): Claim | undefined {
  const held = facts.tasks.find(
    (task) =>
      task.state === 'open' && task.kind === actRule(act).task && task.assignee?.sub === person.sub,
  )
  return held && { task: held.id, epoch: held.epoch }
}

/** Every act that the person may do on the case now. */
export const allowedActs = (person: PersonFacts, facts: CaseFacts, at: string): ActName[] =>
  actNames.filter(
    (act) => !refusal(person, act, facts, { at, claim: claimFor(person, act, facts) }),
  )
