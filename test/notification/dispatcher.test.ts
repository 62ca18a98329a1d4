import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { createReceivers } from '../../egress/receivers.ts'
import {
  type Dispatcher,
  type DispatchTerms,
  startDispatcher,
} from '../../notification/dispatcher.ts'
import { createEmailSender } from '../../notification/email.ts'
import { createWebhookSender } from '../../notification/webhook.ts'
import { type Mailbox, startMailbox } from '../../stack/mailbox.ts'
import type { engines, Engine } from '../storage/records/engines.ts'
import { announcing, hook, noticeIssued, openCase, systemEvent } from './cases.ts'
import { type Receiver, startReceiver, until } from './receiver.ts'

const quick: Partial<DispatchTerms> = {
  pollMs: 20,
  leaseMs: 2_000,
  timeoutMs: 1_000,
  retry: { firstMs: 40, longestMs: 400 },
  rest: { firstMs: 10, longestMs: 50 },
}

describe.each<[keyof typeof engines]>([['PGlite'], ['PostgreSQL']])('The outbox on %s', (name) => {
  let engine: Engine
  let mailbox: Mailbox
  let dispatcher: Dispatcher | undefined
  let receivers: Receiver[] = []
  const mail = mkdtempSync(path.join(tmpdir(), 'mailbox-'))
  const errors: unknown[] = []
  beforeAll(async () => {
    engine = await announcing(name)
    mailbox = await startMailbox(mail)
  }, 300_000)
  afterEach(async () => {
    await dispatcher?.stop()
    for (const receiver of receivers) receiver.stop()
    receivers = []
    expect(errors).toEqual([])
  })
  afterAll(async () => {
    await mailbox.stop()
    await engine.stop()
    rmSync(mail, { recursive: true, force: true })
  })

  function dispatch(terms: Partial<DispatchTerms> = {}) {
    const egress = createReceivers({ allowHttp: true, allowPrivate: true, timeoutMs: 800 })
    const email = createEmailSender({
      smtpUrl: mailbox.url,
      from: 'Recognition <no-reply@example.cn>',
      publicAddress: 'https://recognition.example.cn',
    })
    const { stop } = startDispatcher({
      records: engine.records,
      send: { email: email.send, webhook: createWebhookSender(egress, () => new Date()) },
      terms: { ...quick, ...terms },
      onError: (error) => errors.push(error),
    })
    dispatcher = {
      async stop() {
        await stop()
        email.stop()
        dispatcher = undefined
      },
    }
    return dispatcher
  }
  const receiver = async (...answer: Parameters<typeof startReceiver>) => {
    const started = await startReceiver(...answer)
    receivers.push(started)
    return started
  }
  const deliveries = async (organisation: string) =>
    (await engine.records.listDeliveries({ scope: { organisation, roles: [] }, limit: 200 })).items

  it('tells the applicant by e-mail of a notice, in both languages, by number and place only', async () => {
    const organisation = `CA ${randomUUID()}`
    const dossier = await openCase(engine.records, { organisation, email: 'li@agent.example' })
    await engine.records.append([noticeIssued(dossier, 3)])
    await engine.records.append([noticeIssued(dossier, 3)])
    dispatch()
    await until('an e-mail', () =>
      mailbox.messages().some(({ source }) => source.includes(dossier)),
    )
    const [mailed, ...more] = await deliveries(organisation)
    expect(more).toEqual([])
    await until('delivered', async () => (await deliveries(organisation))[0]?.state === 'delivered')
    const arrived = mailbox.messages().filter(({ source }) => source.includes(dossier))
    expect(arrived).toHaveLength(1)
    const { to, source = '' } = arrived[0] ?? {}
    expect(to).toEqual(['li@agent.example'])
    expect(source).toContain(`Message-ID: <${mailed?.id}@example.cn>`)
    const [logged] = (await deliveries(organisation))[0]?.attempts ?? []
    expect(logged).toMatchObject({ attempt: 1, outcome: 'delivered', code: 250 })
  })

  it('signs webhooks so that a receiver of Standard Webhooks accepts them, and nothing else', async () => {
    const organisation = `CA ${randomUUID()}`
    const to = await receiver()
    const { id, secret } = await hook(engine.records, organisation, to.url)
    const dossier = await openCase(engine.records, { organisation })
    dispatch()
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

    const renewed = await engine.records.renewSecret(id, 'key')
    expect((await engine.records.renewSecret(id, 'key')).secret).toBe(renewed.secret)
    await engine.records.append([systemEvent(dossier, 2)])
    await until('another request', () => to.received.length === 2)
    const next = to.received[1]!
    for (const valid of [secret, renewed.secret])
      new Webhook(valid).verify(next.body, next.headers as Record<string, string>)
  })

  it('says nothing of internal events to organisations, and nothing to others', async () => {
    const [organisation, other] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    const [to, elsewhere] = [await receiver(), await receiver()]
    await hook(engine.records, organisation, to.url)
    await hook(engine.records, other, elsewhere.url)
    const dossier = await openCase(engine.records, { organisation })
    await engine.records.append([systemEvent(dossier, 2, { act: 'assign' })])
    await engine.records.append([systemEvent(dossier, 3, { act: 'close' })])
    dispatch()
    await until('both', () => to.received.length === 2)
    await dispatcher?.stop()
    const types = to.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)
    expect(types.sort()).toEqual(['dossier.close', 'dossier.open'])
    expect(elsewhere.received).toEqual([])
  })

  it('tries again with the same id and body until it is taken', async () => {
    const organisation = `CA ${randomUUID()}`
    let count = 0
    const to = await receiver((response) => {
      count += 1
      response.writeHead(count < 4 ? 503 : 204).end()
    })
    await hook(engine.records, organisation, to.url)
    await openCase(engine.records, { organisation })
    dispatch()
    await until('delivered', async () => (await deliveries(organisation))[0]?.state === 'delivered')
    expect(new Set(to.ids()).size).toBe(1)
    expect(new Set(to.received.map(({ body }) => body)).size).toBe(1)
    const { attempts = [] } = (await deliveries(organisation))[0] ?? {}
    expect(attempts.map(({ code }) => code)).toEqual([503, 503, 503, 204])
  })

  it('gives up a message after its time, and begins again when a person asks for it', async () => {
    const organisation = `CA ${randomUUID()}`
    let status = 500
    const to = await receiver((response) => response.writeHead(status).end())
    await hook(engine.records, organisation, to.url)
    await openCase(engine.records, { organisation })
    dispatch({ mostAgeMs: 300 })
    await until('dead', async () => (await deliveries(organisation))[0]?.state === 'dead')
    const dead = (await deliveries(organisation))[0]
    expect(dead).toMatchObject({ lastError: 'status 500' })
    status = 200
    await engine.records.reviveMessage(dead?.id ?? '')
    await until('delivered', async () => (await deliveries(organisation))[0]?.state === 'delivered')
  })

  it('follows no redirect, and ends a webhook that answers 410', async () => {
    const [moved, gone] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    const target = await receiver()
    const from = await receiver((response) =>
      response.writeHead(307, { location: target.url }).end(),
    )
    const over = await receiver((response) => response.writeHead(410).end())
    await hook(engine.records, moved, from.url)
    const { id } = await hook(engine.records, gone, over.url)
    await openCase(engine.records, { organisation: moved })
    const dossier = await openCase(engine.records, { organisation: gone })
    dispatch()
    await until('dead', async () => (await deliveries(gone))[0]?.state === 'dead')
    const ended = await engine.records.findWebhook(id, { organisation: gone })
    expect(ended?.endedBecause).toContain('410')
    await engine.records.append([systemEvent(dossier, 2)])
    expect(await deliveries(gone)).toHaveLength(1)
    await until('redirected', () => from.received.length > 0)
    await dispatcher?.stop()
    expect(target.received).toEqual([])
    expect((await deliveries(moved))[0]).toMatchObject({
      state: 'pending',
      lastError: 'status 307',
    })
  })

  it('lets receivers that hang hold up nobody else, and never calls one twice at once', async () => {
    const [stuck, well] = [`CA ${randomUUID()}`, `CA ${randomUUID()}`]
    let open = 0
    let mostOpen = 0
    const hanging = await receiver((response) => {
      open += 1
      mostOpen = Math.max(mostOpen, open)
      response.once('close', () => (open -= 1))
    })
    const to = await receiver()
    await hook(engine.records, stuck, hanging.url)
    await hook(engine.records, well, to.url)
    for (let each = 0; each < 5; each += 1) await openCase(engine.records, { organisation: stuck })
    for (let each = 0; each < 20; each += 1) await openCase(engine.records, { organisation: well })
    const begun = Date.now()
    dispatch({ concurrency: 2 })
    await until('the well one has all', () => to.received.length === 20)
    expect(Date.now() - begun).toBeLessThan(6_000)
    expect(mostOpen).toBe(1)
    await dispatcher?.stop()
    const { items } = await engine.records.listWebhooks({ organisation: stuck }, { limit: 1 })
    await engine.records.endWebhook(items[0]?.id ?? '', 'test')
  })

  it('ends with everything on record that was under way', async () => {
    const organisation = `CA ${randomUUID()}`
    const to = await receiver((response) => void setTimeout(() => response.end(), 300))
    await hook(engine.records, organisation, to.url)
    await openCase(engine.records, { organisation })
    const running = dispatch()
    await until('a request', () => to.received.length === 1)
    await running.stop()
    expect((await deliveries(organisation))[0]?.state).toBe('delivered')
  })
})
