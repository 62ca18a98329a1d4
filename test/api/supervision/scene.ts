/** What the tests of supervision ask and send, and the official of another province. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Board as BoardSchema } from '../../../api/supervision/board.ts'
import type { SupervisionEvent } from '../../../api/supervision/feed.ts'
import type { Caller } from '../../../demo/client.ts'

export type Board = z.infer<typeof BoardSchema>
export interface Feed {
  readonly items: z.infer<typeof SupervisionEvent>[]
  readonly next?: string
}

export const elsewhere = {
  sub: 'hao',
  name: '郝 Hao',
  organisation: '浙江省',
  roles: ['provincial' as const],
}
export const boardOf = (caller: Caller, query = '') =>
  caller.call<Board>(`/supervision/board${query}`)
export const idsOf = ({ items }: Board) => items.map(({ recognition }) => recognition)

/** Reads on until something holds; what is waited for happens by itself. */
export async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const value = await read()
    if (holds(value)) return value
  }
  throw new Error('expected what was waited for')
}

export const observation = (
  recognition: string,
  kind: string,
  reference: string = randomUUID(),
) => ({
  ...{ recognition, kind, reference, source: 'Provincial monitor' },
  ...{ observedAt: '2026-11-01T00:00:00.000Z', text: 'Seen by inspector Wang in a tender' },
})
export const observe = (caller: Caller, body: object, key?: string) =>
  caller.call<{ position: number }>('/supervision/observations', { body, key })
