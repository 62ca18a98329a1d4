/** How far the technical checks of a dossier are, as their last heartbeat told it. */
import { z } from 'zod'

const count = z.int().nonnegative()

export const ExaminationProgress = z
  .object({
    phase: z.enum(['reading', 'certificates', 'documents', 'writing']),
    read: count.describe('Files read'),
    files: count.describe('Files to be read'),
    examined: count.describe('Certificates examined'),
    certificates: count.describe('Certificates found so far'),
    paths: count.describe('Paths of samples validated'),
    documents: count.describe('Documents whose text was examined'),
    texts: count.describe('Documents that have a text'),
    resumed: count.describe('Parts that an attempt before this one had examined'),
  })
  .meta({ id: 'ExaminationProgress' })
export type ExaminationProgress = z.infer<typeof ExaminationProgress>

/** What the worker does for the checks of a dossier at this moment. */
export const Examination = z
  .object({
    step: z
      .enum(['fetching-status', 'examining'])
      .optional()
      .describe('Absent while nothing is examined'),
    attempt: z.int().positive().optional().describe('Above 1 after a worker died'),
    heartbeatAt: z.iso.datetime().optional(),
    progress: ExaminationProgress.optional(),
  })
  .meta({ id: 'Examination' })
export type Examination = z.infer<typeof Examination>
