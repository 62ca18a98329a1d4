/** The acts that every case after a grant has, as the workflow takes them. */
import type { FollowingCase } from '../../domain/case.ts'
import type { CommonPayloads } from '../../domain/following/common-acts.ts'
import { refuse } from '../../procedure/failures.ts'
import { followingRefusal, type FollowingRules } from '../../procedure/following/act-rule.ts'
import { byClaim } from '../../procedure/may-act.ts'
import { assign, findTask, notFree, notOpen, unassign } from '../case/claims.ts'
import { findNotice } from '../case/notices.ts'
import type { Circumstances, FollowingActs } from './act.ts'

/** Document versions of one case: their references travel with every run of the workflow. */
const mostDocuments = 1_000

const nameOf = ({ by: { sub, name } }: Circumstances) => ({ sub, name })

const unserved = (state: FollowingCase, id: string) => {
  const notice = findNotice(state, id)
  if (!notice?.issuedAt) return refuse('MatterNotFound', 'expected a notice of this case')
  return notice.served
    ? refuse('MatterClosed', 'expected a notice that has not been served', { notice: id })
    : undefined
}

/** A task that the person could not complete by the separation of duty is not taken away from those who can. */
function excluded<S extends FollowingCase>(
  state: S,
  id: string,
  rules: FollowingRules<S>,
  { by, at }: Circumstances,
) {
  const task = findTask(state, id)
  if (!task) return undefined
  if (!by.roles.includes(task.role))
    return refuse('NotEntitled', `expected the role ${task.role}`, { roles: [task.role] })
  const held = { ...task, assignee: { sub: by.sub, name: by.name } }
  const facts = { ...state, tasks: state.tasks.map((each) => (each === task ? held : each)) }
  const claim = { task: task.id, epoch: task.epoch }
  const refusals = Object.entries(rules)
    .filter(([, rule]) => rule.task === task.kind)
    .map(([act, rule]) => followingRefusal(by, { act, rule }, facts, { at, claim }))
  const [first] = refusals
  return refusals.every((each) => each?.type === 'SeparationOfDuty') ? first : undefined
}

export const acceptedCommonActs = <S extends FollowingCase>(
  rules: FollowingRules<S>,
): FollowingActs<S, CommonPayloads> => ({
  claim: {
    refusal: (state, { task }, circumstances) =>
      notFree(findTask(state, task), task) ?? excluded(state, task, rules, circumstances),
    record: (draft, { task }, { by }) => assign(draft, task, by),
  },
  release: {
    refusal: (state, { claim }, { by }) => byClaim(by, findTask(state, claim.task), claim),
    record: (draft, { claim }) => unassign(draft, claim.task),
  },
  reassign: {
    refusal: (state, { task }) => notOpen(findTask(state, task), task),
    record: (draft, { task, to }) => assign(draft, task, to),
  },
  attach: {
    refusal: ({ documents }) =>
      documents.length >= mostDocuments
        ? refuse('TooManyDocuments', `expected at most ${mostDocuments} document versions`)
        : undefined,
    record: (draft, document, circumstances) => {
      const version = draft.documents.filter(({ id }) => id === document.id).length + 1
      const attachedBy = nameOf(circumstances)
      draft.documents.push({ ...document, version, attachedAt: circumstances.at, attachedBy })
    },
  },
  acknowledge: {
    refusal: (state, { notice }) =>
      findNotice(state, notice)?.to.kind === 'applicant'
        ? unserved(state, notice)
        : refuse('MatterNotFound', 'expected a notice that was issued to you'),
    record: (draft, { notice }, circumstances) => {
      const found = findNotice(draft, notice)
      if (found)
        found.served = { by: 'read-receipt', at: circumstances.at, person: nameOf(circumstances) }
    },
  },
  'record-service': {
    refusal: (state, { notice, servedAt }, { at }) =>
      unserved(state, notice) ??
      (servedAt > at ? refuse('TooEarly', 'expected an instant that has passed') : undefined),
    record: (draft, { notice, proof, servedAt }, circumstances) => {
      const found = findNotice(draft, notice)
      if (found)
        found.served = { by: 'recorded', at: servedAt, person: nameOf(circumstances), proof }
    },
  },
})
