/** `recognise watch ID` and `recognise status`: where a dossier stands, what it waits for, and until when. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Schemas } from '../client.ts'
import type { Session } from './session.ts'

type View = Schemas['DossierView']

/** A dossier in a few lines. */
export function linesOf({ id, stage, clocks, asks, outcome }: View, { say }: Session): string[] {
  const running = clocks.filter(({ state }) => state === 'running' || state === 'paused')
  return [
    say('stage', id, stage),
    ...running.map((clock) => say('clock', clock.id, clock.state, clock.dueDate)),
    ...asks.map(({ kind, due }) =>
      due === undefined
        ? say('asked', say(`ask.${kind}`))
        : say('askedBy', say(`ask.${kind}`), due),
    ),
    ...(outcome === undefined ? [] : [say('outcome', outcome)]),
  ]
}

async function read({ client }: Session, id: string): Promise<View> {
  const { data } = await client.api.GET('/dossiers/{id}', { params: { path: { id } } })
  if (!data) throw new Error(`expected dossier ${id}, got nothing`)
  return data
}

export interface WatchOptions {
  /** Ends when the dossier is in this stage, or is closed. */
  readonly until?: string | undefined
  readonly everyMs: number
}

/** Prints where it stands now, and again whenever that changes. */
export async function watch(session: Session, id: string, { until, everyMs }: WatchOptions) {
  for (let before = ''; ; await sleep(everyMs)) {
    const view = await read(session, id)
    const lines = linesOf(view, session).join('\n')
    if (lines !== before) session.print(lines)
    before = lines
    if (view.stage === until || view.stage === 'closed') return view.stage
  }
}

/** Every dossier of the organisation, a line or more each. */
export async function status(session: Session): Promise<void> {
  let any = false
  for (let after: string | undefined; ;) {
    const query = after === undefined ? {} : { after }
    const { data } = await session.client.api.GET('/dossiers', { params: { query } })
    for (const { id } of data?.items ?? []) {
      any = true
      session.print(linesOf(await read(session, id), session).join('\n'))
    }
    after = data?.next
    if (after === undefined) break
  }
  if (!any) session.print(session.say('noDossiers'))
}
