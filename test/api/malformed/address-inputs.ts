/** Addresses, queries and headers that no client of ours would send, and callers in the wrong role or at the wrong time. */
import { routes } from '../../../api/routes/index.ts'
import { sectionKeys } from '../../../procedure/filing-policy.ts'
import { parts, type Part, type Scene } from './scene.ts'
import type { Chance } from './seeded.ts'
import type { Input } from './send.ts'

const ids = [
  ...['x', '0', '-1', '%00', '%ff', '%', '%2e%2e', '..%2f..%2fetc', 'null', '__proto__', '%0a'],
  ...['00000000-0000-0000-0000-00000000000g', '00000000-0000-4000-8000-00000000000'],
  ...['zzzzzzzz-zzzz-4zzz-8zzz-zzzzzzzzzzzz', '{id}', '%ud800', '%ed%a0%80', "'or'1'='1", '$1'],
  ...['-'.repeat(36), 'a'.repeat(4_000), encodeURIComponent('卷宗'), '1e9', '0x10', '%20'],
]
const taskIds = [
  ...[`${'-'.repeat(36)}.1`, `${'f'.repeat(36)}.7`, 'x.1', '.1', '00000000-0000-4000-8000-0000.1'],
  ...['00000000-0000-4000-8000-000000000000.1', '00000000-0000-4000-8000-000000000000.9999999'],
]

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const cursors = [
  ...['x', '!!!', '%00', 'a'.repeat(501), cursor({}), cursor(7), cursor(null), cursor('ab')],
  ...[
    cursor(['a']),
    cursor(['a', 'b', 'c']),
    cursor(['\u0000', 'x']),
    cursor([{}, []]),
    cursor([1]),
  ],
]

const asked = (by: string, key: string) => ({
  authorization: `Bearer ${by}`,
  'idempotency-key': key,
  'content-type': 'application/json',
  'if-match': '"r0"',
})

/** A random route with something in the place of its ids. */
export function pathInput({ tokens }: Scene, chance: Chance): Input {
  const { contract } = chance.pick(routes.filter((route) => route.contract.path.includes('{id}')))
  const { method, access, path } = contract
  const isTask = path.startsWith('/tasks/')
  const id = chance.pick(isTask ? [...ids, ...taskIds] : ids)
  const by = access === 'public' ? 'applicant' : chance.pick(access)
  return {
    fault: 'bad id',
    method: method.toUpperCase(),
    path: path.replace(/\{\w+\}/g, () => id),
    headers: asked(tokens[by], chance.text(12)),
  }
}

export function queryInput(scene: Scene, { pick, text, below }: Chance): Input {
  const { draft, document, tokens } = scene
  const queries: Record<string, readonly string[]> = {
    '/tasks': [
      ...cursors.map((each) => `after=${each}`),
      ...[
        'limit=0',
        'limit=-1',
        'limit=201',
        'limit=1e9',
        'limit=x',
        'limit=1.5',
        'limit=1&limit=2',
      ],
      ...['role=king', 'stage=__proto__', 'kind=', 'dueBy=2026-02-30', 'dueBy=now', 'text='],
      ...['text=%00', 'text=a%00b', 'text=a&text=b', `text=${'x'.repeat(300)}`, 'assignee=%00'],
      ...[`${text(5)}=1`, '__proto__=1', 'constructor[prototype][x]=1', 'assignee=a&assignee=b'],
    ],
    '/dossiers': [
      ...cursors.map((each) => `after=${each}`),
      ...['stage=all', 'limit=NaN', 'limit=Infinity', 'text=', 'toString=1', 'limit=9'.repeat(40)],
    ],
    [`/dossiers/${draft}/ledger`]: [
      ...['after=-1', 'after=x', 'after=1.5', 'after=9007199254740993', 'after=2147483648'],
      ...['after=1e300', 'limit=0', 'limit=999', 'after=0&after=1', 'before=1', 'after=4294967296'],
    ],
    [`/dossiers/${draft}/documents/${document.id}`]: [
      ...['version=0', 'version=-1', 'version=x', 'version=1e300', 'version=99', 'v=1'],
      ...['version=1&version=2', 'version=2147483648'],
    ],
  }
  const path = pick(Object.keys(queries))
  const by = path === '/tasks' ? 'intake' : 'applicant'
  const extra = below(4) === 0 ? `&${text(6)}=${text(3)}` : ''
  return {
    fault: 'bad query',
    method: 'GET',
    path: `${path}?${pick(queries[path] ?? [])}${extra}`,
    headers: asked(tokens[by], text(9)),
  }
}

