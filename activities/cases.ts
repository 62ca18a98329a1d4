/** What one case tells another: an act of the system on it, done once however often the activity is repeated. */
import { ApplicationFailure, Context } from '@temporalio/activity'
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client'
import type { Recognition } from '../domain/recognition/state.ts'
import type { Standing } from '../procedure/exit/successor.ts'
import { caseAct, caseWorkflowId, readCase } from '../workflows/messages.ts'
import type { FollowingKind } from '../procedure/case-kinds.ts'

export interface SystemAct {
  readonly kind: FollowingKind
  readonly id: string
  readonly act: string
  readonly payload: object
  /** What tells a repetition: unique for what is told. */
  readonly key: string
}

const system = { sub: 'system', name: 'system', organisation: '', roles: [] }

/** What a successor's fitness is judged by. */
export function standingIn({ organisation, exit, published }: Recognition): Standing {
  const statuses = published.entry.types.map(({ history }) => history.at(-1)?.status)
  return {
    organisation,
    statuses: statuses.filter((status) => status !== undefined),
    exiting: exit !== undefined,
  }
}

export const createCaseActivities = () => ({
  /** Does an act of the system on another case; answers the rule that refused it, if one did. */
  async actOnCase({ kind, id, act, payload, key }: SystemAct): Promise<{ refused?: string }> {
    const handle = Context.current().client.workflow.getHandle(caseWorkflowId(kind, id))
    try {
      await handle.executeUpdate(caseAct, {
        args: [{ act, by: system, key, fingerprint: key, payload }],
        updateId: key,
      })
      return {}
    } catch (error) {
      // A case that has come to its end takes nothing any more.
      if (error instanceof WorkflowNotFoundError) return { refused: 'CaseClosed' }
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined
      // Between two runs the case takes nothing: the activity is repeated.
      if (cause instanceof ApplicationFailure && cause.type !== 'Renewing')
        return { refused: cause.type ?? 'unknown' }
      throw error
    }
  },

  /** How a recognition stands; undefined where there is none that runs or has run of late. */
  async standingOf(recognition: string): Promise<Standing | undefined> {
    const handle = Context.current().client.workflow.getHandle(
      caseWorkflowId('recognition', recognition),
    )
    try {
      return standingIn((await handle.query(readCase)) as Recognition)
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined
      throw error
    }
  },
})
