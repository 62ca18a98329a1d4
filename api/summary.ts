/** A dossier in a list. */
import { z } from 'zod'
import { Asks } from '../domain/ask.ts'
import { Dossier } from '../domain/dossier.ts'
import type { Person } from '../domain/person.ts'
import type { Task } from '../domain/task.ts'
import { statusOf } from '../procedure/status.ts'
import { asksOf, DossierView, waitingFor } from './views.ts'

export const DossierSummary = z
  .object({
    id: z.uuid(),
    organisation: z.string(),
    stage: Dossier.shape.stage,
    outcome: Dossier.shape.outcome,
    openedAt: z.iso.datetime(),
    caName: z.record(z.string(), z.string()),
    clocks: Dossier.shape.clocks,
    status: DossierView.shape.status,
    waitingFor: DossierView.shape.waitingFor,
    asks: Asks,
  })
  .meta({ id: 'DossierSummary' })
export type DossierSummary = z.infer<typeof DossierSummary>

/** `open`: its open tasks. */
export function summaryFor(
  person: Person,
  dossier: Omit<Dossier, 'tasks' | 'documents'>,
  open: readonly Task[],
): DossierSummary {
  const { id, organisation, stage, outcome, openedAt, filings, clocks } = dossier
  return {
    ...{ id, organisation, stage, outcome, openedAt, clocks },
    caName: filings.at(-1)?.caName ?? {},
    status: statusOf(dossier),
    waitingFor: waitingFor({ tasks: [...open] }),
    asks: asksOf(person, dossier),
  }
}
