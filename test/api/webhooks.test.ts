import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Delivery } from '../../domain/delivery.ts'
import type { Webhook } from '../../domain/webhook.ts'
import { openCase, systemEvent } from '../notification/cases.ts'
import { at, eventOf } from '../storage/records/recognition-events.ts'
import { recognitionFrom } from '../support/recognition.ts'
import { person, type Scene, startScene } from './feed-scene.ts'

type Made = Webhook & { secret?: string }
type Page<T> = { items: T[]; next?: string }

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
}, 60_000)
afterAll(() => scene.stop())

const url = 'https://hooks.example.com/recognition'
const officer = person('liu', 'officer')
const auditor = person('qian', 'auditor')
const of = (organisation: string) => person(`of ${organisation}`, 'applicant', organisation)
const make = (who: ReturnType<typeof person>, body: object = { url }, key?: string) =>
  scene.json<Made>(who, '/webhooks', { body, ...(key && { key }) })

describe('A webhook', () => {
  it('tells its secret to its maker once', async () => {
    const who = of(`CA ${randomUUID()}`)
    const key = randomUUID()
    const made = await make(who, { url, acts: ['close'] }, key)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ url, acts: ['close'], organisation: who.organisation })
    expect(made.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect((await make(who, { url, acts: ['close'] }, key)).body).toEqual(made.body)
    const reused = await make(who, { url }, key)
    expect([reused.status, JSON.stringify(reused.body)]).toEqual([
      422,
      expect.stringContaining('idempotency-key-reused'),
    ])
    const listed = await scene.json<Page<Webhook>>(who, '/webhooks')
    expect(listed.body.items).toHaveLength(1)
    expect(JSON.stringify(listed.body)).not.toContain('whsec_')
  })

  it('is of an organisation or of an official role that its maker holds', async () => {
    expect((await make(officer, { url, role: 'officer' })).body.role).toBe('officer')
    expect((await make(officer, { url, role: 'head' })).status).toBe(403)
    expect((await make(officer)).status).toBe(403)
    expect((await make(of('A CA'), { url, role: 'officer' })).status).toBe(403)
    expect((await make(person('zhang', 'expert'))).status).toBe(403)
  })

  it('of the register is made for whoever asks, and told of the kinds of change that they name', async () => {
    const who = of(`Relying party ${randomUUID()}`)
    const asked = { url, topic: 'register', acts: ['renewed'] }
    expect((await make(who, asked)).body).toMatchObject(asked)
    expect((await make(who, { url, topic: 'everything' })).status).toBe(422)
    const state = recognitionFrom(at(1))
    const { published } = state
    await scene.records.append([eventOf(state, 1, published)])
    await scene.records.append([eventOf(state, 2, { ...published, kind: 'renewed' })])
    const { body } = await scene.json<Page<Delivery>>(who, '/deliveries')
    expect(body.items).toMatchObject([{ kind: 'register-change', dossier: state.id, event: 2 }])
  })

  it.each([
    'http://hooks.example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://user:secret@hooks.example.com/',
    'ftp://hooks.example.com/',
  ])('is not made for %s', async (wrong) => {
    const refused = await scene.json<{ errors: { pointer: string }[] }>(of('A CA'), '/webhooks', {
      body: { url: wrong },
    })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/url' }] } })
  })

  it('is neither seen, renewed nor ended by others', async () => {
    const who = of(`CA ${randomUUID()}`)
    const { id } = (await make(who)).body
    for (const other of [of('Another CA'), officer, auditor]) {
      const listed = await scene.json<Page<Webhook>>(other, '/webhooks?limit=200')
      expect(listed.body.items.map((each) => each.id)).not.toContain(id)
      for (const [method, path] of [
        ['DELETE', `/webhooks/${id}`],
        ['POST', `/webhooks/${id}/secret`],
      ] as const)
        expect((await scene.json(other, path, { method })).status).toBe(404)
    }
    const colleague = { ...person('ivan', 'applicant', who.organisation) }
    const ended = await scene.json<Webhook>(colleague, `/webhooks/${id}`, { method: 'DELETE' })
    expect(ended.body.endedBecause).toBe('ended by ivan')
    const late = await scene.json(who, `/webhooks/${id}/secret`, { method: 'POST' })
    expect(late.status).toBe(404)
  })

  it('gets a new secret; the same key gets the same one', async () => {
    const who = of(`CA ${randomUUID()}`)
    const { id, secret } = (await make(who)).body
    const key = randomUUID()
    const renew = () => scene.json<Made>(who, `/webhooks/${id}/secret`, { method: 'POST', key })
    const renewed = await renew()
    expect(renewed.body.secret).not.toBe(secret)
    expect(Date.parse(renewed.body.previousSecretUntil ?? '')).toBeGreaterThan(Date.now())
    expect((await renew()).body).toEqual(renewed.body)
  })

  it('has at most nineteen others beside it, listed page by page', async () => {
    const who = of(`CA ${randomUUID()}`)
    for (let each = 0; each < 20; each += 1) expect((await make(who)).status).toBe(201)
    expect((await make(who)).status).toBe(409)
    const seen: string[] = []
    for (let query = '?limit=7', more = true; more;) {
      const { items, next } = (await scene.json<Page<Webhook>>(who, `/webhooks${query}`)).body
      seen.push(...items.map(({ id }) => id))
      query = `?limit=7&after=${next}`
      more = next !== undefined
    }
    expect(new Set(seen).size).toBe(20)
    expect(seen).toHaveLength(20)
  })
})

