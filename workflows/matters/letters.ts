/** Letters of review: requests for supplementary material, notices of inspection and to interested parties. */
import type { Dossier } from '../../domain/dossier.ts'
import type { NoticeContent } from '../../domain/notice.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'

/** Has a letter about this matter been ordered? The answer stands on the matter itself. */
type Letter = { readonly id: string; readonly notice?: string | undefined }

function order<M extends Letter>(
  { change }: OpenDossier,
  matters: (state: Dossier) => M[],
  letter: (matter: M) => [NoticeContent, Dossier['notices'][number]['to']?],
): void {
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    for (const matter of matters(draft).filter(({ notice }) => !notice))
      Object.assign(matter, { notice: orderNotice(draft, ...letter(matter)) })
  })
}

export function supplements(dossier: OpenDossier): void {
  order(
    dossier,
    (draft) => draft.supplements,
    ({ items, answerBy }) => [{ kind: 'supplement', items, answerBy }],
  )
  order(
    dossier,
    (draft) => draft.inspections,
    ({ on, place, inspectors }) => [
      { kind: 'inspection', on, place, inspectors: inspectors.map(({ name }) => name) },
    ],
  )
  dossier.change({ by: system, act: 'open-tasks' }, (draft) => {
    for (const { id, answer, closed, answerBy } of draft.supplements)
      if (answer || closed) cancelTasks(draft, ['answer-supplement'], id)
      else ensureTask(draft, 'answer-supplement', { subject: id, due: answerBy })
  })
}

/** Administrative License Law 36: whoever is directly affected is told, and may state their position. */
export function parties(dossier: OpenDossier): void {
  order(
    dossier,
    (draft) => draft.parties,
    ({ sub, name, interest, answerBy }) => [
      { kind: 'interested-party', interest, answerBy },
      { kind: 'party', name, sub },
    ],
  )
}
