/** What an act will do, read from a case before and after it: the stage, the clocks, the tasks, the notices. */
import type { CaseState } from '../../domain/case.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Task } from '../../domain/task.ts'

export interface ForeseenClock extends Pick<Clock, 'key' | 'id' | 'dueDate' | 'provisional'> {
  readonly change: 'starts' | 'pauses' | 'resumes' | 'ends' | 'moves'
}
export interface ForeseenTask extends Pick<Task, 'kind' | 'role' | 'due'> {
  readonly change: 'opens' | 'closes'
}
export interface ForeseenNotice {
  readonly notice: Notice
  /** The act of another person that will issue it, where this one does not. */
  readonly after?: string
}
export interface Foreseen {
  readonly stage: { readonly from: CaseState['stage']; readonly to: CaseState['stage'] }
  readonly outcome?: string
  readonly clocks: readonly ForeseenClock[]
  readonly tasks: readonly ForeseenTask[]
  readonly notices: readonly ForeseenNotice[]
}

const runs = ({ state }: Clock): boolean => state === 'running' || state === 'paused'

function changeOf(was: Clock | undefined, is: Clock): ForeseenClock['change'] | undefined {
  if (!was || !runs(was)) return runs(is) ? 'starts' : undefined
  if (!runs(is)) return 'ends'
  if (was.state !== is.state) return is.state === 'paused' ? 'pauses' : 'resumes'
  return was.dueDate === is.dueDate ? undefined : 'moves'
}

function clocksOf(before: readonly Clock[], after: readonly Clock[]): ForeseenClock[] {
  const gone = before.filter((clock) => runs(clock) && !after.some(({ key }) => key === clock.key))
  const said = ({ key, id, dueDate, provisional }: Clock) => ({ key, id, dueDate, provisional })
  return [
    ...after.flatMap((clock) => {
      const change = changeOf(
        before.find(({ key }) => key === clock.key),
        clock,
      )
      return change ? [{ ...said(clock), change }] : []
    }),
    ...gone.map((clock) => ({ ...said(clock), change: 'ends' as const })),
  ]
}

function tasksOf(before: readonly Task[], after: readonly Task[]): ForeseenTask[] {
  const isOpenIn = (tasks: readonly Task[], id: string) =>
    tasks.some((task) => task.id === id && task.state === 'open')
  return after.flatMap(({ id, kind, role, due }) => {
    const [was, is] = [isOpenIn(before, id), isOpenIn(after, id)]
    if (was === is) return []
    return [{ kind, role, ...(due && { due }), change: is ? 'opens' : 'closes' } as const]
  })
}

/** Notices that the one has and the other has not. */
export const newNotices = (before: readonly Notice[], after: readonly Notice[]): Notice[] =>
  after.filter(({ id }) => !before.some((notice) => notice.id === id))

export function foreseenOf<S extends CaseState>(before: S, after: S): Foreseen {
  const outcome = 'outcome' in after ? after.outcome : undefined
  return {
    stage: { from: before.stage, to: after.stage },
    ...(typeof outcome === 'string' && { outcome }),
    clocks: clocksOf(before.clocks, after.clocks),
    tasks: tasksOf(before.tasks, after.tasks),
    notices: newNotices(before.notices, after.notices).map((notice) => ({ notice })),
  }
}
