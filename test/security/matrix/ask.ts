/** Sends one request of the matrix, and says what kind of answer came and which header of protection is missing. */
import { randomUUID } from 'node:crypto'
import type { Route } from '../../../api/route.ts'
import type { Holder, Who } from './callers.ts'
import { sampleOf } from './sample.ts'
import type { Ids } from './scene.ts'
import type { Entry, Expected } from './table.ts'

export interface Cell {
  readonly route: Route
  readonly entry: Entry
  readonly ids: Ids
  readonly who: Who | Holder
  readonly token: string | undefined
  readonly expected: Expected
}

const hidden = ['dossier-not-found', 'case-not-found', 'document-not-found', 'task-not-found']

const queries: Readonly<Record<string, string>> = {
  'GET /working-days': '?from=2026-03-02&days=3',
}

const pathOf = (path: string, ids: Ids): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? 'x')

const malformed = (path: string): string => path.replace(/\{\w+\}/g, 'x')

/**
 * Whoever is to be refused asks properly, so that nothing but who they are stands against it. Whoever is let through
 * where something would change asks for what cannot be done: ids of no shape, a body of another kind, no key.
 */
function requestOf({ route: { contract }, entry, ids, expected }: Cell): [string, RequestInit] {
  const { method, path, body, bytes, conditional } = contract
  const verb = method.toUpperCase()
  const isTask = path.startsWith('/tasks/')
  const known = isTask ? { ...ids, id: `${ids.id}.1` } : ids
  if (method === 'get') return [pathOf(path, known) + (queries[`${verb} ${path}`] ?? ''), {}]
  const json = { 'content-type': 'application/json' }
  if (expected === 'passes')
    return [malformed(path), { method: verb, ...(body && { headers: json, body: '[]' }) }]
  const headers = {
    'idempotency-key': randomUUID(),
    ...(conditional && { 'if-match': '"r0"' }),
    ...(body && json),
    ...(bytes && { 'content-type': 'application/octet-stream' }),
  }
  const sent = body && JSON.stringify(sampleOf(body, entry.body))
  return [pathOf(path, known), { method: verb, headers, body: bytes ? '12345' : (sent ?? null) }]
}

/** What a browser is told with every answer. */
const wanted = ['content-security-policy', 'x-content-type-options', 'referrer-policy']

/** What an answer says of authorisation; `5xx` and refusals by other rules are named as they are. */
async function kindOf(response: Response): Promise<string> {
  const { status, headers } = response
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) {
    if (headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel()
    else await response.arrayBuffer()
    return status < 400 ? 'passes' : `${status} without a problem`
  }
  const { type } = (await response.json()) as { type: string }
  const name = type.replace('/problems/', '')
  if (status === 401) return '401'
  if (status === 403)
    return { 'not-entitled': '403', 'interest-not-declared': 'undeclared' }[name] ?? name
  if (status === 404 && hidden.includes(name)) return 'hidden'
  if (name === 'wrong-stage') return 'stage'
  return status < 500 ? 'passes' : `${status} ${name}`
}

export async function ask(address: string, cell: Cell): Promise<string> {
  const [path, init] = requestOf(cell)
  const authorization = cell.token && { authorization: `Bearer ${cell.token}` }
  const headers = { ...init.headers, ...authorization }
  const request = () => fetch(address + path, { ...init, headers })
  // A connection may end while it idles, or after a refusal that did not read what was sent.
  const response = await request().catch(request)
  const missing = wanted.filter((name) => !response.headers.get(name))
  return missing.length > 0 ? `no ${missing.join(', ')}` : kindOf(response)
}
