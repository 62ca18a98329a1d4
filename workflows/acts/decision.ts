/** Acts of the decision (Administrative License Law 38): one person proposes, another decides or returns. */
import type { DecisionContent } from '../../domain/decision.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { completeTask, openTask } from '../dossier/tasks.ts'
import { type Act, handled, nameOf } from './act.ts'

/** A grant covers only what was applied for; a refusal needs reasons and remedies (art. 38(2)). */
function unsound(state: Dossier, content: DecisionContent): Refusal | undefined {
  if (content.reasons.length === 0)
    return refuse('ReasonsMissing', 'expected at least one reason, got none')
  if (content.outcome === 'refused')
    return content.remedies.reconsideration && content.remedies.litigation
      ? undefined
      : refuse('ReasonsMissing', 'expected the notice of remedies, got none')
  const filed = state.filings.at(-1)?.certificateTypes ?? []
  const unknown = content.certificateTypes.filter((type) => !filed.includes(type))
  return unknown.length > 0
    ? refuse(
        'UnknownCertificateType',
        `expected some of ${filed.join(', ')}, got ${unknown.join(', ')}`,
        {
          filed,
          unknown,
        },
      )
    : undefined
}

export const propose: Act<'propose'> = {
  refusal: (state, { content }) => unsound(state, content),
  record: (draft, { content }, { by, at }) => {
    handled(draft, by)
    completeTask(openTask(draft, 'propose-decision'), by, at)
    draft.proposal = { content, by: nameOf(by), at }
    draft.returned = undefined
  },
}

export const decide: Act<'decide'> = {
  record: (draft, _payload, { by, at }) => {
    completeTask(openTask(draft, 'decide'), by, at)
    draft.decidedBy = { ...nameOf(by), at }
  },
}

export const returnProposal: Act<'return-proposal'> = {
  record: (draft, { reason }, { by, at }) => {
    completeTask(openTask(draft, 'decide'), by, at)
    draft.returned = { reason, by: nameOf(by), at }
    draft.proposal = undefined
  },
}
