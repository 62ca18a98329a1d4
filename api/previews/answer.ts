/** The answer of a preview: what an act will do, and the text of every notice that it will issue, as drafts. */
import { z } from 'zod'
import { Addressee } from '../../domain/notice.ts'
import { NoticeWording } from '../../domain/notice-wording.ts'
import { Clock } from '../../domain/clock.ts'
import { Task } from '../../domain/task.ts'
import { anyStages } from '../../procedure/case-kinds.ts'
import { noticeKinds } from '../../procedure/notices.ts'

const stage = z.enum(anyStages)

export const ActPreview = z
  .object({
    stage: z.object({ from: stage, to: stage }),
    outcome: z.string().optional().describe('How the case ends by it'),
    clocks: z.array(
      Clock.pick({ key: true, id: true, dueDate: true, provisional: true }).extend({
        change: z.enum(['starts', 'pauses', 'resumes', 'ends', 'moves']),
      }),
    ),
    tasks: z.array(
      Task.pick({ kind: true, role: true, due: true }).extend({
        change: z.enum(['opens', 'closes']),
      }),
    ),
    notices: z
      .array(
        NoticeWording.extend({
          kind: z.enum(noticeKinds),
          to: Addressee,
          after: z
            .string()
            .optional()
            .describe('The act of somebody else that issues it, if they consent'),
        }),
      )
      .describe('Drafts: without number and date, not sealed'),
  })
  .meta({ id: 'ActPreview' })
export type ActPreview = z.infer<typeof ActPreview>

/** The body of an act, checked by the act's own schema once its name is known. */
export const AnyBody = z.record(z.string(), z.unknown())

export const previewDescription =
  'Takes the body that the act itself takes, refuses what the act would be refused for, and answers the stage that follows, clocks, tasks, and every notice with its text in both languages: a draft without number or seal. Nothing is changed, and nothing goes on record.'
