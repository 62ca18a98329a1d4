import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { certificate, decided, problemIn, uploadForm } from './steps.ts'

let service: TestService
let applicant: Caller
let dossier: string

beforeAll(async () => {
  service = await startTestService()
  applicant = service.cast.applicant
  dossier = (await applicant.open()).dossier
}, startWithinMs)
afterAll(() => service.stop())

type Sent = NonNullable<Parameters<Caller['send']>[1]>
interface Raw {
  readonly status: number
  readonly text: string
}

async function send(path: string, sent: Sent, caller = applicant): Promise<Raw> {
  const response = await caller.send(path, sent)
  return { status: response.status, text: await response.text() }
}

const acts = async (of = dossier) =>
  (await ledgerOf(service.cast.auditor, of)).map(({ event }) => event.act)
const count = async (act: string) => (await acts()).filter((each) => each === act).length
const bytes = certificate.bytes()
const form = (content: Uint8Array = bytes, type = 'sample-certificate') =>
  uploadForm({ type }, content)

/** Sends the same twice under one key: the answers are equal to the byte. */
async function expectRepeatable(path: string, sent: () => Sent, status: number): Promise<string> {
  const key = randomUUID()
  const first = await send(path, { ...sent(), key })
  expect(first.status).toBe(status)
  expect(await send(path, { ...sent(), key })).toEqual(first)
  return key
}

async function expectReused(path: string, sent: Sent, caller = applicant): Promise<void> {
  const answer = await problemIn(await caller.send(path, sent))
  expect([answer.status, answer.type]).toEqual([422, 'idempotency-key-reused'])
}

