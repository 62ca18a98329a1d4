import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import { grantScript } from '../../demo/scripts.ts'
import { decide, file } from '../../demo/story.ts'
import type { RegisterChange } from '../../domain/register/change.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { isIncluded } from '../../documents/log/verify.ts'
import { readXml } from '../../documents/xml/read.ts'
import { verifyEnveloped } from '../../documents/xml/verify-signature.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

interface Registered {
  readonly entry: RegisterEntry
  readonly sequence: number
}

interface Proof {
  readonly index: number
  readonly size: number
  readonly leafHash: string
  readonly hashes: string[]
  readonly checkpoint: string
}

let service: TestService
let dossier: string
beforeAll(async () => {
  service = await startTestService()
  const { script } = grantScript()
  dossier = await file(service.cast, script, () => {})
  await decide(service.cast, dossier, script, () => {})
}, startWithinMs)
afterAll(() => service.stop())

const get = (where: string) => fetch(new URL(where, service.address))
const json = async <T>(where: string) => (await (await get(where)).json()) as T

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`expected ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const entry = () =>
  until('an entry of the register', async () => {
    const { items } = await json<{ items: Registered[] }>('/register')
    return items[0]
  })

describe('After the grant: the public register', () => {
  it('holds what was granted, found in Chinese and Latin, by country and by status', async () => {
    const { entry: found } = await entry()
    const view = await service.cast.officer.read(dossier)
    expect(found).toMatchObject({
      id: view.recognition,
      number: view.decision?.number,
      provider: { country: 'BG' },
    })
    expect(found.types.map(({ history }) => history.at(-1)?.status)).toContain('in-force')
    const name = found.provider.name['zh-CN']?.slice(0, 4) ?? ''
    for (const query of [`text=${encodeURIComponent(name)}`, 'country=BG', 'status=in-force'])
      expect((await json<{ items: unknown[] }>(`/register?${query}`)).items).toHaveLength(1)
    for (const query of ['text=nobody', 'country=FR', 'status=annulled'])
      expect((await json<{ items: unknown[] }>(`/register?${query}`)).items).toHaveLength(0)
  })

  it('answers as it stood: nothing before the grant, the entry after it', async () => {
    const { entry: found } = await entry()
    const [type] = found.types
    const before = new Date(Date.parse(type?.history[0]?.from ?? '') - 1).toISOString()
    expect((await get(`/register/${found.id}?at=${before}`)).status).toBe(404)
    const now = await json<Registered>(`/register/${found.id}?at=${new Date().toISOString()}`)
    expect(now.entry).toEqual(found)
    expect((await get(`/register/${dossier}`)).status).toBe(404)
  })

  it('tells every change in its order, and has each in the published log', async () => {
    const { entry: found } = await entry()
    const { items } = await json<{ items: RegisterChange[] }>('/register/changes?after=0')
    expect(items[0]).toMatchObject({ sequence: 1, entry: found.id, kind: 'granted' })
    const size = await until('a checkpoint with the change', async () => {
      const response = await get('/log/checkpoint')
      const lines = (await response.text()).split('\n')
      return response.ok && Number(lines[1]) >= 3 ? Number(lines[1]) : undefined
    })
    const proof = await until('the proof of the change', async () => {
      const response = await get('/register/changes/1/proof')
      return response.ok ? ((await response.json()) as Proof) : undefined
    })
    const [, , root = ''] = proof.checkpoint.split('\n')
    const checkpoint = { size: proof.size, root: Buffer.from(root, 'base64') }
    const leaf = {
      index: proof.index,
      leafHash: Buffer.from(proof.leafHash, 'base64'),
      hashes: proof.hashes.map((hash) => Buffer.from(hash, 'base64')),
    }
    expect(isIncluded(leaf, checkpoint)).toBe(true)
    expect((await get('/register/changes/999/proof')).status).toBe(404)
    const bundle = await get(`/log/tile/entries/000.p/${size}`)
    const bytes = Buffer.from(await bundle.arrayBuffer()).toString('utf8')
    const sha256 = createHash('sha256')
      .update(canonicalize(found) ?? '')
      .digest('hex')
    expect(bytes).toContain(`"entrySha256":"${sha256}"`)
    const view = await service.cast.officer.read(dossier)
    const decided = view.notices.find(({ id }) => id === view.decision?.notice)
    expect(bytes).toContain(decided?.document?.sha256)
  })

  it('is published as a signed list, in XML and JSON, that changes with it', async () => {
    const { entry: found } = await entry()
    const bytes = await until('a list that holds the entry', async () => {
      const response = await get('/register/trusted-list.xml')
      const list = Buffer.from(await response.arrayBuffer())
      return response.ok && list.includes(found.number) ? list : undefined
    })
    const { certificate } = verifyEnveloped(readXml(bytes))
    expect(certificate.length).toBeGreaterThan(500)
    const list = await get('/register/list.json')
    const etag = list.headers.get('ETag') ?? ''
    expect(JSON.stringify(await list.json())).toContain(found.id)
    expect((await get('/register/list.json.jws')).status).toBe(200)
    const again = await fetch(new URL('/register/list.json', service.address), {
      headers: { 'If-None-Match': etag },
    })
    expect(again.status).toBe(304)
  })

  it('verifies a real certificate under the recognised chain, and refuses a stranger', async () => {
    const { entry: found } = await entry()
    const { script } = grantScript()
    const ask = async (certificate: string) => {
      const response = await fetch(new URL('/register/verify', service.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ certificate }),
      })
      return (await response.json()) as { verdict: string; entry?: { id: string } }
    }
    const sample = script.files.find(({ type }) => type === 'sample-certificate')
    const answer = await until('the register in memory', async () => {
      const given = await ask(Buffer.from(sample?.bytes() ?? []).toString('base64'))
      return JSON.stringify(given).includes(found.id) ? given : undefined
    })
    expect(['recognised', 'indeterminate']).toContain(answer.verdict)
    const own = await ask(found.chain[0]?.certificate ?? '')
    expect(own.verdict).not.toBe('recognised')
  })

  it('is supervised: the CA sees its duties, a stranger does not know of it', async () => {
    const { entry: found } = await entry()
    const mine = await service.cast.applicant.call<{ duties: { kind: string }[] }>(
      `/recognitions/${found.id}`,
    )
    expect(mine.duties.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['annual-report', 'audit']),
    )
    const response = await service.cast.expert.send(`/recognitions/${found.id}`)
    expect(response.status).toBe(403)
  })
})
