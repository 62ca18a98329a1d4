import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { firstBreak, ledgerOf, refusals } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { certificate, problemIn, refusalOf, uploadForm } from './steps.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'
let service: TestService
let stranger: Caller
let dossier: string
let document: string

beforeAll(async () => {
  service = await startTestService()
  stranger = await service.as({
    sub: 'mallory',
    name: 'Mallory',
    organisation: 'Another CA',
    roles: ['applicant'],
  })
  dossier = (await service.cast.applicant.open()).dossier
  await service.cast.applicant.attach(dossier, certificate)
  document = (await service.cast.applicant.read(dossier)).documents[0]?.id ?? ''
}, startWithinMs)
afterAll(() => service.stop())

const refusedActs = async () => refusals(await ledgerOf(service.cast.auditor, dossier))

describe('An applicant of another organisation', () => {
  it('does not find the dossier by any way of reading it', async () => {
    for (const part of ['', '/form', '/missing', '/report', '/decision', '/ledger']) {
      const answer = await problemIn(await stranger.send(`/dossiers/${dossier}${part}`))
      expect([part, answer.status, answer.type]).toEqual([part, 404, 'dossier-not-found'])
    }
    const path = `/dossiers/${dossier}/documents/${document}`
    expect((await problemIn(await stranger.send(path))).status).toBe(404)
    const { items } = await stranger.call<{ items: unknown[] }>('/dossiers')
    expect(items).toEqual([])
  })

  it('cannot tell somebody else’s dossier from one that does not exist', async () => {
    const answers = await Promise.all(
      [dossier, nobodys].map(async (id) => problemIn(await stranger.send(`/dossiers/${id}`))),
    )
    const [one, other] = answers.map(({ status, problem }) => {
      const { instance: _request, detail, ...rest } = problem
      return { status, rest, detail: String(detail).replace(/[0-9a-f-]{36}/, '') }
    })
    expect(one).toEqual(other)
  })

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'save',
      'saving a section',
      () =>
        stranger.call(`/dossiers/${dossier}/form/audit`, {
          method: 'PUT',
          body: {},
          ifMatch: '"r0"',
        }),
    ],
    ['attach', 'attaching a file', () => stranger.attach(dossier, certificate)],
    [
      'attach',
      'beginning an upload',
      () =>
        stranger.call(`/dossiers/${dossier}/uploads`, {
          body: { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) },
        }),
    ],
    ['file', 'filing', () => stranger.file(dossier, '"r0"')],
    [
      'withdraw',
      'withdrawing',
      () => stranger.call(`/dossiers/${dossier}/withdrawal`, { body: { reason: 'None.' } }),
    ],
  ])('gets 404 and goes on record for %s: %s', async (act, _what, attempt) => {
    const before = await refusedActs()
    expect(await refusalOf(attempt())).toMatchObject({ status: 404, type: 'dossier-not-found' })
    const after = await refusedActs()
    expect(after.slice(before.length)).toEqual([{ sub: 'mallory', act, rule: 'DossierNotFound' }])
  })

  it('has changed nothing, and the chain of the ledger holds', async () => {
    const { documents, revision, stage } = await service.cast.applicant.read(dossier)
    expect({ documents: documents.length, revision, stage }).toEqual({
      documents: 1,
      revision: 0,
      stage: 'draft',
    })
    expect(firstBreak(await ledgerOf(service.cast.auditor, dossier))).toBeUndefined()
  })

  it('does not find an upload that somebody else has begun', async () => {
    const { id } = await service.cast.applicant.call<{ id: string }>(
      `/dossiers/${dossier}/uploads`,
      {
        body: { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) },
      },
    )
    for (const method of ['GET', 'DELETE']) {
      const response = await stranger.send(`/dossiers/${dossier}/uploads/${id}`, { method })
      expect([method, response.status]).toEqual([method, 404])
    }
  })
})

describe('An applicant of the same organisation', () => {
  it('works on the dossier that a colleague opened', async () => {
    const colleague = await service.as({
      sub: 'ivan',
      name: 'Ivan',
      organisation: 'Information Services Plc.',
      roles: ['applicant'],
    })
    const form = uploadForm({ type: 'sample-certificate' }, certificate.bytes())
    const response = await colleague.send(`/dossiers/${dossier}/documents`, { form })
    expect(response.status).toBe(201)
    expect((await service.cast.applicant.read(dossier)).documents).toHaveLength(2)
  })
})