describe('The same key with the same request', () => {
  it('opens one dossier', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send('/dossiers', { method: 'POST', key })),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const { dossier: opened } = JSON.parse(answers[0]?.text ?? '') as { dossier: string }
    expect(await acts(opened)).toEqual(['open'])
  })

  it('saves a section once, also when many come at the same time', async () => {
    const path = `/dossiers/${dossier}/form/audit`
    const ifMatch = await applicant.revisionOf(dossier)
    const sent = { method: 'PUT', body: { scheme: 'ETSI' }, ifMatch, key: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(path, sent)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await count('save')).toBe(1)
  })

  it('attaches a file once', async () => {
    const path = `/dossiers/${dossier}/documents`
    await expectRepeatable(path, () => ({ form: form() }), 201)
    expect(await count('attach')).toBe(1)
    expect((await applicant.read(dossier)).documents).toHaveLength(1)
  })

  it('begins, completes and repeats an upload in parts', async () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const body = { type: 'ca-certificate', fileName: 'ca.der', size: bytes.length, sha256 }
    const path = `/dossiers/${dossier}/uploads`
    const key = await expectRepeatable(path, () => ({ body }), 201)
    const { id } = JSON.parse((await send(path, { body, key })).text) as { id: string }
    const part = await fetch(`${service.address}${path}/${id}/parts/1`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await service.tokenOf(service.people.applicant)}`,
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    })
    expect([part.status, await part.json()]).toEqual([200, { number: 1, size: bytes.length }])
    const before = await count('attach')
    await expectRepeatable(`${path}/${id}/completion`, () => ({ method: 'POST' }), 201)
    expect(await count('attach')).toBe(before + 1)
  })
})

describe('The same key with another request', () => {
  it('is refused for a section', async () => {
    const path = `/dossiers/${dossier}/form/audit`
    const key = randomUUID()
    const ifMatch = await applicant.revisionOf(dossier)
    const sent = { method: 'PUT', ifMatch, key }
    expect((await send(path, { ...sent, body: { scheme: 'A' } })).status).toBe(200)
    await expectReused(path, { ...sent, body: { scheme: 'B' } })
    await expectReused(`/dossiers/${dossier}/form/liability`, { ...sent, body: {} })
    await expectReused(`/dossiers/${dossier}/withdrawal`, { body: { reason: 'None.' }, key })
  })

  it('is refused for a file: other bytes, or other fields', async () => {
    const path = `/dossiers/${dossier}/documents`
    const key = randomUUID()
    expect((await send(path, { form: form(), key })).status).toBe(201)
    const other = Buffer.concat([bytes, Buffer.from([0])])
    await expectReused(path, { form: form(other), key })
    await expectReused(path, { form: form(bytes, 'ca-certificate'), key })
  })

  it('is refused for an upload in parts', async () => {
    const path = `/dossiers/${dossier}/uploads`
    const key = randomUUID()
    const body = { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) }
    expect((await send(path, { body, key })).status).toBe(201)
    await expectReused(path, { body: { ...body, size: 6 }, key })
  })

  it('is another key when another person sends it', async () => {
    const colleague = await service.as({ ...service.people.applicant, sub: 'ivan', name: 'Ivan' })
    const key = randomUUID()
    const one = await send('/dossiers', { method: 'POST', key })
    const other = await send('/dossiers', { method: 'POST', key }, colleague)
    expect([one.status, other.status]).toEqual([201, 201])
    expect(JSON.parse(one.text)).not.toMatchObject({
      dossier: (JSON.parse(other.text) as { dossier: string }).dossier,
    })
  })
})

describe('A key', () => {
  it('is needed on every create and act', async () => {
    const token = await service.tokenOf(service.people.applicant)
    for (const path of ['/dossiers', `/dossiers/${dossier}/withdrawal`]) {
      const response = await fetch(service.address + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'None.' }),
      })
      expect(await problemIn(response)).toMatchObject({
        status: 400,
        type: 'idempotency-key-missing',
      })
    }
  })

  it('is 1 to 200 visible characters', async () => {
    for (const key of ['with space', 'x'.repeat(201), 'é'])
      expect((await send('/dossiers', { method: 'POST', key })).status).toBe(400)
  })
})

describe('After the procedure has ended', () => {
  it('a repetition still gets its answer, and a reuse is still refused', async () => {
    const { cast } = service
    const [opening, saving, attaching] = [randomUUID(), randomUUID(), randomUUID()]
    const open = { method: 'POST', key: opening }
    const { dossier: closing } = JSON.parse((await send('/dossiers', open)).text) as {
      dossier: string
    }
    const save = { method: 'PUT', body: { scheme: 'A' }, ifMatch: '"r0"', key: saving }
    const savePath = `/dossiers/${closing}/form/audit`
    const attachPath = `/dossiers/${closing}/documents`
    const saved = await send(savePath, save)
    const attached = await send(attachPath, { form: form(), key: attaching })
    const withdraw = { body: { reason: 'No longer wanted.' }, key: randomUUID() }
    const withdrawn = await send(`/dossiers/${closing}/withdrawal`, withdraw)
    expect([saved.status, attached.status, withdrawn.status]).toEqual([200, 201, 200])
    await service.stack.temporal.stop()
    await service.stack.temporal.restart()
    expect(await cast.officer.read(closing)).toMatchObject({ stage: 'closed' })

    expect(await send(savePath, save)).toEqual(saved)
    expect(await send(attachPath, { form: form(), key: attaching })).toEqual(attached)
    expect(await send(`/dossiers/${closing}/withdrawal`, withdraw)).toEqual(withdrawn)
    expect((await send('/dossiers', open)).status).toBe(201)
    await expectReused(savePath, { ...save, body: { scheme: 'B' } })
    await expectReused(attachPath, { form: form(Buffer.from([0x30, 0])), key: attaching })
  })

  it('the decision is not taken twice by a repeated decide', async () => {
    const { dossier: done, task } = await decided(service.cast)
    const key = randomUUID()
    const body = { act: 'decide', epoch: task.epoch }
    const again = await service.cast.head.send(`/tasks/${task.id}/completion`, { body, key })
    expect((await problemIn(again)).status).toBe(409)
    expect((await acts(done)).filter((act) => act === 'decide')).toHaveLength(1)
  })
})
