/** The outbox: what is announced arrives, signed, once, in spite of receivers that fail, hang or lie. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { engines } from '../storage/records/engines.ts'
import { hook, noticeIssued, openCase, systemEvent } from './cases.ts'
import { until } from './receiver.ts'
import { outboxOn } from './outbox.ts'

describe.each<[keyof typeof engines]>([['PGlite'], ['PostgreSQL']])('The outbox on %s', (name) => {
  const outbox = outboxOn(name)

  it('tells the applicant by e-mail of a notice, in both languages, by number and place only', async () => {
    const organisation = `CA ${randomUUID()}`
    const dossier = await openCase(outbox.records(), { organisation, email: 'li@agent.example' })
    await outbox.records().append([noticeIssued(dossier, 3)])
    await outbox.records().append([noticeIssued(dossier, 3)])
    outbox.dispatch()
    await until('an e-mail', () => outbox.messages().some(({ source }) => source.includes(dossier)))
    const [mailed, ...more] = await outbox.deliveries(organisation)
    expect(more).toEqual([])
    await until(
      'delivered',
      async () => (await outbox.deliveries(organisation))[0]?.state === 'delivered',
    )
    const arrived = outbox.messages().filter(({ source }) => source.includes(dossier))
    expect(arrived).toHaveLength(1)
    const { to, source = '' } = arrived[0] ?? {}
    expect(to).toEqual(['li@agent.example'])
    expect(source).toContain(`Message-ID: <${mailed?.id}@example.cn>`)
    const [logged] = (await outbox.deliveries(organisation))[0]?.attempts ?? []
    expect(logged).toMatchObject({ attempt: 1, outcome: 'delivered', code: 250 })
  })

  it('signs webhooks so that a receiver of Standard Webhooks accepts them, and nothing else', async () => {
    const organisation = `CA ${randomUUID()}`
    const to = await outbox.receiver()
    const { id, secret } = await hook(outbox.records(), organisation, to.url)
    const dossier = await openCase(outbox.records(), { organisation })
    outbox.dispatch()
    await until('a request', () => to.received.length === 1)
    const { headers, body } = to.received[0]!
    const signed = headers as Record<string, string>
    expect(new Webhook(secret).verify(body, signed)).toEqual({
      type: 'dossier.open',
      timestamp: '2026-11-23T01:00:00.000Z',
      data: { dossier, event: 1, act: 'open', stage: 'draft' },
    })
    const refused = (text: string, more: Record<string, string> = {}, by = secret) =>
      expect(() => new Webhook(by).verify(text, { ...signed, ...more })).toThrow(
        WebhookVerificationError,
      )
    refused(body.replace('open', 'save'))
    refused(body, { 'webhook-id': randomUUID() })
    // Replayed later: the timestamp is out of tolerance, and cannot be renewed without the secret.
    const old = String(Number(signed['webhook-timestamp']) - 600)
    refused(body, { 'webhook-timestamp': old })
    refused(body, {}, `whsec_${Buffer.from('another').toString('base64')}`)

    const renewed = await outbox.records().renewSecret(id, 'key')
    expect((await outbox.records().renewSecret(id, 'key')).secret).toBe(renewed.secret)
    await outbox.records().append([systemEvent(dossier, 2)])
    await until('another request', () => to.received.length === 2)
    const next = to.received[1]!
    for (const valid of [secret, renewed.secret])
      new Webhook(valid).verify(next.body, next.headers as Record<string, string>)
  })

  it('says nothing of internal events to organisations, and nothing to others', async () => {
    const [organisation, other] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    const [to, elsewhere] = [await outbox.receiver(), await outbox.receiver()]
    await hook(outbox.records(), organisation, to.url)
    await hook(outbox.records(), other, elsewhere.url)
    const dossier = await openCase(outbox.records(), { organisation })
    await outbox.records().append([systemEvent(dossier, 2, { act: 'assign' })])
    await outbox.records().append([systemEvent(dossier, 3, { act: 'close' })])
    outbox.dispatch()
    await until('both', () => to.received.length === 2)
    await outbox.stop()
    const types = to.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)
    expect(types.sort()).toEqual(['dossier.close', 'dossier.open'])
    expect(elsewhere.received).toEqual([])
  })

  it('tries again with the same id and body until it is taken', async () => {
    const organisation = `CA ${randomUUID()}`
    let count = 0
    const to = await outbox.receiver((response) => {
      count += 1
      response.writeHead(count < 4 ? 503 : 204).end()
    })
    await hook(outbox.records(), organisation, to.url)
    await openCase(outbox.records(), { organisation })
    outbox.dispatch()
    await until(
      'delivered',
      async () => (await outbox.deliveries(organisation))[0]?.state === 'delivered',
    )
    expect(new Set(to.ids()).size).toBe(1)
    expect(new Set(to.received.map(({ body }) => body)).size).toBe(1)
    const { attempts = [] } = (await outbox.deliveries(organisation))[0] ?? {}
    expect(attempts.map(({ code }) => code)).toEqual([503, 503, 503, 204])
  })

  it('gives up a message after its time, and begins again when a person asks for it', async () => {
    const organisation = `CA ${randomUUID()}`
    let status = 500
    const to = await outbox.receiver((response) => response.writeHead(status).end())
    await hook(outbox.records(), organisation, to.url)
    await openCase(outbox.records(), { organisation })
    outbox.dispatch({ mostAgeMs: 300 })
    await until('dead', async () => (await outbox.deliveries(organisation))[0]?.state === 'dead')
    const dead = (await outbox.deliveries(organisation))[0]
    expect(dead).toMatchObject({ lastError: 'status 500' })
    status = 200
    await outbox.records().reviveMessage(dead?.id ?? '')
    await until(
      'delivered',
      async () => (await outbox.deliveries(organisation))[0]?.state === 'delivered',
    )
  })

  it('follows no redirect, and ends a webhook that answers 410', async () => {
    const [moved, gone] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    const target = await outbox.receiver()
    const from = await outbox.receiver((response) =>
      response.writeHead(307, { location: target.url }).end(),
    )
    const over = await outbox.receiver((response) => response.writeHead(410).end())
    await hook(outbox.records(), moved, from.url)
    const { id } = await hook(outbox.records(), gone, over.url)
    await openCase(outbox.records(), { organisation: moved })
    const dossier = await openCase(outbox.records(), { organisation: gone })
    outbox.dispatch()
    await until('dead', async () => (await outbox.deliveries(gone))[0]?.state === 'dead')
    const ended = await outbox.records().findWebhook(id, { organisation: gone })
    expect(ended?.endedBecause).toContain('410')
    await outbox.records().append([systemEvent(dossier, 2)])
    expect(await outbox.deliveries(gone)).toHaveLength(1)
    await until('redirected', () => from.received.length > 0)
    await outbox.stop()
    expect(target.received).toEqual([])
    expect((await outbox.deliveries(moved))[0]).toMatchObject({
      state: 'pending',
      lastError: 'status 307',
    })
  })

  it('lets receivers that hang hold up nobody else, and never calls one twice at once', async () => {
    const [stuck, well] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    let open = 0
    let mostOpen = 0
    const hanging = await outbox.receiver((response) => {
      open += 1
      mostOpen = Math.max(mostOpen, open)
      response.once('close', () => (open -= 1))
    })
    const to = await outbox.receiver()
    await hook(outbox.records(), stuck, hanging.url)
    await hook(outbox.records(), well, to.url)
    for (let each = 0; each < 5; each += 1)
      await openCase(outbox.records(), { organisation: stuck })
    for (let each = 0; each < 20; each += 1)
      await openCase(outbox.records(), { organisation: well })
    outbox.dispatch({ concurrency: 2 })
    await until('the well one has all', () => to.received.length === 20)
    expect(mostOpen).toBe(1)
    await outbox.stop()
    const { items } = await outbox.records().listWebhooks({ organisation: stuck }, { limit: 1 })
    await outbox.records().endWebhook(items[0]?.id ?? '', 'test')
  })

  it('ends with everything on record that was under way', async () => {
    const organisation = `CA ${randomUUID()}`
    const to = await outbox.receiver((response) => void setTimeout(() => response.end(), 300))
    await hook(outbox.records(), organisation, to.url)
    await openCase(outbox.records(), { organisation })
    const running = outbox.dispatch()
    await until('a request', () => to.received.length === 1)
    await running.stop()
    expect((await outbox.deliveries(organisation))[0]?.state).toBe('delivered')
  })
})
