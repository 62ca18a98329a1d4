/** What people do on a case after a grant, at its place in the interface: `/recognitions/<id>`, `/exits/<id>` or `/complaints/<id>`. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FileTypeCode } from '../../domain/following/document-types.ts'
import type { Document } from '../../domain/document.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Task } from '../../domain/task.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import type { Caller } from '../client.ts'
import { eventually } from '../eventually.ts'
import type { Tell } from '../story.ts'

/** The case, once it is as expected. */
export const untilCase = <S>(caller: Caller, place: string, [what, holds]: Expected<S>) =>
  eventually(what, async () => {
    const state = await caller.call<S>(place)
    return holds(state) ? state : undefined
  })
type Expected<S> = readonly [what: string, holds: (state: S) => boolean]

export const act = (caller: Caller, place: string, name: string, body: object) =>
  caller.call<Receipt>(`${place}/acts/${name}`, { body })

/** Attaches a file; answers the id of the document. */
export async function attach(
  caller: Caller,
  place: string,
  type: FileTypeCode,
  bytes: Buffer,
): Promise<string> {
  const form = new FormData()
  form.set('type', type)
  form.set('file', new Blob([new Uint8Array(bytes)]), `specimen-${type}`)
  const { document } = await caller.call<{ document: Document }>(`${place}/documents`, { form })
  return document.id
}

interface Work {
  readonly task: TaskKind
  readonly act: string
  /** What the task is about, where a case may have several of the kind. */
  readonly subject?: string
}

interface WithTasks {
  readonly tasks: readonly Task[]
}

/** The open task, once it is there. */
export async function openTask(
  caller: Caller,
  place: string,
  { task: kind, subject }: Pick<Work, 'task' | 'subject'>,
): Promise<Task> {
  const isMeant = (task: Task) =>
    task.kind === kind && task.state === 'open' && (!subject || task.subject === subject)
  const { tasks } = await untilCase<WithTasks>(caller, place, [
    `a task ${kind}`,
    (state) => state.tasks.some(isMeant),
  ])
  const found = tasks.find(isMeant)
  if (!found) throw new Error(`expected a task ${kind}`)
  return found
}

/** Does an act under its task: from the person's desk, or claimed from the queue. */
export async function work(
  caller: Caller,
  place: string,
  wanted: Work,
  content: object,
): Promise<Receipt> {
  const found = await openTask(caller, place, wanted)
  const { id, epoch } = found.assignee ? found : (await caller.claim(found.id)).task
  const body = { ...content, act: wanted.act, epoch }
  return caller.call<Receipt>(`/tasks/${id}/completion`, { body })
}

const everyMs = 10_000

/** Tells, while the real clock runs, how long it still is to an instant. */
export async function countDown(instant: string, tell: Tell): Promise<void> {
  const left = () => Date.parse(instant) - Date.now()
  while (left() > 0) {
    tell(`… ${Math.ceil(left() / 1000)} s`)
    await sleep(Math.min(left(), everyMs))
  }
}
