/** Partners' lists over HTTP: registered, imported, refused, asked daily, compared with a dossier, and alerts opened once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { HomeStatus } from '../../../domain/home-status.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { ChainCertificate } from '../../../domain/register/entry.ts'
import { recognised as inForceAt } from '../../documents/partner-list/lists.ts'
import { testSeal } from '../../documents/seal/pdf-seal.ts'
import { inForce, issuingCertificate } from '../../documents/trusted-list/register.ts'
import { startTestService, startWithinMs, type TestService } from '../../support/service.ts'
import { recognise } from '../../support/recognised.ts'
import { until } from '../calendar-desk.ts'
import { refusalOf } from '../steps.ts'
import { partnerDesk, type PartnerDesk, startPartner } from './desk.ts'

let service: TestService
let seal: Awaited<ReturnType<typeof testSeal>>
let desk: PartnerDesk
let one: ChainCertificate
let two: ChainCertificate
let partner: Awaited<ReturnType<typeof startPartner>>
beforeAll(async () => {
  partner = await startPartner()
  service = await startTestService(undefined, {
    STATUS_FETCH: 'true',
    STATUS_ALLOW_PRIVATE: 'true',
  })
  seal = await testSeal()
  desk = partnerDesk(service, seal.signer)
  one = await issuingCertificate('CN=One,C=AT')
  two = await issuingCertificate('CN=Two,C=AT')
}, startWithinMs)
afterAll(async () => {
  await service.stop()
  seal.remove()
  partner.stop()
})

describe('A partner’s list', () => {
  it('is registered and imported by a supervisor, and its services are found', async () => {
    const source = await desk.register('QA')
    expect(source.state).toBe('never-imported')
    const key = randomUUID()
    const bytes = await desk.listOf('QA', 3, one, two)
    const made = await desk.upload(source.id, bytes, key)
    expect(made).toMatchObject({
      ...{ outcome: 'accepted', reasons: [], sequence: 3, providers: 1, services: 2 },
      importedBy: { sub: 'pan' },
      evidence: { size: bytes.length },
    })
    expect(await desk.upload(source.id, bytes, key)).toEqual(made)
    expect((await refusalOf(desk.upload(source.id, Buffer.from('<a/>'), key))).type).toBe(
      'idempotency-key-reused',
    )
    expect(await desk.source(source.id)).toMatchObject({ state: 'current', counts: made })
    const found = await desk.services(source.id, 'text=cn%3Dtwo')
    expect(found.items).toMatchObject([{ certificates: [{ sha256: two.sha256 }] }])
    const first = await desk.services(source.id, 'limit=1')
    const next = await desk.services(source.id, `limit=1&after=${first.next}`)
    expect([...first.items, ...next.items]).toHaveLength(2)
    expect(next.next).toBeUndefined()
  })

  it('that is refused is kept with its reasons and changes nothing', async () => {
    const source = await desk.register('QB')
    const good = await desk.upload(source.id, await desk.listOf('QB', 5, one))
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    const bad = [
      { bytes: Buffer.from(laughs), codes: ['DocumentType'] },
      { bytes: await desk.listOf('QB', 4, one), codes: ['NotNewer'] },
      { bytes: await desk.listOf('QC', 6, one), codes: ['OtherTerritory'] },
      {
        bytes: Buffer.from(
          (await desk.listOf('QB', 6, one)).toString().replace('Signature 1<', 'Signature 9<'),
        ),
        codes: ['ContentChanged'],
      },
    ]
    for (const { bytes, codes } of bad) {
      const made = await desk.upload(source.id, bytes)
      expect([made.outcome, made.reasons.map(({ code }) => code)]).toEqual(['refused', codes])
      expect(made.evidence?.size).toBe(bytes.length)
    }
    expect((await desk.source(source.id)).counts?.id).toBe(good.id)
    const { items } = await desk.imports(source.id)
    expect(items.map(({ outcome }) => outcome)).toEqual([...bad.map(() => 'refused'), 'accepted'])
  })

  it('is nobody else’s to register or to import, and nothing but a list of some size', async () => {
    const source = await desk.register('QD')
    for (const part of ['applicant', 'officer', 'auditor', 'administrator'] as const)
      expect(
        await refusalOf(
          service.cast[part].call(`/partner-lists/${source.id}/imports`, { method: 'POST' }),
        ),
      ).toMatchObject({ status: 403 })
    expect(await refusalOf(service.cast.applicant.call('/partner-lists'))).toMatchObject({
      status: 403,
    })
    const refused = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).type
    expect(await refused(desk.upload(randomUUID(), Buffer.from('<a/>')))).toBe('not-found')
    expect(await refused(desk.upload(source.id, Buffer.alloc(0)))).toBe('empty-file')
    expect(await refused(desk.upload(source.id, Buffer.alloc(16 * 1024 * 1024 + 1)))).toBe(
      'too-large',
    )
    expect(await refused(desk.register('Q'))).toBe('invalid')
    expect(await refused(desk.register('QD', { url: 'file:///etc/passwd' }))).toBe('invalid')
  })

  it('no longer counts under a source that another one replaced', async () => {
    const first = await desk.register('QE')
    const second = await desk.register('QE')
    const made = await desk.upload(first.id, await desk.listOf('QE', 1, one))
    expect(made.reasons.map(({ code }) => code)).toEqual(['Replaced'])
    expect((await desk.source(first.id)).state).toBe('replaced')
    expect((await desk.source(second.id)).state).toBe('never-imported')
  })

  it('is asked for at its address by itself', async () => {
    partner.published.bytes = await desk.listOf('QF', 1, one)
    const source = await desk.register('QF', { url: partner.url })
    await until(
      async () => (await desk.source(source.id)).state === 'current',
      'the list to be fetched',
    )
    expect(partner.published.asked).toBe(1)
    const { items } = await desk.imports(source.id)
    expect(items).toMatchObject([{ outcome: 'accepted', importedBy: { sub: 'system' } }])
  })
})

describe('The status at home', () => {
  it('of the chain of a dossier is what the lists say, for the applicant and for officials', async () => {
    const gone = await desk.withdrawnOf('QG', 1, await issuingCertificate('CN=Three'))
    const made = await desk.upload((await desk.register('QG')).id, gone)
    const other = await desk.upload((await desk.register('QH')).id, await desk.listOf('QH', 1, two))
    const { applicant } = service.cast
    const dossier = (await applicant.open()).dossier
    await applicant.attach(dossier, {
      ...{ type: 'ca-certificate', fileName: 'two.der', mediaType: 'application/pkix-cert' },
      bytes: () => Buffer.from(two.certificate, 'base64'),
    })
    const status = await applicant.call<HomeStatus>(`/dossiers/${dossier}/home-status`)
    expect(status.lists.map(({ id }) => id)).toEqual(expect.arrayContaining([made.id, other.id]))
    expect(status.certificates).toMatchObject([
      { sha256: two.sha256, role: 'ca', standing: 'recognised' },
    ])
    expect(status.certificates[0]?.statements).toContainEqual({
      ...{ territory: 'QH', list: other.id, sequence: 1, provider: 'Signature 1' },
      service: 'Qualified certificate',
      type: expect.any(String),
      ...{ status: inForceAt[0], since: inForce.from, recognised: true, matchedBy: 'certificate' },
    })
    const before = await service.cast.supervisor.call<HomeStatus>(
      `/dossiers/${dossier}/home-status?at=2026-01-01T00:00:00Z`,
    )
    expect(before.certificates).toMatchObject([{ standing: 'not-listed', statements: [] }])
    const later = applicant.call(`/dossiers/${dossier}/home-status?at=2999-01-01T00:00:00Z`)
    expect((await refusalOf(later)).type).toBe('invalid')
    const successor = service.cast.successor.call(`/dossiers/${dossier}/home-status`)
    expect((await refusalOf(successor)).status).toBe(404)
  })
})

describe('An alert', () => {
  it('opens once when a recognised CA is withdrawn at home, and stands on its recognition', async () => {
    const own = await issuingCertificate('CN=Recognised,C=AT')
    const recognition = await recognise(service, ({ published, ...state }) => ({
      ...state,
      published: { ...published, entry: { ...published.entry, chain: [own] } },
    }))
    const source = await desk.register('QI')
    const alerts = async () => (await desk.alerts(source.id)).items
    await desk.upload(source.id, await desk.listOf('QI', 1, own, one))
    expect(await alerts()).toEqual([])
    await desk.upload(source.id, await desk.withdrawnOf('QI', 2, own, one))
    await until(async () => (await alerts())[0]?.told !== undefined, 'the recognition to be told')
    const reference = `QI:2:${own.sha256.slice(0, 16)}`
    expect(await alerts()).toMatchObject([
      {
        ...{ reference, recognition, certificate: own.sha256, subject: 'C=AT,CN=Recognised' },
        changes: [{ before: inForceAt[0], after: expect.stringMatching(/withdrawn$/) }],
        told: { at: expect.any(String) },
      },
    ])
    expect((await alerts())[0]?.told?.refused).toBeUndefined()
    const findings = async () =>
      (await service.records.findCase<Recognition>('recognition', recognition))?.findings
    const content = { source: 'partner-list', reference }
    expect(await findings()).toMatchObject([{ content, state: 'open' }])
    await desk.upload(source.id, await desk.withdrawnOf('QI', 3, own, one))
    expect(await alerts()).toHaveLength(1)
    await desk.upload(source.id, await desk.listOf('QI', 4, own, one))
    await desk.upload(source.id, await desk.listOf('QI', 5, one))
    await until(async () => (await alerts())[0]?.told !== undefined, 'the second to be told')
    expect((await alerts())[0]?.reference).toBe(`QI:5:${own.sha256.slice(0, 16)}`)
    expect((await alerts())[0]?.changes[0]?.after).toBeUndefined()
    expect(await findings()).toHaveLength(2)
  })
})
