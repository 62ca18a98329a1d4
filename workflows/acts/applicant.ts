/** Acts of the applicant: drafting, filing, correcting (Administrative License Law 29, 32) and withdrawing. */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { completeTask, openTask } from '../dossier/tasks.ts'
import { type Act, nameOf } from './act.ts'

const stale = (state: Dossier, revision: number): Refusal | undefined =>
  revision === state.revision
    ? undefined
    : refuse('StaleRevision', `expected revision ${state.revision}, got ${revision}`, {
        revision: state.revision,
      })

export const save: Act<'save'> = {
  refusal: (state, { revision }) => stale(state, revision),
  record: (draft) => void (draft.revision += 1),
}

/** Document versions of one dossier: their references travel with every run of the workflow. */
const mostDocuments = 1_000

export const attach: Act<'attach'> = {
  refusal: ({ documents }) =>
    documents.length < mostDocuments
      ? undefined
      : refuse('TooManyDocuments', `expected at most ${mostDocuments} document versions`, {
          limit: mostDocuments,
        }),
  record: (draft, document, { by, at }) => {
    const versions = draft.documents.filter(({ id }) => id === document.id).length
    draft.documents.push({
      ...document,
      version: versions + 1,
      attachedAt: at,
      attachedBy: nameOf(by),
    })
  },
}

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

export const file: Act<'file'> = {
  refusal: changedSinceExamined,
  record: (draft, filed, { by, at }) =>
    void draft.filings.push({ ...filed, number: 1, at, by: nameOf(by) }),
}

export const correct: Act<'correct'> = {
  refusal: (state, filed) => {
    const last = state.filings.at(-1)
    const same = last?.revision === filed.revision && last.documents === filed.documents
    return (
      changedSinceExamined(state, filed) ??
      (same ? refuse('Unchanged', 'expected a filing that differs from the last one') : undefined)
    )
  },
  record: (draft, filed, { by, at }) => {
    draft.filings.push({ ...filed, number: draft.filings.length + 1, at, by: nameOf(by) })
    completeTask(openTask(draft, 'correct-application'), by, at)
    draft.correction = undefined
  },
}

export const withdraw: Act<'withdraw'> = {
  record: (draft, { reason }, { by, at }) =>
    void (draft.withdrawal = { reason, by: nameOf(by), at }),
}
