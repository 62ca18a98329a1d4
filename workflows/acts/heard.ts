/** Rights of the applicant and of whoever else is heard: agents, secrecy, messages, statements, the hearing, publication. */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse } from '../../procedure/failures.ts'
import { isAddressee } from '../../procedure/may-read.ts'
import { findNotice } from '../case/notices.ts'
import { completeTask, taskAbout } from '../case/tasks.ts'
import { type Acts, matterOf, nameOf, notOpen, signed } from './act.ts'

const dayMs = 86_400_000

const unknownDocument = (state: Dossier, ids: readonly (string | undefined)[]) =>
  ids.every((id) => id === undefined || state.documents.some((document) => document.id === id))
    ? undefined
    : refuse('MatterNotFound', 'expected a document of this dossier')

/** An agent acts within the power of attorney that the applicant showed (Administrative License Law 29). */
const agency: Acts<'appoint-agent' | 'end-agency'> = {
  'appoint-agent': {
    refusal: (state, { document }, { by }) =>
      by.organisation === state.organisation
        ? unknownDocument(state, [document])
        : refuse('NotEntitled', 'expected the applicant itself to appoint its agent'),
    record: (draft, appointment, circumstances) =>
      void (draft.agency = { ...appointment, ...signed(circumstances) }),
  },
  'end-agency': {
    refusal: ({ agency: held }) =>
      held && !held.ended ? undefined : refuse('MatterNotFound', 'expected an agent who acts now'),
    record: (draft) => {
      if (draft.agency) draft.agency.ended = true
    },
  },
}

const correspondence: Acts<
  'mark-confidential' | 'acknowledge' | 'send-message' | 'nudge' | 'supplement'
> = {
  'mark-confidential': {
    refusal: (state, { document, redacted }) => unknownDocument(state, [document, redacted]),
    record: (draft, claim, circumstances) => {
      const others = draft.confidential.filter(({ document }) => document !== claim.document)
      draft.confidential = [...others, { ...claim, ...signed(circumstances) }]
    },
  },
  acknowledge: {
    refusal: (state, { notice: id }, { by }) => {
      const notice = findNotice(state, id)
      if (!notice?.issuedAt || !isAddressee(by, notice.to, state))
        return refuse('MatterNotFound', 'expected a notice that was issued to you')
      return notOpen(state.notices, id, ({ served }) => !served)
    },
    record: (draft, { notice: id }, { by, at }) => {
      const notice = findNotice(draft, id)
      if (notice) notice.served = { by: 'read-receipt', at, person: nameOf(by) }
    },
  },
  // Messages stand in the ledger; the case itself need not carry them along.
  'send-message': { record: () => {} },
  nudge: {
    refusal: ({ nudgedAt }, _payload, { at }) =>
      nudgedAt && Date.parse(at) - Date.parse(nudgedAt) < dayMs
        ? refuse('TooEarly', 'expected at least a day since the last reminder', { nudgedAt })
        : undefined,
    record: (draft, _payload, { at }) => void (draft.nudgedAt = at),
  },
  supplement: {
    refusal: (state, { supplement: id }) =>
      notOpen(state.supplements, id, ({ answer, closed }) => !answer && !closed),
    record: (draft, { supplement: id, text }, circumstances) => {
      const supplement = matterOf(draft.supplements, id)
      if (supplement) supplement.answer = { text, ...signed(circumstances) }
      completeTask(taskAbout(draft, 'answer-supplement', id), circumstances.by, circumstances.at)
    },
  },
}

const alreadyAnswered = ({ hearing }: Dossier) =>
  hearing?.wanted === undefined
    ? undefined
    : refuse('TooLate', 'expected the period for asking for a hearing to be open')

const hearing: Acts<'state-position' | 'request-hearing' | 'waive-hearing' | 'answer-publication'> =
  {
    'state-position': {
      record: (draft, { text }, circumstances) =>
        void draft.statements.push({ text, ...signed(circumstances) }),
    },
    'request-hearing': {
      refusal: alreadyAnswered,
      record: (draft, { text }, circumstances) =>
        void draft.hearing?.requests.push({ text, ...signed(circumstances) }),
    },
    'waive-hearing': {
      refusal: alreadyAnswered,
      record: (draft, _payload, circumstances) =>
        void draft.hearing?.waivers.push(signed(circumstances)),
    },
    'answer-publication': {
      refusal: ({ publication }) =>
        publication?.open && !publication.answer
          ? undefined
          : refuse('TooLate', 'expected the period for objecting to publication to be open'),
      record: (draft, answer, circumstances) => {
        if (draft.publication) draft.publication.answer = { ...answer, ...signed(circumstances) }
      },
    },
  }

export const heardActs = { ...agency, ...correspondence, ...hearing }
