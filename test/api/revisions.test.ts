import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { problemIn, script } from './steps.ts'

let service: TestService
let dossier: string
beforeAll(async () => {
  service = await startTestService()
  dossier = (await service.cast.applicant.open()).dossier
}, startWithinMs)
afterAll(() => service.stop())

const form = () => service.cast.applicant.send(`/dossiers/${dossier}/form`)
const save = (ifMatch: string | undefined, body: unknown, section = 'audit') =>
  service.cast.applicant.send(`/dossiers/${dossier}/form/${section}`, {
    method: 'PUT',
    body,
    ifMatch,
  })
const file = (ifMatch: string | undefined) =>
  service.cast.applicant.send(`/dossiers/${dossier}/filing`, { method: 'POST', ifMatch })

describe('RFC 9110 §13.1.1: If-Match on a draft', () => {
  it('must be there, as an ETag of the form', async () => {
    for (const ifMatch of [undefined, '*', 'r0', '"0"', 'W/"r0"', '"r0", "r1"', '"r99999999999"'])
      for (const answer of [await save(ifMatch, {}), await file(ifMatch)])
        expect([ifMatch, (await problemIn(answer)).status]).toEqual([ifMatch, 428])
  })

  it('names the revision that was read; a save answers the next one', async () => {
    expect((await form()).headers.get('etag')).toBe('"r0"')
    const saved = await save('"r0"', { scheme: 'A' })
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"r1"'])
    expect((await form()).headers.get('etag')).toBe('"r1"')
  })

  it('lets nobody overwrite what they have not seen', async () => {
    const late = await problemIn(await save('"r0"', { scheme: 'B' }))
    expect(late).toMatchObject({
      status: 412,
      type: 'stale-revision',
      problem: { revision: 1 },
    })
    expect(await (await form()).json()).toEqual({ audit: { scheme: 'A' } })
    expect((await problemIn(await file('"r0"'))).status).toBe(412)
  })

  it('lets exactly one of two who save at once win', async () => {
    const answers = await Promise.all([
      save('"r1"', { scheme: 'C' }),
      save('"r1"', { scheme: 'D' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })
})

describe('Administrative License Law 29: a draft', () => {
  it('may be incomplete; what it says must be of the right kind', async () => {
    const etag = (await form()).headers.get('etag') ?? ''
    const wrong = await problemIn(await save(etag, { periodFrom: 7, unknown: 1 }))
    expect([wrong.status, wrong.type]).toEqual([422, 'invalid'])
    const { errors } = wrong.problem as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/periodFrom', '/unknown'])
    expect((await save(etag, { auditor: { name: 'Somebody' } })).status).toBe(200)
  })

  it('is filed only when complete: everything that is missing is named at one time', async () => {
    const etag = (await form()).headers.get('etag') ?? ''
    const answer = await problemIn(await file(etag))
    expect([answer.status, answer.type]).toEqual([422, 'incomplete'])
    const { errors } = answer.problem as { errors: { document: string; pointer: string }[] }
    const { items } = await service.cast.applicant.call<{ items: { document: string }[] }>(
      `/dossiers/${dossier}/missing`,
    )
    expect(errors.map(({ document }) => document)).toEqual(items.map(({ document }) => document))
    for (const document of ['identity', 'ca-certificate', 'power-of-attorney', 'audit'])
      expect([document, errors.map((each) => each.document).includes(document)]) //
        .toEqual([document, document !== 'power-of-attorney'])
  })

  it('is no longer changed once it is filed', async () => {
    const { applicant } = service.cast
    await applicant.save(dossier, script.form)
    for (const each of script.files) await applicant.attach(dossier, each)
    const etag = await applicant.revisionOf(dossier)
    expect((await file(etag)).status).toBe(200)
    expect((await problemIn(await save(etag, {}))).type).toBe('wrong-stage')
    expect((await problemIn(await file(etag))).type).toBe('wrong-stage')
  })
})

describe('CCR 30, ESL 3: government use', () => {
  it('cannot be filed for', async () => {
    const { applicant } = service.cast
    const other = (await applicant.open()).dossier
    const response = await applicant.send(`/dossiers/${other}/form/scenarios`, {
      method: 'PUT',
      body: { ...script.form.scenarios, governmentUse: true },
      ifMatch: '"r0"',
    })
    const listed = await applicant.send(`/dossiers/${other}/missing`)
    const { items } = (await listed.json()) as { items: { pointer?: string }[] }
    const refusedAtOnce = response.status === 422
    expect(refusedAtOnce || items.some(({ pointer }) => pointer?.includes('governmentUse'))).toBe(
      true,
    )
  })
})
