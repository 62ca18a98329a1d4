/** Acts of verification (Administrative License Law 34–36): a verdict on every condition, supplements, consultation, parties. */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { completeClaimed, subjectOf } from '../case/tasks.ts'
import { type Acts, type Circumstances, handled, matterOf, nextId, notOpen, signed } from './act.ts'
import { unopened } from './opened.ts'

interface Verdict {
  readonly condition: string
  readonly verdict: 'meets' | 'does-not' | 'not-applicable'
  readonly reason?: string | undefined
}

const saysTheSame = (result: string | undefined, verdict: string | undefined): boolean =>
  (result === 'met' && verdict === 'meets') || (result === 'not-met' && verdict === 'does-not')

/** What was compared as met may stand; every other condition needs a person's verdict, and a reason where they differ. */
function openConditions(state: Dossier, verdicts: readonly Verdict[]): Refusal | undefined {
  const open = (state.equivalence ?? []).filter(({ id, result }) => {
    const given = verdicts.find(({ condition }) => condition === id)
    if (!given) return result !== 'met'
    return !saysTheSame(result, given.verdict) && !given.reason
  })
  return open.length > 0
    ? refuse('ConditionOpen', 'expected a verdict, and a reason where the comparison differs', {
        conditions: open.map(({ id }) => id),
      })
    : undefined
}

/** The case file must be whole before it is verified: what was asked for has come or is given up. */
export function openMatters(state: Dossier): Refusal | undefined {
  const open = [
    ...state.supplements.filter(({ answer, closed }) => !answer && !closed),
    ...state.inspections.filter(({ record }) => !record),
  ].map(({ id }) => id)
  return open.length > 0
    ? refuse('ConditionOpen', 'expected every supplement and inspection to be settled', {
        matters: open,
      })
    : undefined
}

const handledBy = (draft: Dossier, circumstances: Circumstances) => {
  handled(draft, circumstances.by)
  return signed(circumstances)
}

export const verificationActs: Acts<
  'verify' | 'request-supplement' | 'close-supplement' | 'name-party' | 'call-hearing'
> = {
  verify: {
    refusal: (state, { conditions, opened }, circumstances) =>
      openMatters(state) ??
      openConditions(state, conditions) ??
      unopened(state, circumstances, opened),
    record: (draft, payload, circumstances) => {
      const { verdict, conditions, note, opened = [] } = payload
      completeClaimed(draft, payload, circumstances)
      const said = { verdict, conditions, note, opened: [...opened] }
      draft.verifications.push({ ...said, ...signed(circumstances) })
    },
  },
  'request-supplement': {
    record: (draft, request, circumstances) =>
      void draft.supplements.push({
        id: nextId('s', draft.supplements),
        ...request,
        ...handledBy(draft, circumstances),
      }),
  },
  'close-supplement': {
    refusal: (state, { supplement: id }) =>
      notOpen(state.supplements, id, ({ answer, closed }) => !answer && !closed),
    record: (draft, { supplement: id, reason }, circumstances) => {
      const supplement = matterOf(draft.supplements, id)
      if (supplement) supplement.closed = { reason, ...handledBy(draft, circumstances) }
    },
  },
  'name-party': {
    refusal: (state, { party }) =>
      state.parties.some(({ sub }) => sub === party.sub)
        ? refuse('Unchanged', 'expected a person who is not a party yet')
        : undefined,
    record: (draft, { party, interest, answerBy }, circumstances) =>
      void draft.parties.push({
        id: nextId('q', draft.parties),
        ...party,
        interest,
        answerBy,
        ...handledBy(draft, circumstances),
      }),
  },
  'call-hearing': {
    refusal: ({ hearing }) =>
      hearing ? refuse('Unchanged', 'expected a case without a hearing') : undefined,
    record: (draft, call, circumstances) => {
      const by = handledBy(draft, circumstances)
      draft.hearing = { ...call, ...by, requests: [], waivers: [] }
    },
  },
}

export const consultationActs: Acts<'consult' | 'record-reply' | 'reply-consultation'> = {
  consult: {
    record: (draft, letter, circumstances) =>
      void draft.consultations.push({
        id: nextId('c', draft.consultations),
        ...letter,
        ...handledBy(draft, circumstances),
      }),
  },
  'record-reply': {
    refusal: (state, { consultation: id }) =>
      notOpen(state.consultations, id, ({ reply }) => !reply),
    record: (draft, { consultation: id, position, text }, circumstances) => {
      const consultation = matterOf(draft.consultations, id)
      if (consultation) consultation.reply = { position, text, ...handledBy(draft, circumstances) }
    },
  },
  'reply-consultation': {
    refusal: (state, { claim }, { by }) => {
      const id = subjectOf(state, claim)
      const asked = matterOf(state.consultations, id)
      return asked && asked.organisation !== by.organisation
        ? refuse('NotEntitled', 'expected the body that was asked')
        : notOpen(state.consultations, id, ({ reply }) => !reply)
    },
    record: (draft, payload, circumstances) => {
      const consultation = matterOf(draft.consultations, subjectOf(draft, payload.claim))
      const { position, text } = payload
      if (consultation) consultation.reply = { position, text, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
}
