/** Acts of the applicant: drafting, filing, correcting (Administrative License Law 29, 32) and withdrawing. */
import type { Dossier } from '../../domain/dossier.ts'
import { sectionsRefused, typeRefused } from '../../procedure/asked.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { isLate, lateRefused } from '../../procedure/renewal.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { orderNotice } from '../case/notices.ts'
import { completeTask, openTask } from '../case/tasks.ts'
import { type Acts, type Circumstances, nameOf } from './act.ts'

const stale = (state: Dossier, revision: number): Refusal | undefined =>
  revision === state.revision
    ? undefined
    : refuse('StaleRevision', `expected revision ${state.revision}, got ${revision}`, {
        revision: state.revision,
      })

/** Document versions of one dossier: their references travel with every run of the workflow. */
const mostDocuments = 1_000

/** What was found complete must be what is filed: nothing may have changed in between. */
const changedSinceExamined = (
  state: Dossier,
  filed: { revision: number; documents: number },
): Refusal | undefined =>
  stale(state, filed.revision) ??
  (filed.documents === state.documents.length
    ? undefined
    : refuse(
        'StaleRevision',
        `expected ${state.documents.length} document versions, got ${filed.documents}`,
        { revision: state.revision },
      ))

type Filed = Omit<Dossier['filings'][number], 'number' | 'at' | 'by'>

/** A filing is acknowledged at once, in writing, with everything that was received. */
function receive(draft: Dossier, filed: Filed, { by, at, rules }: Circumstances): void {
  const number = draft.filings.length + 1
  draft.filings.push({ ...filed, number, at, by: nameOf(by) })
  if (filed.agency)
    draft.agency = { organisation: by.organisation, until: filed.agency.until, by: nameOf(by), at }
  // The first filing asks for the renewal; a correction of it does not ask again.
  if (draft.renews && number === 1)
    draft.renews.late = isLate(dateInShanghai(at), draft.renews.validUntil, rules)
  orderNotice(draft, {
    kind: 'receipt',
    filing: number,
    receivedAt: at,
    documents: draft.documents.map(({ type, fileName, evidence: { sha256 } }) => ({
      type,
      fileName,
      sha256,
    })),
    form: filed.form.sha256,
  })
}

export const applicantActs: Acts<'save' | 'attach' | 'file' | 'correct' | 'withdraw'> = {
  save: {
    refusal: (state, { revision, sections }) =>
      stale(state, revision) ?? sectionsRefused(state, Object.keys(sections)),
    record: (draft) => void (draft.revision += 1),
  },
  attach: {
    refusal: (state, { type }, { by }) =>
      state.documents.length >= mostDocuments
        ? refuse('TooManyDocuments', `expected at most ${mostDocuments} document versions`, {
            limit: mostDocuments,
          })
        : typeRefused(state, type, by.roles),
    record: (draft, document, { by, at }) => {
      const versions = draft.documents.filter(({ id }) => id === document.id).length
      draft.documents.push({
        ...document,
        version: versions + 1,
        attachedAt: at,
        attachedBy: nameOf(by),
      })
    },
  },
  file: {
    refusal: (state, filed, { at, rules }) =>
      changedSinceExamined(state, filed) ??
      (state.renews && lateRefused(dateInShanghai(at), state.renews.validUntil, rules)),
    record: receive,
  },
  correct: {
    refusal: (state, filed) => {
      const last = state.filings.at(-1)
      const same = last?.revision === filed.revision && last.documents === filed.documents
      return (
        changedSinceExamined(state, filed) ??
        (same ? refuse('Unchanged', 'expected a filing that differs from the last one') : undefined)
      )
    },
    record: (draft, filed, circumstances) => {
      receive(draft, filed, circumstances)
      completeTask(openTask(draft, 'correct-application'), circumstances.by, circumstances.at)
      draft.correction = undefined
    },
  },
  withdraw: {
    record: (draft, { reason }, { by, at }) =>
      void (draft.withdrawal = { reason, by: nameOf(by), at }),
  },
}
