/** The acts on a complaint, as the workflow takes them: each records what was done; the stage draws the consequence. */
import type { ComplaintPayloads } from '../../domain/complaint/acts.ts'
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { nameOf, signed } from '../acts/act.ts'
import { isOver } from '../case/clocks.ts'
import { completeClaimed, subjectOf } from '../case/tasks.ts'
import type { FollowingActs } from '../following/act.ts'

/** Statements of one complaint: they travel with every run of the workflow. */
const mostStatements = 50

const isComplainant = (state: ComplaintCase, sub: string) =>
  state.parties.some((party) => party.sub === sub)

/** Once the period is over the complaint is accepted: nobody examines it any more, though the timer may lag. */
const tooLate = (state: ComplaintCase, at: string): Refusal | undefined =>
  isOver(state, 'complaint-acceptance', at)
    ? refuse('TooLate', 'expected the period for examination not to be over')
    : undefined

const examining = (state: ComplaintCase, _payload: unknown, { at }: { at: string }) =>
  tooLate(state, at)

const ofOfficials: FollowingActs<
  ComplaintCase,
  Omit<ComplaintPayloads, 'add-statement' | 'attach'>
> = {
  'accept-complaint': {
    refusal: examining,
    record: (draft, { note, claim }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      const decided = { decision: 'accepted', ...signed(circumstances) } as const
      draft.examination = { ...decided, ...(note && { note }) }
    },
  },
  'refuse-complaint': {
    refusal: examining,
    record: (draft, { claim, ...grounds }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      draft.examination = { decision: 'refused', ...grounds, ...signed(circumstances) }
    },
  },
  'transfer-complaint': {
    refusal: examining,
    record: (draft, { claim, ...grounds }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      draft.examination = { decision: 'transferred', ...grounds, ...signed(circumstances) }
    },
  },
  'answer-complaint': {
    refusal: ({ about }, { outcome, remedies, finding }) => {
      if (outcome === 'dismissed' && !remedies)
        return refuse('ReasonsMissing', 'expected where a dismissal may be challenged, got nothing')
      return finding && !about.recognition
        ? refuse('MatterNotFound', 'expected a complaint about a recognition to note a finding')
        : undefined
    },
    record: (draft, { claim, ...answer }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      draft.answer = { ...answer, ...signed(circumstances) }
      const { penalty } = answer
      if (penalty && !isLinked(draft, penalty))
        draft.penalties.push({ penalty, ...signed(circumstances) })
    },
  },
  'confirm-dismissal': {
    record: (draft, { claim }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      draft.confirmed = signed(circumstances)
    },
  },
  'return-answer': {
    record: (draft, { claim, reason }, circumstances) => {
      completeClaimed(draft, { claim }, circumstances)
      draft.returned.push({ reason, ...signed(circumstances) })
      draft.answer = undefined
    },
  },
  'link-penalty': {
    refusal: (state, { penalty }) =>
      isLinked(state, penalty)
        ? refuse('Unchanged', 'expected a penalty case that is not linked yet')
        : undefined,
    record: (draft, { penalty }, circumstances) =>
      void draft.penalties.push({ penalty, ...signed(circumstances) }),
  },
  'note-complaint-overdue': {
    record: (draft, { claim, instruction: text }, circumstances) => {
      const clock = subjectOf(draft, claim) ?? ''
      completeClaimed(draft, { claim }, circumstances)
      draft.instructions.push({ clock, text, ...signed(circumstances) })
    },
  },
}

function isLinked({ penalties }: ComplaintCase, penalty: string): boolean {
  return penalties.some((link) => link.penalty === penalty)
}

export const acceptedComplaintActs: FollowingActs<ComplaintCase, ComplaintPayloads> = {
  ...ofOfficials,
  'add-statement': {
    refusal: ({ statements }) =>
      statements.length >= mostStatements
        ? refuse('TooManyActs', `expected at most ${mostStatements} statements`)
        : undefined,
    record: (draft, { text }, { at }) => void draft.statements.push({ text, at }),
  },
  attach: {
    refusal: (state, _document, { by, rules }) => {
      const most = rules.supervision.complaint.attachments
      return isComplainant(state, by.sub) && state.attachments.length >= most
        ? refuse('TooManyDocuments', `expected at most ${most} attachments`)
        : undefined
    },
    record: (draft, document, circumstances) => {
      const { by, at } = circumstances
      draft.documents.push({ ...document, version: 1, attachedAt: at, attachedBy: nameOf(by) })
      if (!isComplainant(draft, by.sub)) return
      const { id, fileName } = document
      draft.attachments.push({ document: id, fileName, state: 'quarantined' })
    },
  },
}
