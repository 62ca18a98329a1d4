/** The gateway of previews: asks the workflow how its case stands, and answers what an act will do; nothing is changed. */
import type { Client } from '@temporalio/client'
import type { Notice, NoticeContent } from '../../domain/notice.ts'
import type { NoticeWording } from '../../domain/notice-wording.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseKind } from '../../procedure/case-kinds.ts'
import type { PreviewAct } from '../../workflows/preview/preview-act.ts'
import { caseWorkflowId, readStanding } from '../../workflows/messages.ts'
import { createPatience } from '../patience.ts'
import { Problem } from '../problem.ts'
import type { ActPreview } from './answer.ts'

export interface PreviewParts {
  readonly client: Client
  readonly previewAct: PreviewAct
  /** What a notice says, in both languages. */
  readonly wordingOf: (content: NoticeContent) => NoticeWording
}

export interface PreviewOrder {
  readonly kind: CaseKind
  readonly id: string
  readonly act: string
  readonly payload: object
  readonly person: Person
  /** Those that the person may read once they are issued. */
  readonly mayRead: (notices: readonly Notice[]) => readonly Notice[]
}

export type Previews = ReturnType<typeof createPreviews>

export const createPreviews = ({ client, previewAct, wordingOf }: PreviewParts) => {
  const { inTime } = createPatience(client)
  return {
    /** Throws the problem that the act itself would be refused with. */
    async of({ kind, id, act, payload, person, mayRead }: PreviewOrder): Promise<ActPreview> {
      const handle = client.workflow.getHandle(caseWorkflowId(kind, id))
      const standing = await inTime(() => handle.query(readStanding))
      const preview = await previewAct({ kind, standing, act, payload, by: person })
      if ('refused' in preview) throw Problem.of(preview.refused)
      const { notices, ...effects } = preview
      const read = new Set(mayRead(notices.map(({ notice }) => notice)).map((each) => each.id))
      return {
        ...effects,
        clocks: [...effects.clocks],
        tasks: [...effects.tasks],
        notices: notices
          .filter(({ notice }) => read.has(notice.id))
          .map(({ notice: { kind: which, to, content }, after }) => ({
            kind: which,
            to,
            ...(after && { after }),
            ...wordingOf(content),
          })),
      }
    },
  }
}
