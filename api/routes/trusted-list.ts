/** The signed trusted list (ETSI TS 119 612) and its JSON twin, the last issue and every one before it. */
import type { Request, Response } from 'express'
import { z } from 'zod'
import { sendEvidence } from '../download.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

interface Http {
  readonly request: Request
  readonly response: Response
}

async function issued({ records }: Parts, sequence?: number) {
  const found = await records.trustedLists.find(sequence)
  if (!found) throw new Problem('NotFound', 'expected a trusted list that has been issued')
  return found
}

async function send(form: 'xml' | 'json', http: Http, parts: Parts, sequence?: number) {
  const ref = (await issued(parts, sequence))[form]
  http.response.set(
    'Cache-Control',
    sequence === undefined ? 'no-cache' : 'public, max-age=31536000',
  )
  if (http.request.get('If-None-Match') === `"${ref.sha256}"`) {
    http.response.status(304).set('ETag', `"${ref.sha256}"`).end()
    return undefined
  }
  await sendEvidence(ref, http, parts)
  return undefined
}

const xml = ['application/vnd.etsi.tsl+xml']
const Sequence = z.object({ sequence: z.coerce.number().int().min(1).max(2_147_483_647) })

const readList = route(
  {
    method: 'get',
    path: '/register/trusted-list.xml',
    tag: 'Register',
    summary: 'The trusted list as it was issued last: ETSI TS 119 612, signed (XAdES baseline).',
    access: 'public',
    status: 200,
    response: { media: xml },
    problems: ['NotFound'],
  },
  (http, parts) => send('xml', http, parts),
)

const readIssue = route(
  {
    method: 'get',
    path: '/register/trusted-lists/{sequence}',
    tag: 'Register',
    summary: 'An issue of the trusted list by its number; none is ever removed.',
    access: 'public',
    params: Sequence,
    status: 200,
    response: { media: xml },
    problems: ['NotFound'],
  },
  ({ params, ...http }, parts) => send('xml', http, parts, params.sequence),
)

const readJson = route(
  {
    method: 'get',
    path: '/register/list.json',
    tag: 'Register',
    summary: 'The list as JSON; its detached signature is list.json.jws.',
    access: 'public',
    status: 200,
    response: { media: ['application/json'] },
    problems: ['NotFound'],
  },
  (http, parts) => send('json', http, parts),
)

const readSignature = route(
  {
    method: 'get',
    path: '/register/list.json.jws',
    tag: 'Register',
    summary: 'The detached JSON Web Signature (RFC 7515 Appendix F) over the bytes of list.json.',
    access: 'public',
    status: 200,
    response: { media: ['application/jose'] },
    problems: ['NotFound'],
  },
  async ({ response }, parts) => {
    const { jws } = await issued(parts)
    response.status(200).set('Content-Type', 'application/jose').send(jws)
    return undefined
  },
)

/** Before the entry, which would take their names for ids: routes are matched in their order. */
export const trustedListRoutes = [readList, readIssue, readJson, readSignature]
