/** The public comment period (policy): opened by a public notice once experts have advised, closed by its clock; C3 runs on (art. 45). */
import type { PublicApplication, PublicComment } from '../domain/matter/public-comment.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './case/event-source.ts'
import { orderNotice } from './case/notices.ts'
import { watchAnnouncement } from './matters/comment-announcement.ts'
import { nextFactUnderReview } from './matters/index.ts'

const everybody = { kind: 'public', name: '公众 The public' } as const

export async function publicComment(dossier: OpenDossier): Promise<void> {
  if (dossier.isPast('public-comment')) return
  dossier.enter('public-comment')
  while (dossier.clocks.find('public-comment')?.state !== 'expired') {
    await watchAnnouncement(dossier)
    await open(dossier)
    await nextFactUnderReview(dossier)
  }
  dossier.change({ by: system, act: 'comment-closed' }, (draft) => {
    if (draft.publicComment) draft.publicComment.closedAt ??= now()
  })
}

/** Once the applicant has been heard about what is published. */
async function open({ state, change, clocks }: OpenDossier): Promise<void> {
  const asked = state.publicComment
  if (!asked || asked.announcement.open || asked.openedAt) return
  const openedAt = now()
  const clock = await clocks.from('public-comment', openedAt)
  const detail = { until: clock.dueDate }
  change({ by: system, act: 'comment-opened', detail }, (draft) => {
    const application = published(asked)
    const answerBy = clock.dueDate
    const notice = orderNotice(draft, { kind: 'public-comment', application, answerBy }, everybody)
    draft.publicComment = { ...asked, application, notice, openedAt }
    clocks.start(draft, clock)
  })
}

/** Without what is withheld after an objection. */
function published({ application, announcement }: PublicComment): PublicApplication {
  const withheld: readonly string[] = announcement.settled?.withheld ?? []
  return Object.fromEntries(
    Object.entries(application).filter(([part]) => !withheld.includes(part)),
  ) as PublicApplication
}
