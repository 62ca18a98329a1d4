import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintCase } from '../../../domain/complaint/state.ts'
import type { Task } from '../../../domain/task.ts'
import type { TaskKind } from '../../../procedure/tasks.ts'
import type { Caller } from '../../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../../support/service.ts'
import { complaint, createVisitor } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  const more = { TRUSTED_PROXIES: '1', COMPLAINTS_PER_ADDRESS: '3' }
  service = await startTestService(undefined, more)
}, startWithinMs)
afterAll(() => service.stop())

const visitor = () => createVisitor(service.address)
const official = (name: keyof TestService['people']) => service.as(service.people[name])
const pdf = (size = 100) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 0x20)])

async function work(
  caller: Caller,
  id: string,
  { task: kind, act }: { task: TaskKind; act: string },
  content: object,
) {
  const { items } = await caller.call<{ items: Task[] }>(`/tasks?kind=${kind}&limit=200`)
  const task = items.find(({ dossier }) => dossier === id)
  if (!task) throw new Error(`expected a task ${kind}`)
  const { task: held } = await caller.call<{ task: Task }>(`/tasks/${task.id}/claim`, {
    method: 'POST',
  })
  const body = { act, epoch: held.epoch, ...content }
  return caller.call(`/tasks/${task.id}/completion`, { body })
}

describe('A complaint of the public', () => {
  it('is taken without an account or a name, and followed with the secret that is shown once', async () => {
    const who = visitor()
    const key = randomUUID()
    const { status, body, headers } = await who.post('/complaints', complaint, undefined, key)
    expect(status).toBe(201)
    const { id, secret } = body as { id: string; secret: string }
    expect(headers.get('location')).toBe(`/complaints/${id}/status`)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect((await who.status(id, secret)).body).toMatchObject({
      id,
      stage: 'complaint-intake',
      deadlines: [{ id: 'complaint-acceptance', state: 'running' }],
    })
    const again = await who.post('/complaints', complaint, undefined, key)
    expect(again.body).toMatchObject({ id })
    expect(again.body).not.toHaveProperty('secret')
    const kept = JSON.stringify(await service.records.findCase('complaint', id))
    expect(kept).not.toContain(secret)
  })

  it('is told from no complaint at all only by its secret', async () => {
    const who = visitor()
    const { id, secret } = await who.complain()
    const other = await visitor().complain()
    const asked = [
      await who.status(id),
      await who.status(id, ''),
      await who.status(id, `${secret.slice(0, -1)}~`),
      await who.status(id, other.secret),
      await who.status(randomUUID(), secret),
    ]
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    const said = asked.map(({ body: { instance: _instance, ...rest } }) => JSON.stringify(rest))
    expect(new Set(said).size).toBe(1)
    for (const path of [`/complaints/${id}/additions`, `/complaints/${randomUUID()}/additions`])
      expect((await who.post(path, { text: 'more' }, 'wrong')).status).toBe(404)
    const wrong = await who.attach(id, 'wrong', { bytes: pdf() })
    expect(wrong.status).toBe(404)
  })

  it('says what is wrong with it', async () => {
    const who = visitor()
    const nothing = await who.post('/complaints', { ...complaint, about: {} })
    expect(nothing.status).toBe(422)
    const about = { recognition: randomUUID() }
    expect((await who.post('/complaints', { ...complaint, about })).body).toMatchObject({
      errors: [{ pointer: '/about/recognition' }],
    })
  })

  it('is bounded by address, and says when to come again', async () => {
    const who = visitor()
    for (let sent = 0; sent < 3; sent += 1)
      expect((await who.post('/complaints', complaint)).status).toBe(201)
    const { status, headers, body } = await who.post('/complaints', complaint)
    expect([status, body.type]).toEqual([429, expect.stringContaining('too-many-requests')])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await visitor().post('/complaints', complaint)).status).toBe(201)
  })
})

