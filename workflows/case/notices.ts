/** Written notices: ordered by an act or a stage, then numbered, sealed and kept, one after the other. */
import { condition } from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import type { Notice, NoticeContent } from '../../domain/notice.ts'
import { issueNotice } from '../activities.ts'
import { now, system } from './event-source.ts'
import type { Change } from './facts.ts'
import { nextNumber } from './next-number.ts'

/** Orders a notice; it is issued as soon as those ordered before it. Answers its id; called inside a change. */
export function orderNotice(
  draft: CaseState,
  content: NoticeContent,
  to: Notice['to'] = { kind: 'applicant', name: draft.organisation },
): string {
  const id = `${draft.id}.n${nextNumber(draft.notices)}`
  const notice = { id, dossier: draft.id, kind: content.kind, to, content, orderedAt: now() }
  draft.notices.push(notice)
  return id
}

export const findNotice = (state: CaseState, id: string | undefined): Notice | undefined =>
  state.notices.find((notice) => notice.id === id)

const nextToIssue = (state: CaseState) => state.notices.find(({ issuedAt }) => !issuedAt)

/** Issues what is ordered, for as long as the run lasts; what a run leaves over the next one issues under the same number. */
export function createNotices(
  state: CaseState,
  change: Change<CaseState>,
  nameOf: () => Readonly<Record<string, string | undefined>>,
) {
  const run = async () => {
    for (;;) {
      await condition(() => nextToIssue(state) !== undefined)
      const ordered = nextToIssue(state)
      if (!ordered) continue
      const issued = await issueNotice({
        notice: ordered,
        caName: nameOf(),
      })
      const detail = { notice: ordered.id, kind: ordered.kind, number: issued.number }
      change({ by: system, act: 'notice-issued', detail }, (draft) => {
        const notice = findNotice(draft, ordered.id)
        if (notice) Object.assign(notice, issued)
      })
    }
  }
  void run()
  return {
    /** Resolves once every notice that has been ordered is issued. */
    allIssued: () => condition(() => nextToIssue(state) === undefined),
  }
}