export function headerInput({ tokens, draft, filed, document }: Scene, chance: Chance): Input {
  const { pick, text } = chance
  const headers = asked(tokens.applicant, text(12))
  const section = `/dossiers/${draft}/form/${pick(sectionKeys)}`
  const long = 'x'.repeat(4_000 + chance.below(6_000))
  const put = { method: 'PUT', path: section, body: '{}' }
  const revision = pick(['*', '"r"', 'r0', '""', '"r-1"', 'W/"r0"', '"r999999999"', '"r1e3"', long])
  const key = pick(['', ' ', 'a b', long, 'é', 'x'.repeat(201), '\t'])
  const bearer = pick([long, 'Bearer', `Bearer ${long}`, 'Bearer a.b.c', 'Basic eA==', `Bearer ..`])
  const size = document.evidence.size
  const range = pick([`bytes=${size}-`, `bytes=${size + 7}-${size + 9}`, `bytes=9${size}-`])
  const of = `/dossiers/${draft}/documents/${document.id}`
  return pick<Input>([
    { fault: 'If-Match', ...put, headers: { ...headers, 'if-match': revision } },
    { fault: 'Idempotency-Key', ...put, headers: { ...headers, 'idempotency-key': key } },
    { fault: 'Authorization', ...put, headers: { ...headers, authorization: bearer } },
    { fault: 'Range', method: 'GET', path: of, headers: { ...headers, range } },
    { fault: 'long path', method: 'GET', path: `/${long}`, headers },
    { fault: 'long header', method: 'GET', path: `/${text(6)}`, headers: { ...headers, x: long } },
    {
      fault: 'incomplete filing',
      method: 'POST',
      path: `/dossiers/${draft}/${pick(['filing', 'correction'])}`,
      headers,
    },
    {
      fault: 'filed already',
      method: 'POST',
      path: `/dossiers/${filed}/${pick(['filing', 'correction'])}`,
      headers,
    },
  ])
}

/** A role that the route does not name, or an address or method that does not exist. */
export function roleInput({ tokens, draft, task, upload, document }: Scene, chance: Chance): Input {
  const { pick, text } = chance
  const { contract } = pick(routes.filter((route) => route.contract.access !== 'public'))
  const others = parts.filter((part: Part) => !contract.access.includes(part))
  const path = contract.path
    .replace('{id}', contract.path.startsWith('/tasks') ? task : draft)
    .replace('{upload}', upload)
    .replace('{document}', document.id)
    .replace('{number}', '1')
  const method = contract.method.toUpperCase()
  if (others.length > 0 && chance.below(3) > 0)
    return { fault: 'wrong role', method, path, headers: asked(tokens[pick(others)], text(9)) }
  const wrong = pick(['DELETE', 'PUT', 'POST', 'PATCH', 'OPTIONS'])
  const nowhere = pick([
    `/${text(8)}`,
    `/dossiers/${draft}/${text(5)}`,
    '//',
    '/docs/%2e%2e',
    '/?x',
  ])
  return { fault: 'no such address', method: wrong, path: nowhere, headers: asked('', text(9)) }
}

/** Acts whose time has not come or is over. */
export function stageInput({ tokens, filed, task }: Scene, { pick, text }: Chance): Input {
  const act = pick([
    { act: 'accept' },
    { act: 'decide' },
    { act: 'propose', content: { outcome: 'granted', certificateTypes: ['x'], reasons: ['x'] } },
    { act: 'declare-interest', conflict: false, statement: 'None.' },
    { act: 'give-opinion', advice: 'favourable', reasons: 'Fine.' },
    { act: 'return-proposal', reason: 'No.' },
    { act: 'assign', experts: [{ sub: 'a', name: 'A', organisation: 'B' }] },
  ])
  const by = pick(['intake', 'officer', 'expert', 'head'] as const)
  const done = `/tasks/${pick([task, `${filed}.77`])}/completion`
  const save = `/dossiers/${filed}/form/${pick(sectionKeys)}`
  return pick<Input>([
    {
      fault: 'act without a claim',
      method: 'POST',
      path: done,
      body: JSON.stringify({ ...act, epoch: pick([0, 1, 2 ** 40]) }),
      headers: asked(tokens[by], text(12)),
    },
    {
      fault: 'save after filing',
      method: 'PUT',
      path: save,
      body: '{}',
      headers: {
        ...asked(tokens.applicant, text(12)),
        'if-match': pick(['"r0"', '"r1"', '"r13"']),
      },
    },
  ])
}
