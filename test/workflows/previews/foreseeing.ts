/** Foresees every act that is done in a rehearsal, and compares what was foreseen with what then happens. */
import type { WorkflowHandle } from '@temporalio/client'
import { standingIn } from '../../../activities/cases.ts'
import { wordingOf } from '../../../documents/notices/wording.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { CaseState } from '../../../domain/case.ts'
import type { CaseKind } from '../../../procedure/case-kinds.ts'
import type { NoticeKind } from '../../../procedure/notices.ts'
import { caseWorkflowId, readCase, readStanding } from '../../../workflows/messages.ts'
import { type Foreseen, type ForeseenClock } from '../../../workflows/preview/foreseen.ts'
import { createPreviewAct } from '../../../workflows/preview/preview-act.ts'
import { rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsal } from '../../support/time-skipping.ts'

/** What the checks bring about by themselves, once they are through. */
const byItself: readonly NoticeKind[] = ['comment-announcement']
const states = {
  starts: ['running', 'paused'],
  resumes: ['running'],
  moves: ['running', 'paused'],
  pauses: ['paused'],
  ends: ['met', undefined],
} satisfies Record<ForeseenClock['change'], (string | undefined)[]>

interface Compared {
  readonly act: string
  readonly foreseen: unknown
  readonly happened: unknown
}

type Handle = Pick<WorkflowHandle, 'executeUpdate' | 'query'>
interface Told {
  readonly act?: string
  readonly by: never
  readonly payload?: object
}

const said = (notices: readonly CaseState['notices'][number][]) =>
  notices.map(({ kind, to, content }) => ({ kind, to, ...wordingOf(content) }))

const clockOf = ({ clocks }: CaseState, key: string) => clocks.find((clock) => clock.key === key)

const holds = (state: CaseState, { clocks }: Foreseen) =>
  clocks.filter(({ key, change, dueDate }) => {
    const clock = clockOf(state, key)
    const allowed: readonly (string | undefined)[] = states[change]
    return !allowed.includes(clock?.state) || (change === 'starts' && clock?.dueDate !== dueDate)
  })

export function foreseeing(rehearsal: Rehearsal) {
  const compared: Compared[] = []
  const kinds = new Set<NoticeKind>()
  /** Kinds of notices that were foreseen of a later act. */
  const later = new Set<NoticeKind>()
  const { client } = rehearsal.environment
  const previewAct = createPreviewAct({
    ...rehearsed(rehearsal.stage),
    standingOf: async (id) =>
      standingIn(
        (await client.workflow
          .getHandle(caseWorkflowId('recognition', id))
          .query(readCase)) as Recognition,
      ),
  })

  /** The state once the clocks stand as foreseen, or after some seconds as it is. */
  async function settled(handle: Handle, foreseen: Foreseen): Promise<CaseState> {
    for (let tries = 100; ; tries -= 1) {
      const { state } = await handle.query(readStanding)
      if (tries === 0 || holds(state, foreseen).length === 0) return state
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  function watch<C extends { readonly handle: Handle }>(each: C, kind: CaseKind): C {
    const { handle } = each
    const update = handle.executeUpdate.bind(handle) as (...args: unknown[]) => Promise<unknown>
    async function executeUpdate(definition: { name: string }, options: { args?: [Told] }) {
      const [message] = options.args ?? []
      const act = message?.act ?? definition.name
      if (!message?.payload) return update(definition, options)
      const standing = await handle.query(readStanding)
      const { by, payload } = message
      const foreseen = await previewAct({ kind, standing, act, payload, by })
      const answer = await update(definition, options)
      if ('refused' in foreseen) throw new Error(`expected ${act} to be refused as foreseen`)
      const state = await settled(handle, foreseen)
      const known = standing.state.notices.map(({ id }) => id)
      const now = foreseen.notices.filter(({ after }) => !after).map(({ notice }) => notice)
      const issued = state.notices.filter(
        (notice) => !known.includes(notice.id) && !byItself.includes(notice.kind),
      )
      for (const notice of issued) kinds.add(notice.kind)
      for (const { notice, after } of foreseen.notices) if (after) later.add(notice.kind)
      compared.push({
        act,
        foreseen: { notices: said(now), clocks: [], reached: true },
        happened: {
          notices: said(issued),
          clocks: holds(state, foreseen),
          reached: rehearsal.recorded.some(
            ({ dossier, event = 0, stage }) =>
              dossier === state.id && event > standing.state.events && stage === foreseen.stage.to,
          ),
        },
      })
      return answer
    }
    Object.assign(handle, { executeUpdate })
    return each
  }

  const watched: Rehearsal = {
    ...rehearsal,
    open: async (more) => watch(await rehearsal.open(more), 'dossier'),
    follow: async (state, by) => watch(await rehearsal.follow(state, by), state.kind),
  }
  return { watched, compared, kinds, later }
}
