/** An outbox that is worked: its records on an engine, its receivers and mailbox, and a dispatcher that is in haste. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
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
import { announcing } from './cases.ts'
import { type Receiver, startReceiver } from './receiver.ts'

const quick: Partial<DispatchTerms> = {
  pollMs: 20,
  leaseMs: 2_000,
  timeoutMs: 1_000,
  retry: { firstMs: 40, longestMs: 400 },
  rest: { firstMs: 10, longestMs: 50 },
}

/** Starts and ends with the suite that it is called in. */
export function outboxOn(name: keyof typeof engines) {
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
  return {
    records: () => engine.records,
    messages: () => mailbox.messages(),
    dispatch,
    receiver,
    deliveries,
    stop: async () => dispatcher?.stop(),
  }
}