describe('GET /deliveries', () => {
  const list = async (who: ReturnType<typeof person>, query = '') =>
    (await scene.json<Page<Delivery>>(who, `/deliveries${query}`)).body.items

  /** Two messages of an organisation, to a webhook that cannot be reached. */
  async function waiting() {
    const who = of(`CA ${randomUUID()}`)
    await make(who)
    const dossier = await openCase(scene.records, { organisation: who.organisation })
    await scene.records.append([systemEvent(dossier, 2)])
    return who
  }

  it('shows messages to their owner and to auditors', async () => {
    const who = await waiting()
    const own = await list(who)
    expect(own.map(({ event, state }) => [event, state])).toEqual([
      [2, 'pending'],
      [1, 'pending'],
    ])
    expect(await list(of('Another CA'))).toEqual([])
    const officials = await list(officer, '?limit=200')
    expect(officials.filter(({ id }) => own.some((each) => each.id === id))).toEqual([])
    const all = (await list(auditor, '?limit=200')).map(({ id }) => id)
    for (const { id } of own) expect(all).toContain(id)
    expect(await list(who, '?state=dead')).toEqual([])
  })

  it('lets the owner send a dead message again, and nobody else', async () => {
    const who = await waiting()
    const [message] = await list(who)
    const retry = (by: ReturnType<typeof person>) =>
      scene.json<Delivery>(by, `/deliveries/${message?.id}/retry`, { method: 'POST' })
    const attempt = { at: new Date(), durationMs: 1, detail: 'status 500', code: 500 } as const
    const { id = '', target = '' } = message ?? {}
    const [claimed] = await scene.records
      .claimMessages({ limit: 100, leaseMs: 10, channels: ['webhook'] })
      .then((all) => all.filter((each) => each.target === target))
    await scene.records.recordAttempt(claimed ?? { id, target, attempt: 1 }, {
      ...attempt,
      outcome: 'failed',
    })
    const dead = await list(who, '?state=dead')
    expect(dead).toHaveLength(1)
    expect(dead[0]?.attempts).toMatchObject([{ attempt: 1, code: 500, outcome: 'failed' }])
    const path = `/deliveries/${dead[0]?.id}/retry`
    expect((await scene.json(of('Another CA'), path, { method: 'POST' })).status).toBe(404)
    const revived = await scene.json<Delivery>(who, path, { method: 'POST' })
    expect(revived.body).toMatchObject({ id: dead[0]?.id, state: 'pending' })
    expect((await retry(who)).body.state).toBe('pending')
    expect(
      (await scene.json(who, `/deliveries/${randomUUID()}/retry`, { method: 'POST' })).status,
    ).toBe(404)
  })
})
