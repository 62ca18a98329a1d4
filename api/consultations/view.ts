/** What the public sees of a consultation: what is asked, until when, and, once it is decided, what was made of the comments. */
import { z } from 'zod'
import type { Dossier } from '../../domain/dossier.ts'
import { PublicApplication } from '../../domain/matter/public-comment.ts'
import type { DossierState } from '../../storage/records/project.ts'
import type { Records } from '../../storage/records/records.ts'
import { Problem } from '../problem.ts'

const At = z.iso.datetime()

export const ConsultationSummary = z
  .object({
    id: z.uuid(),
    provider: PublicApplication.shape.provider,
    country: PublicApplication.shape.country,
    state: z
      .enum(['open', 'closed', 'decided'])
      .describe('closed: the period is over or the application has ended without a decision'),
    openedAt: At,
    until: z.iso.date().describe('Last day for comments, Asia/Shanghai'),
  })
  .meta({ id: 'ConsultationSummary' })
export type ConsultationSummary = z.infer<typeof ConsultationSummary>

export const Consultation = ConsultationSummary.extend({
  application: PublicApplication,
  number: z.string().optional().describe('Number of the public notice, 文号'),
  comments: z.int().nonnegative().describe('How many came'),
  considered: z
    .object({ text: z.string(), at: At })
    .optional()
    .describe('How the comments were considered; published with the decision'),
}).meta({ id: 'Consultation' })
export type Consultation = z.infer<typeof Consultation>

type Consulted = Pick<
  Dossier,
  | 'id'
  | 'stage'
  | 'clocks'
  | 'decision'
  | 'notices'
  | 'publicComment'
  | 'commentsReceived'
  | 'commentSummary'
>

/** Throws NotFound where the public is not asked, as if there were no such case. */
export async function findConsultation(
  id: string,
  { findDossier }: Pick<Records, 'findDossier'>,
): Promise<Dossier> {
  const found = (await findDossier(id))?.dossier
  if (!found?.publicComment?.openedAt) throw new Problem('NotFound', 'expected a consultation')
  return found
}

function asked({ publicComment, clocks }: Consulted) {
  const clock = clocks.find(({ key }) => key === 'public-comment')
  if (!publicComment?.openedAt || !clock)
    throw new TypeError('expected a case on which the public is asked')
  return { application: publicComment.application, openedAt: publicComment.openedAt, clock }
}

function stateOf(consulted: Consulted, isRunning: boolean): ConsultationSummary['state'] {
  if (consulted.decision) return 'decided'
  return consulted.stage === 'public-comment' && isRunning ? 'open' : 'closed'
}

export function summaryOf(consulted: Consulted | DossierState): ConsultationSummary {
  const { application, openedAt, clock } = asked(consulted)
  const { provider, country } = application
  const state = stateOf(consulted, clock.state === 'running')
  return { id: consulted.id, provider, country, state, openedAt, until: clock.dueDate }
}

export function consultationOf(dossier: Consulted): Consultation {
  const { publicComment, commentSummary, commentsReceived = 0, notices, decision } = dossier
  const number = notices.find(({ id }) => id === publicComment?.notice)?.number
  return {
    ...summaryOf(dossier),
    application: asked(dossier).application,
    ...(number && { number }),
    comments: commentsReceived,
    ...(decision &&
      commentSummary && { considered: { text: commentSummary.text, at: commentSummary.at } }),
  }
}
