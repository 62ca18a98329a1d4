/** Administrative License Law 5: a confidential document, its redacted twin, and who reads which. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Document } from '../../domain/document.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import { firstBreak, ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import {
  assigned,
  certificate,
  declare,
  problemIn,
  refusalOf,
  script,
  uploadForm,
} from './steps.ts'

let service: TestService
let dossier: string
let secret: Document
let redacted: Document

beforeAll(async () => {
  service = await startTestService()
  const { applicant, officer, expert } = service.cast
  dossier = await assigned(service.cast)
  await declare(expert, dossier)
  const { documents } = await officer.read(dossier)
  const [first, second] = documents.filter(({ type }) => type !== 'sample-certificate')
  if (!first || !second) throw new Error('expected two documents')
  ;[secret, redacted] = [first, second]
  await applicant.act(dossier, 'mark-confidential', {
    document: secret.id,
    reason: 'It tells how the signing keys are kept. 涉及密钥管理的商业秘密。',
    redacted: redacted.id,
  })
}, startWithinMs)
afterAll(() => service.stop())

const pathOf = ({ id }: Document) => `/dossiers/${dossier}/documents/${id}`

describe('A confidential document', () => {
  it('is not opened by an expert who declared no conflict; the redacted twin is', async () => {
    const { expert } = service.cast
    const answer = await problemIn(await expert.send(pathOf(secret)))
    expect(answer.type).toBe('document-not-found')
    expect((await expert.send(pathOf(redacted))).status).toBe(200)
  })

  it('is opened by the applicant and by officials, and each opening is on record', async () => {
    for (const caller of [service.cast.applicant, service.cast.officer])
      expect((await caller.send(pathOf(secret))).status).toBe(200)
    const openings = await service.records.listOpenings({
      dossier,
      sub: service.people.officer.sub,
    })
    expect(openings.map(({ document }) => document)).toContain(secret.id)
  })

  it('arrives whole with nobody whose opening was not noted', async () => {
    const { legal } = service.cast
    const { records } = service
    const { noteOpening } = records
    const full = Object.assign(new Error('No space left on device'), { code: '53100' })
    records.noteOpening = () => Promise.reject(full)
    try {
      const answer = await problemIn(await legal.send(pathOf(redacted)))
      expect([answer.status, answer.type]).toEqual([503, 'temporarily-unavailable'])
    } finally {
      records.noteOpening = noteOpening
    }
    const { sub } = service.people.legal
    const opened = async () =>
      (await records.listOpenings({ dossier, sub })).map(({ document }) => document)
    expect(await opened()).not.toContain(redacted.id)
    expect((await (await legal.send(pathOf(redacted))).arrayBuffer()).byteLength).toBeGreaterThan(0)
    expect(await opened()).toContain(redacted.id)
  })

  it('is not read without an entry in the ledger of the case, through which officials page', async () => {
    const { auditor, legal, expert, applicant } = service.cast
    const readings = (query = '') =>
      auditor.call<{ items: LedgerEntry[]; next?: string }>(`/dossiers/${dossier}/readings${query}`)
    const before = (await readings()).items.length
    expect((await legal.send(pathOf(secret))).status).toBe(200)
    await legal.send(`${pathOf(secret)}?version=1`, { headers: { range: 'bytes=0-1' } })
    await legal.send(pathOf(redacted))
    await expert.send(pathOf(secret))
    const { items } = await readings()
    expect(items.slice(before).map(({ event }) => [event.by.sub, event.detail])).toEqual(
      [1, 1].map((version) => ['song', { document: secret.id, version }]),
    )
    const page = await readings('?limit=1')
    expect(page.items).toEqual(items.slice(0, 1))
    expect((await readings(`?limit=1&after=${page.next}`)).items).toEqual(items.slice(1, 2))
    expect(firstBreak(await ledgerOf(auditor, dossier))).toBeUndefined()
    expect((await applicant.send(`/dossiers/${dossier}/readings`)).status).toBe(403)
  })

  it('leaves a trace: who marked it, when and why', async () => {
    const { confidential } = await service.cast.officer.read(dossier)
    expect(confidential).toMatchObject([{ document: secret.id, redacted: redacted.id }])
    const entries = await ledgerOf(service.cast.auditor, dossier)
    expect(entries.map(({ event }) => event.act)).toContain('mark-confidential')
  })

  it('does not keep an expert from signing after opening all that they may open', async () => {
    const { expert } = service.cast
    await expert.openDocuments(dossier)
    const { allowedActs } = await expert.read(dossier)
    expect(allowedActs).toContain('give-opinion')
  })

  it('is nobody’s but the applicant’s to mark', async () => {
    const claim = { document: redacted.id, reason: 'No.' }
    const refused = await refusalOf(service.cast.officer.act(dossier, 'mark-confidential', claim))
    expect(refused.status).toBe(403)
  })
})

describe('A translation', () => {
  it('is linked to its original and names who vouches for it', async () => {
    const { applicant } = service.cast
    const { dossier: draft } = await applicant.open()
    const { document: original } = await applicant.attach(draft, script.files[0] ?? certificate)
    const fields = {
      type: original.type,
      language: 'zh',
      translationOf: original.id,
      attestedBy: '北京某翻译有限公司（公章）',
    }
    const form = uploadForm(fields, (script.files[0] ?? certificate).bytes(), 'translation.pdf')
    const { document } = await applicant.call<{ document: Document }>(
      `/dossiers/${draft}/documents`,
      { form },
    )
    expect(document).toMatchObject({ translationOf: original.id, attestedBy: fields.attestedBy })
  })
})
