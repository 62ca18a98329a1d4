/** The reports of a dossier over HTTP: signed, sealed, numbered and compared. */
import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { flattenedVerify } from 'jose'
import type { Caller } from '../../demo/client.ts'
import { until } from '../../demo/story.ts'
import type { NumberedReport, ReportChange } from '../../domain/report-change.ts'
import { Report } from '../../domain/report.ts'
import { build, holder } from '../checks/draft.ts'
import * as der from '../checks/encode.ts'
import { sha256 } from '../documents/report/specimen.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { accepted, filed, problemIn } from './steps.ts'

let service: TestService
let dossier: string
let officer: Caller
beforeAll(async () => {
  service = await startTestService()
  const { cast } = service
  officer = cast.officer
  dossier = await accepted(cast)
  await officer.act(dossier, 'declare', { conflict: false, statement: 'None.' })
  await officer.act(dossier, 'request-supplement', {
    items: [{ document: 'sample-certificate', what: 'Another sample.' }],
    answerBy: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
  })
  await until(cast, dossier, 'the request', ({ supplements }) => supplements.length === 1)
  await cast.applicant.attach(dossier, {
    type: 'sample-certificate',
    fileName: 'another.der',
    mediaType: 'application/pkix-cert',
    bytes: () => build({ ...holder(), serialNumber: der.integer('ff01') }),
  })
  await cast.applicant.act(dossier, 'supplement', { supplement: 's1', text: 'Here it is.' })
  await until(cast, dossier, 'the second report', ({ report }) => report?.supplements === 1)
}, startWithinMs)
afterAll(() => service.stop())

interface Page<T> {
  readonly items: T[]
  readonly next?: string
}
interface Changes extends Page<ReportChange> {
  readonly total: number
  readonly from: NumberedReport
  readonly to: NumberedReport
}
const path = (rest = '') => `/dossiers/${dossier}/reports${rest}`
const changes = (query = '', number = 2) =>
  officer.call<Changes>(path(`/${number}/changes${query}`))
const bytesOf = async (rest: string) => {
  const answer = await officer.send(path(rest))
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('The reports of a dossier', () => {
  it('are listed by number, one of each examination, in pages', async () => {
    const first = await officer.call<Page<NumberedReport>>(path('?limit=1'))
    expect(first).toMatchObject({ items: [{ number: 1 }], next: '1' })
    const second = await officer.call<Page<NumberedReport>>(path('?limit=1&after=1'))
    expect(second.items).toMatchObject([{ number: 2 }])
    expect(second.next).toBeUndefined()
    expect(second.items[0]?.summary.certificates).toBe(
      (first.items[0]?.summary.certificates ?? 0) + 1,
    )
  })

  it('are signed: the signature holds for the bytes of the report, and names the dossier', async () => {
    const [{ answer, bytes }, jws] = [await bytesOf('/1'), await bytesOf('/1/signature')]
    expect(() => Report.parse(JSON.parse(bytes.toString()))).not.toThrow()
    expect(answer.headers.get('etag')).toBe(`"${sha256(bytes)}"`)
    expect(jws.answer.headers.get('content-type')).toBe('application/jose')
    const [encoded = '', , signature = ''] = jws.bytes.toString().split('.')
    const header = JSON.parse(Buffer.from(encoded, 'base64url').toString())
    expect(header.sub).toBe(`urn:uuid:${dossier}`)
    const key = new X509Certificate(Buffer.from(header.x5c[0], 'base64')).publicKey
    const payload = bytes.toString('base64url')
    await flattenedVerify({ protected: encoded, payload, signature }, key)
  })

  it('are read by people as a PDF', async () => {
    const { answer, bytes } = await bytesOf('/2/document')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toContain('ETSI.CAdES.detached')
  })

  it('differ by what the supplement brought', async () => {
    const { from, to, items, total } = await changes('?limit=200')
    expect([from.number, to.number, items.length]).toEqual([1, 2, total])
    expect(items.filter(({ of }) => of === 'certificate')).toMatchObject([{ change: 'new' }])
    expect(items).toContainEqual(
      expect.objectContaining({
        change: 'new',
        after: expect.objectContaining({ check: 'rfc5280/serial-number-positive' }),
      }),
    )
  })

  it('are compared in pages, with any earlier or later one', async () => {
    const [first, second] = [await changes('?limit=1'), await changes('?limit=1&after=1')]
    expect(first.next).toBe('1')
    expect(first.items).not.toEqual(second.items)
    expect(await changes('?from=2')).toMatchObject({ total: 0, items: [] })
    const back = await changes('?from=2', 1)
    expect(back.items.filter(({ of }) => of === 'certificate')).toMatchObject([{ change: 'gone' }])
  })

  it.each(['/3', '/3/document', '/3/signature', '/1/changes', '/2/changes?from=9'])(
    'that do not exist are not found: %s',
    async (rest) => {
      expect(await problemIn(await officer.send(path(rest)))).toMatchObject({
        status: 404,
        type: 'not-found',
      })
    },
  )

  it.each(['/0', '/x', '/2/changes?after=-1', '/2/changes?limit=0', '?limit=201', '?what=1'])(
    'are asked for as the interface says: %s',
    async (rest) => {
      expect(await problemIn(await officer.send(path(rest)))).toMatchObject({
        status: 422,
        type: 'invalid',
      })
    },
  )

  it.each(['', '/1', '/1/signature', '/1/document', '/2/changes'])(
    'are read by nobody who may not read the documents: %s',
    async (rest) => {
      const other = await service.as({ ...service.people.applicant, organisation: 'Other CA' })
      expect((await other.send(path(rest))).status).toBe(404)
      expect((await service.cast.expert.send(path(rest))).status).toBe(404)
      expect((await service.cast.administrator.send(path(rest))).status).toBe(403)
      expect((await fetch(service.address + path(rest))).status).toBe(401)
    },
  )

  it('are in front of the applicant too', async () => {
    const { items } = await service.cast.applicant.call<Page<NumberedReport>>(path())
    expect(items).toHaveLength(2)
  })

  it('are none before the first examination', async () => {
    const early = await filed(service.cast)
    const { items } = await officer.call<Page<NumberedReport>>(`/dossiers/${early}/reports`)
    expect(items).toEqual([])
  })
})
