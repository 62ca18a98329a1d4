import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Document } from '../../domain/document.ts'
import { certificateFile } from '../../demo/specimen/specimen.ts'
import type { SpecimenFile } from '../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

const first = certificateFile('ca-certificate', 'stampit-global-qualified-ca.der')
const second = certificateFile('ca-certificate', 'izenpe-citizens-and-entities-ca-4.der')
const whole = first.bytes()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const etag = `"${sha256(whole)}"`

let service: TestService
let dossier: string
let document: Document

beforeAll(async () => {
  service = await startTestService()
  dossier = (await service.cast.applicant.open()).dossier
  document = await attach(first)
}, startWithinMs)
afterAll(() => service.stop())

async function attach({ type, fileName, bytes }: SpecimenFile, replaces?: string) {
  const form = new FormData()
  form.set('type', type)
  if (replaces) form.set('replaces', replaces)
  form.set('file', new Blob([new Uint8Array(bytes())]), fileName)
  const path = `/dossiers/${dossier}/documents`
  const answer = await service.cast.applicant.call<{ document: Document }>(path, { form })
  return answer.document
}

/** Downloads as the officer, with more headers. */
async function get(headers: Record<string, string> = {}, query = '') {
  const { officer } = service.people
  const response = await fetch(
    `${service.address}/dossiers/${dossier}/documents/${document.id}${query}`,
    { headers: { authorization: `Bearer ${await service.tokenOf(officer)}`, ...headers } },
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, header: (name: string) => response.headers.get(name), bytes }
}

describe('RFC 9110 §14: a range of a document', () => {
  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, whole.length - 1],
    ['bytes=-50', whole.length - 50, whole.length - 1],
    ['bytes=10-999999999', 10, whole.length - 1],
    ['bytes=0-0', 0, 0],
  ])('%s is answered with just those bytes', async (range, from, to) => {
    const { status, header, bytes } = await get({ range })
    expect(status).toBe(206)
    expect(header('content-range')).toBe(`bytes ${from}-${to}/${whole.length}`)
    expect(bytes.equals(whole.subarray(from, to + 1))).toBe(true)
    expect(header('etag')).toBe(etag)
  })

  it('puts together from two ranges what was sent', async () => {
    const parts = await Promise.all([get({ range: 'bytes=0-699' }), get({ range: 'bytes=700-' })])
    expect(sha256(Buffer.concat(parts.map(({ bytes }) => bytes)))).toBe(document.evidence.sha256)
  })

  it('is resumed only while the document is the same one: If-Range', async () => {
    const same = await get({ range: 'bytes=5-9', 'if-range': etag })
    expect([same.status, same.bytes.length]).toEqual([206, 5])
    const other = await get({ range: 'bytes=5-9', 'if-range': `"${'0'.repeat(64)}"` })
    expect([other.status, other.bytes.length]).toEqual([200, whole.length])
  })

  it('beyond the end is a problem that names the size', async () => {
    const { status, header, bytes } = await get({ range: `bytes=${whole.length}-` })
    expect(status).toBe(416)
    expect(header('content-range')).toBe(`bytes */${whole.length}`)
    expect(JSON.parse(bytes.toString())).toMatchObject({ type: '/problems/range-not-satisfiable' })
  })

  it('that cannot be read as one is passed over', async () => {
    for (const range of ['lines=1-2', 'bytes=a-b', 'bytes=5-1'])
      expect([range, [200, 416].includes((await get({ range })).status)]).toEqual([range, true])
    expect((await get({ range: 'bytes=0-1,5-6' })).status).toBe(200)
  })
})

describe('RFC 9530: the digest of a document', () => {
  it('is that of the whole, with a range as well', async () => {
    const digest = `sha-256=:${Buffer.from(document.evidence.sha256, 'hex').toString('base64')}:`
    expect((await get()).header('repr-digest')).toBe(digest)
    expect((await get({ range: 'bytes=0-9' })).header('repr-digest')).toBe(digest)
  })

  it('declared at upload must be that of what arrives', async () => {
    const form = new FormData()
    form.set('type', 'sample-certificate')
    form.set('sha256', sha256(Buffer.from('something else')))
    form.set('file', new Blob([new Uint8Array(whole)]), 'sample.der')
    const path = `/dossiers/${dossier}/documents`
    const response = await service.cast.applicant.send(path, { form })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ type: '/problems/digest-mismatch' })
  })
})

describe('The versions of a document', () => {
  it('are all kept: the latest by default, any earlier one by its number', async () => {
    const newer = await attach(second, document.id)
    expect(newer).toMatchObject({ id: document.id, version: 2 })
    expect(sha256((await get()).bytes)).toBe(sha256(second.bytes()))
    expect(sha256((await get({}, '?version=1')).bytes)).toBe(sha256(whole))
    expect(sha256((await get({}, '?version=2')).bytes)).toBe(sha256(second.bytes()))
    expect((await get({}, '?version=3')).status).toBe(404)
    const { documents } = await service.cast.applicant.read(dossier)
    expect(documents.map(({ version }) => version)).toEqual([1, 2])
  })

  it('can only be of a document that the dossier has', async () => {
    const stranger = '00000000-0000-4000-8000-000000000000'
    await expect(attach(second, stranger)).rejects.toMatchObject({ status: 404 })
  })
})

describe('A name in any script', () => {
  it('comes back as it was given', async () => {
    const fileName = "数字证书 d'été (1).der"
    const named = await attach({ ...first, fileName })
    expect(named.fileName).toBe(fileName.normalize('NFC'))
    const path = `/dossiers/${dossier}/documents/${named.id}`
    const response = await service.cast.officer.send(path)
    const [, encoded = ''] =
      /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
    expect(decodeURIComponent(encoded)).toBe(named.fileName)
  })
})