describe('What the complainant adds', () => {
  it('is a statement, and files in quarantine that no official opens while nothing has scanned them', async () => {
    const who = visitor()
    const { id, secret } = await who.complain()
    const added = await who.post(`/complaints/${id}/additions`, { text: '补充' }, secret)
    expect(added.status).toBe(201)
    const attached = await who.attach(id, secret, { bytes: pdf() })
    expect(attached).toMatchObject({ status: 201, body: { state: 'quarantined' } })
    const supervisor = await official('supervisor')
    const view = await supervisor.call<ComplaintCase>(`/complaints/${id}`)
    const { document } = attached.body as { document: string }
    expect(view).toMatchObject({
      statements: [{ text: '补充' }],
      attachments: [{ document, fileName: 'evidence.pdf', state: 'quarantined' }],
      documents: [],
    })
    expect(view).not.toHaveProperty('secretSha256')
    const opened = await supervisor.send(`/complaints/${id}/documents/${document}`)
    expect(opened.status).toBe(404)
    const why = 'no scanner is configured'
    let { body } = await who.status(id, secret)
    for (let looks = 0; looks < 50 && !JSON.stringify(body).includes(why); looks += 1)
      ({ body } = await who.status(id, secret))
    expect(body).toMatchObject({ attachments: [{ state: 'quarantined', why }] })
  })

  it('is refused where it is too large, of another format, or one too many', async () => {
    const who = visitor()
    const { id, secret } = await who.complain()
    const large = await who.attach(id, secret, { bytes: pdf(20 * 2 ** 20) })
    const program = await who.attach(id, secret, { bytes: Buffer.from('MZ\x90 a program') })
    const empty = await who.attach(id, secret, { bytes: Buffer.alloc(0) })
    expect([large.status, program.status]).toEqual([413, 415])
    expect([415, 422]).toContain(empty.status)
    for (let sent = 0; sent < 5; sent += 1)
      expect((await who.attach(id, secret, { bytes: pdf(sent) })).status).toBe(201)
    const sixth = await who.attach(id, secret, { bytes: pdf() })
    expect([sixth.status, sixth.body.type]).toEqual([
      409,
      expect.stringContaining('too-many-documents'),
    ])
    expect((await who.status(id, secret)).body.attachments).toHaveLength(5)
  })
})

describe('Officials', () => {
  it('accept and answer it by their tasks; the complainant reads both, the statistics count it', async () => {
    const who = visitor()
    const { id, secret } = await who.complain()
    const supervisor = await official('supervisor')
    await work(supervisor, id, { task: 'examine-complaint', act: 'accept-complaint' }, {})
    const answer = {
      outcome: 'dismissed',
      findings: ['证书已按时撤销'],
      answer: '投诉事项不成立',
      remedies: { reconsideration: '申请行政复议', litigation: '提起行政诉讼' },
    }
    await work(supervisor, id, { task: 'answer-complaint', act: 'answer-complaint' }, answer)
    const confirming = { task: 'check-dismissal', act: 'confirm-dismissal' } as const
    await expect(work(supervisor, id, confirming, {})).rejects.toThrow(/403|409/)
    await work(await official('secondSupervisor'), id, confirming, {})
    const told = async () => (await who.status(id, secret)).body
    const deadline = Date.now() + 60_000
    let body = await told()
    while ((body.notices as unknown[]).length < 2 && Date.now() < deadline) body = await told()
    expect(body).toMatchObject({
      stage: 'closed',
      outcome: 'dismissed',
      notices: [
        { content: { kind: 'complaint-acceptance' } },
        { content: { kind: 'complaint-answer', facts: answer.findings } },
      ],
    })
    const [first] = (body as { notices: { id: string }[] }).notices
    const letter = await who.send(`/complaints/${id}/status/notices/${first?.id}`, {}, secret)
    expect(letter.headers.get('content-type')).toBe('application/pdf')
    const late = await who.post(`/complaints/${id}/additions`, { text: 'too late' }, secret)
    expect(late.status).toBe(409)
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
    const statistics = await who.send(`/complaints/statistics?year=${year}`)
    expect(statistics.status).toBe(200)
    const { quarters } = statistics.body as {
      quarters: { outcomes: Record<string, number>; answeredOnTime: number; received: number }[]
    }
    const sum = (count: (quarter: (typeof quarters)[number]) => number) =>
      quarters.map(count).reduce((one, other) => one + other, 0)
    expect(sum(({ outcomes }) => outcomes.dismissed ?? 0)).toBe(1)
    expect(sum(({ answeredOnTime }) => answeredOnTime)).toBe(1)
    expect(sum(({ received }) => received)).toBeGreaterThan(1)
    expect(JSON.stringify(statistics.body)).not.toContain(id)
  })

  it('are not the CA that is complained about, nor a province that it is not about', async () => {
    const { id } = await visitor().complain()
    for (const name of ['applicant', 'party', 'officer'] as const)
      expect((await (await official(name)).send(`/complaints/${id}`)).status).toBe(403)
    const provincial = await official('provincial')
    expect((await provincial.send(`/complaints/${id}`)).status).toBe(404)
    const { items } = await provincial.call<{ items: Task[] }>('/tasks')
    expect(items).toEqual([])
  })
})
