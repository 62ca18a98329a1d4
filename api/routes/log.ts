/** GET /log/…: the transparency log as static objects (C2SP tlog-tiles); POST /log/cosignatures: what a witness signed. */
import type { Response } from 'express'
import { z } from 'zod'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import type { ProblemType } from '../problem-types.ts'
import { type Route, route } from '../route.ts'

type Refused = 'Unreadable' | 'Unsigned' | 'Inconsistent' | 'UnknownWitness' | 'Outrun'

/** What the routes need of the log; `documents/log/public-log.ts` makes it. */
export interface PublishedLog {
  object(path: string): Promise<
    | {
        readonly bytes: Buffer
        readonly mediaType: string
        readonly changes: 'never' | 'slowly' | 'often'
      }
    | undefined
  >
  /** The proof of the leaf of a subject; undefined where it is not published yet. */
  inclusionOf(subject: string): Promise<
    | {
        readonly index: number
        readonly size: number
        readonly leafHash: string
        readonly hashes: readonly string[]
        readonly checkpoint: string
      }
    | undefined
  >
  cosign(
    line: string,
  ): Promise<
    | { readonly taken: { readonly witness: string; readonly at: string } }
    | { readonly refused: Refused; readonly en: string; readonly 'zh-CN': string }
  >
}

const caching = {
  never: 'public, max-age=31536000, immutable',
  slowly: 'public, max-age=3600',
  often: 'no-cache',
} as const

/** Sends an object of the log as it lies in the bucket. */
async function send(path: string, response: Response, { publicLog }: Parts): Promise<undefined> {
  const found = await publicLog?.object(path)
  if (!found) throw new Problem('NotFound', `expected an object of the log, got ${path}`)
  response.status(200).set({
    'Content-Type': found.mediaType,
    'Content-Length': String(found.bytes.length),
    'Cache-Control': caching[found.changes],
    // Monitors run in browsers too: what is public is public to every origin.
    'Access-Control-Allow-Origin': '*',
  })
  response.end(found.bytes)
  return undefined
}

const readCheckpoint = route(
  {
    method: 'get',
    path: '/log/checkpoint',
    tag: 'Log',
    summary: 'The signed checkpoint of the transparency log, with the cosignatures of witnesses.',
    access: 'public',
    status: 200,
    response: { media: ['text/plain; charset=utf-8'] },
    problems: ['NotFound'],
  },
  async ({ response }, parts) => send('checkpoint', response, parts),
)

const Segment = z.string().max(16)
const level = z.string().max(8).describe('0 to 63, or entries for the leaves themselves')

/** <N> in one to three elements (x001/x234/067), and the width of a partial tile as one more. */
const readTile = ['a', 'a/b', 'a/b/c', 'a/b/c/d'].map((shape) => {
  const names = shape.split('/')
  return route<Record<string, string>>(
    {
      method: 'get',
      path: `/log/tile/{level}/${names.map((name) => `{${name}}`).join('/')}`,
      tag: 'Log',
      summary: 'A tile of hashes or a bundle of leaves: <level>/<N>[.p/<W>] (C2SP tlog-tiles).',
      access: 'public',
      params: z.object({ level, ...Object.fromEntries(names.map((name) => [name, Segment])) }),
      status: 200,
      response: { media: ['application/octet-stream'] },
      problems: ['NotFound'],
    },
    async ({ params, response }, parts) => {
      const place = ['level', ...names].map((name) => params[name] ?? '')
      return send(`tile/${place.join('/')}`, response, parts)
    },
  )
})

const readTimestamp = route(
  {
    method: 'get',
    path: '/log/timestamps/{file}',
    tag: 'Log',
    summary: 'A time stamp (RFC 3161) over a checkpoint, <size>-<n>.tsr, or index.json.',
    access: 'public',
    params: z.object({ file: z.string().max(64) }),
    status: 200,
    response: { media: ['application/timestamp-reply', 'application/json'] },
    problems: ['NotFound'],
  },
  async ({ params, response }, parts) => send(`timestamps/${params.file}`, response, parts),
)

const refusals: Record<Refused, ProblemType> = {
  Unreadable: 'Malformed',
  Inconsistent: 'Unexpected',
  Unsigned: 'CosignatureStale',
  UnknownWitness: 'UnknownWitness',
  Outrun: 'TemporarilyUnavailable',
}

const cosign = route(
  {
    method: 'post',
    path: '/log/cosignatures',
    tag: 'Log',
    summary: 'Hand in a witness’s cosignature of the present checkpoint (C2SP tlog-cosignature).',
    description:
      'Taken from configured witnesses only. The same cosignature again changes nothing.',
    access: 'public',
    body: z.object({
      cosignature: z.string().max(512).describe('The signature line: — <name> <base64>'),
    }),
    status: 200,
    response: z.object({
      witness: z.string(),
      at: z.iso.datetime().describe('The time that the witness states'),
    }),
    problems: ['Malformed', 'UnknownWitness', 'CosignatureStale', 'TemporarilyUnavailable'],
  },
  async ({ body }, { publicLog }) => {
    if (!publicLog) throw new Problem('NotFound', 'expected a service with a log')
    const answer = await publicLog.cosign(body.cosignature)
    if ('taken' in answer) return answer.taken
    throw new Problem(refusals[answer.refused], { en: answer.en, 'zh-CN': answer['zh-CN'] })
  },
)

export const logRoutes: readonly Route[] = [readCheckpoint, ...readTile, readTimestamp, cosign]
