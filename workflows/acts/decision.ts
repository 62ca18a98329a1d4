/** Acts of the decision (Administrative License Law 38): one drafts, one checks the law, the head decides or returns. */
import type { DecisionContent } from '../../domain/decision.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { completeClaimed, completeTask, openTask } from '../case/tasks.ts'
import { type Acts, handled, nameOf, signed } from './act.ts'
import { openMatters } from './verification.ts'

type Granted = Extract<DecisionContent, { outcome: 'granted' }>

/** Every certificate type that was applied for is granted or refused, each once; a refused one with remedies. */
function unsoundGrant(state: Dossier, content: Granted): Refusal | undefined {
  const filed = state.filings.at(-1)?.certificateTypes ?? []
  const named = [...content.certificateTypes, ...content.refused.map(({ id }) => id)]
  const unknown = named.filter((type) => !filed.includes(type))
  const missing = filed.filter((type) => !named.includes(type))
  if (unknown.length > 0 || missing.length > 0 || new Set(named).size !== named.length)
    return refuse('UnknownCertificateType', `expected each of ${filed.join(', ')} once`, {
      filed,
      unknown,
      missing,
    })
  return content.refused.length > 0 && !content.remedies
    ? refuse('ReasonsMissing', 'expected the notice of remedies for what is refused, got none')
    : undefined
}

/** Administrative License Law 48(2): a decision after a hearing rests on its minutes. */
const minutesNotCited = (
  { hearing }: Dossier,
  { minutes }: DecisionContent,
): Refusal | undefined =>
  hearing?.held && hearing.held.sha256 !== minutes
    ? refuse('MinutesNotCited', 'expected the decision to cite the minutes of the hearing', {
        minutes: hearing.held.sha256,
      })
    : undefined

/** Opinions that were asked for are waited for, or recorded as not given. */
function unanswered(state: Dossier): Refusal | undefined {
  const open = state.consultations.filter(({ reply }) => !reply).map(({ id }) => id)
  return open.length > 0
    ? refuse('ConditionOpen', 'expected every consultation to be answered or closed', {
        matters: open,
      })
    : undefined
}

function unsound(state: Dossier, content: DecisionContent): Refusal | undefined {
  if (content.reasons.length === 0)
    return refuse('ReasonsMissing', 'expected at least one reason, got none')
  return (
    openMatters(state) ??
    unanswered(state) ??
    minutesNotCited(state, content) ??
    (content.outcome === 'granted' ? unsoundGrant(state, content) : undefined)
  )
}

function takeBack(draft: Dossier, returned: NonNullable<Dossier['returned']>): void {
  draft.returned = returned
  draft.proposal = undefined
  draft.legality = undefined
}

export const decisionActs: Acts<
  'propose' | 'pass-legality' | 'return-draft' | 'decide' | 'return-proposal' | 'settle-objection'
> = {
  propose: {
    refusal: (state, { content }) => unsound(state, content),
    record: (draft, payload, circumstances) => {
      handled(draft, circumstances.by)
      completeClaimed(draft, payload, circumstances)
      draft.proposal = { content: payload.content, ...signed(circumstances) }
      draft.returned = undefined
    },
  },
  'pass-legality': {
    record: (draft, payload, circumstances) => {
      completeClaimed(draft, payload, circumstances)
      const { note } = payload
      draft.legality = { ...signed(circumstances), ...(note && { note }) }
    },
  },
  'return-draft': {
    record: (draft, payload, circumstances) => {
      completeClaimed(draft, payload, circumstances)
      takeBack(draft, { reason: payload.reason, ...signed(circumstances) })
    },
  },
  decide: {
    record: (draft, payload, { by, at, ...rest }) => {
      completeClaimed(draft, payload, { ...rest, by, at })
      draft.decidedBy = { ...nameOf(by), at }
    },
  },
  'return-proposal': {
    record: (draft, payload, circumstances) => {
      completeClaimed(draft, payload, circumstances)
      takeBack(draft, { reason: payload.reason, ...signed(circumstances) })
    },
  },
  'settle-objection': {
    record: (draft, payload, circumstances) => {
      const { outcome, reasons } = payload
      completeTask(openTask(draft, 'settle-objection'), circumstances.by, circumstances.at)
      if (draft.publication)
        draft.publication.settled = { outcome, reasons, ...signed(circumstances) }
    },
  },
}
