import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ExitCase } from '../../../domain/exit/state.ts'
import type { Caller } from '../../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../../support/service.ts'
import { refusalOf, uploadForm } from '../steps.ts'
import { recognise } from '../../support/recognised.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const content = {
  plannedEnd: '2099-12-31',
  reason: 'The service is given up',
  lastCertificateEnd: '2100-06-30',
}
const as = (name: keyof TestService['people']) => service.as(service.people[name])
const read = (caller: Caller, id: string) => caller.call<ExitCase>(`/exits/${id}`)

async function report() {
  const { applicant } = service.people
  const recognition = await recognise(service, (state) => ({
    ...state,
    organisation: applicant.organisation,
  }))
  const provider = await as('applicant')
  const { dossier } = await provider.call<{ dossier: string }>(
    `/recognitions/${recognition}/exit`,
    { body: content },
  )
  return { recognition, exit: dossier, provider }
}

async function attach(caller: Caller, exit: string, type: string, bytes: Buffer) {
  const form = uploadForm({ type }, bytes, `${type}.bin`)
  const path = `/exits/${exit}/documents`
  return (await caller.call<{ document: { id: string } }>(path, { form })).document.id
}

const pdf = Buffer.from('%PDF-1.7\nAgreed')
const act = (caller: Caller, exit: string, name: string, body: object) =>
  caller.call(`/exits/${exit}/acts/${name}`, { body })

/** Completes a task once it is there. */
async function complete(caller: Caller, exit: string, name: string, body: object) {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const { tasks } = await read(caller, exit)
    const task = tasks.find(({ kind, state }) => kind === name && state === 'open')
    if (!task) continue
    const { epoch } = (await caller.claim(task.id)).task
    return caller.call(`/tasks/${task.id}/completion`, { body: { act: name, epoch, ...body } })
  }
  throw new Error(`expected a task ${name}`)
}

describe('Reporting an exit', () => {
  it('is for the CA whose recognition it ends, for a day to come, and once', async () => {
    const recognition = await recognise(service, (state) => ({
      ...state,
      organisation: service.people.applicant.organisation,
    }))
    const path = `/recognitions/${recognition}/exit`
    const provider = await as('applicant')
    const past = { ...content, plannedEnd: '2020-01-01' }
    expect(await refusalOf(provider.call(path, { body: past }))).toMatchObject({ type: 'invalid' })
    const successor = await as('successor')
    expect(await refusalOf(successor.call(path, { body: content }))).toMatchObject({ status: 404 })
    const key = randomUUID()
    const [one, same] = [
      await provider.call<{ dossier: string }>(path, { body: content, key }),
      await provider.call<{ dossier: string }>(path, { body: content, key }),
    ]
    expect(one.dossier).toBe(same.dossier)
    expect(await refusalOf(provider.call(path, { body: content }))).toMatchObject({
      type: 'matter-closed',
    })
    expect(await read(provider, one.dossier)).toMatchObject({ stage: 'announced', recognition })
  }, 120_000)
})

describe('A takeover', () => {
  it('is seen by the successor once it is named, and no sooner', async () => {
    const { exit, provider } = await report()
    const successor = await as('successor')
    expect(await refusalOf(read(successor, exit))).toMatchObject({ status: 404 })
    const { organisation } = service.people.successor
    await act(provider, exit, 'propose-successor', { candidate: { organisation, licence: 'E-1' } })
    expect(await read(successor, exit)).toMatchObject({ id: exit, documents: [] })
    const kept = await attach(provider, exit, 'exit-plan', pdf)
    const agreement = await attach(provider, exit, 'takeover-agreement', pdf)
    await act(provider, exit, 'agree-takeover', { agreement })
    const seen = (await read(successor, exit)).documents.map(({ id }) => id)
    expect(seen).toContain(agreement)
    expect(seen).not.toContain(kept)
    await act(successor, exit, 'decline-takeover', { reason: 'Too large' })
    expect(await refusalOf(read(successor, exit))).toMatchObject({ status: 404 })
  }, 120_000)

  it('hands over what a manifest lists, counted and read by the service', async () => {
    const { exit, provider } = await report()
    const successor = await as('successor')
    const { organisation } = service.people.successor
    await act(provider, exit, 'propose-successor', { candidate: { organisation, licence: 'E-1' } })
    const agreement = await attach(provider, exit, 'takeover-agreement', pdf)
    await act(provider, exit, 'agree-takeover', { agreement })
    await act(successor, exit, 'agree-takeover', { agreement })
    await complete(await as('supervisor'), exit, 'check-successor', { fit: true, reasons: ['Fit'] })
    const record = { name: 'a.der', sha256: 'a'.repeat(64), size: 1, kind: 'certificate' }
    const bad = Buffer.from(JSON.stringify({ records: [{ ...record, sha256: 'no' }] }))
    const wrong = await attach(provider, exit, 'record-manifest', bad)
    const path = `/exits/${exit}/handover`
    const refused = refusalOf(provider.call(path, { body: { manifest: wrong } }))
    expect(await refused).toMatchObject({ type: 'invalid' })
    const good = Buffer.from(JSON.stringify({ records: [record, { ...record, name: 'b.der' }] }))
    const manifest = await attach(provider, exit, 'record-manifest', good)
    await provider.call(path, { body: { manifest } })
    const { records } = await read(successor, exit)
    expect(records).toMatchObject({ manifest, records: 2 })
    const receipt = await attach(successor, exit, 'custody-receipt', pdf)
    const custody = { receipt, sha256: 'b'.repeat(64) }
    expect(await refusalOf(act(successor, exit, 'confirm-custody', custody))).toMatchObject({
      type: 'different-document',
    })
    const same = { receipt, sha256: records?.sha256 }
    await act(successor, exit, 'confirm-custody', same)
    expect((await read(provider, exit)).custody).toMatchObject(same)
  }, 120_000)
})
