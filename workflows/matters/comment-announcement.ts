/** What the public will be asked is told to the applicant while the case is verified, so that an objection costs no time. */
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { type Objection, watchObjection } from './objection.ts'

const objection: Objection = {
  clock: 'comment-objection',
  task: 'settle-comment-objection',
  settled: 'comment-announcement-settled',
  announcement: ({ publicComment }) => publicComment?.announcement,
}

/** Orders the notice, unless an earlier run did. */
export async function announceComment({
  state,
  rules,
  change,
  outside,
}: OpenDossier): Promise<void> {
  const form = state.filings.at(-1)?.form
  if (!rules.publicComment || state.publicComment || !form) return
  const { objectionWorkingDays, workingDays } = rules.publicComment
  const application = await outside.describeApplication({ form })
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    const content = { kind: 'comment-announcement', application } as const
    const notice = orderNotice(draft, { ...content, objectionWorkingDays, workingDays })
    draft.publicComment = { application, announcement: { notice, open: true } }
  })
}

export const watchAnnouncement = (dossier: OpenDossier): Promise<void> =>
  watchObjection(dossier, objection)
