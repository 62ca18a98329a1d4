/** Calendars: puts the confirmation on record, and asks every dossier that a year touches to compute its clocks anew. */
import { ApplicationFailure, Context, log } from '@temporalio/activity'
import { WorkflowNotFoundError } from '@temporalio/client'
import { clockMoves } from '../domain/calendar-impact.ts'
import type { CalendarVersion } from '../domain/calendar-version.ts'
import type { CalendarDecision } from '../storage/records/calendars.ts'
import type { Records } from '../storage/records/records.ts'
import { dossierWorkflowId, recomputeClocks } from '../workflows/messages.ts'

export interface ReachedPage {
  readonly year: number
  /** What a repetition of the pass is known by. */
  readonly name: string
  readonly after?: string | undefined
}
export interface Recomputed {
  /** Dossiers whose clocks moved. */
  readonly moved: number
  /** Dossiers that did not answer: the next pass asks them again. */
  readonly left: number
  readonly next?: string | undefined
}

const pageSize = 100
const atOnce = 8
const answerWithinMs = 20_000

export const createCalendarActivities = ({
  calendars,
  listReached,
}: Pick<Records, 'calendars' | 'listReached'>) => ({
  /** Decides on a proposal once; two people, whoever asks. */
  async decideCalendar(decision: CalendarDecision): Promise<CalendarVersion> {
    const proposed = await calendars.find(decision.proposal)
    if (decision.outcome === 'confirmed' && proposed?.proposedBy?.sub === decision.by.sub)
      throw ApplicationFailure.nonRetryable('expected another person', 'SeparationOfDuty')
    return calendars.decide(decision)
  },

  /** Has a page of dossiers recompute: those with a clock that the loaded calendars would end elsewhere. */
  async recomputeReached({ year, name, after }: ReachedPage): Promise<Recomputed> {
    const calendar = await calendars.loaded()
    const { items, next } = await listReached({ year, after, limit: pageSize })
    const touched = items.filter(({ clocks }) => clockMoves(clocks, calendar).length > 0)
    const answers: Answer[] = []
    for (let from = 0; from < touched.length; from += atOnce) {
      Context.current().cancellationSignal.throwIfAborted()
      const some = touched.slice(from, from + atOnce)
      answers.push(...(await Promise.all(some.map(({ id }) => recompute(id, name)))))
      Context.current().heartbeat(answers.length)
    }
    const count = (answer: Answer) => answers.filter((each) => each === answer).length
    return { moved: count('moved'), left: count('left'), next }
  },
})

type Answer = 'moved' | 'left' | 'gone'

/** Asks one dossier; under the name of the pass it is asked once, however often this is repeated. */
async function recompute(dossier: string, name: string): Promise<Answer> {
  const { client } = Context.current()
  const handle = client.workflow.getHandle(dossierWorkflowId(dossier))
  try {
    await client.withDeadline(Date.now() + answerWithinMs, () =>
      handle.executeUpdate(recomputeClocks, { updateId: name }),
    )
    return 'moved'
  } catch (error) {
    // It has ended; its row says so in a moment.
    if (error instanceof WorkflowNotFoundError) return 'gone'
    log.warn('a dossier has not recomputed its clocks', { dossier, error })
    return 'left'
  }
}
