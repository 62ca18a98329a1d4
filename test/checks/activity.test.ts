/** The technical checks as an activity, on a real object store: what was filed is examined, and the report is kept. */
import { randomUUID, X509Certificate } from 'node:crypto'
import { MockActivityEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { flattenedVerify } from 'jose'
import type { Beat } from '../../activities/examination/progress.ts'
import { createTechnicalChecks, type ExaminationInput } from '../../activities/technical-checks.ts'
import { grantedDossier } from '../../demo/specimen/granted.ts'
import { verifyPdf } from '../../documents/seal/verify-pdf.ts'
import type { Document } from '../../domain/document.ts'
import { Report } from '../../domain/report.ts'
import { testSeal } from '../documents/seal/pdf-seal.ts'
import { drawing, pagesPdf, pdfOf, scannedPdf } from '../documents/text/files.ts'
import { startGateway, type Gateway } from '../storage/evidence/gateway.ts'
import { judgedAt } from './case-file.ts'
import { build, ca, holder } from './draft.ts'
import * as der from './encode.ts'

let gateway: Gateway
let seal: Awaited<ReturnType<typeof testSeal>>
beforeAll(async () => {
  seal = await testSeal()
  gateway = await startGateway('technical-checks')
  await gateway.store.prepare()
}, 120_000)
afterAll(async () => {
  await gateway.stop()
  seal.remove()
})

const dossier = randomUUID()

async function filed(
  type: string,
  bytes: Buffer,
  { of = randomUUID(), version = 1, mediaType = 'application/pkix-cert' } = {},
) {
  const document: Document = {
    id: of,
    type,
    version,
    fileName: `${type}.der`,
    language: 'en',
    evidence: await gateway.store.putBytes(dossier, bytes, mediaType),
    attachedAt: judgedAt,
    attachedBy: { sub: 'applicant', name: 'Applicant' },
  }
  return document
}

type Answer = Awaited<ReturnType<ReturnType<typeof createTechnicalChecks>['examineCertificates']>>

const examined = (
  documents: Document[],
  more: Partial<ExaminationInput> = {},
  environment = new MockActivityEnvironment(),
): Promise<Answer> => {
  const { examineCertificates } = createTechnicalChecks({
    evidence: gateway.store,
    signer: seal.signer,
  })
  const input: ExaminationInput = { dossier, documents, at: judgedAt, ruleSet: 'test', ...more }
  return environment.run<[ExaminationInput], Answer, typeof examineCertificates>(
    examineCertificates,
    input,
  )
}

async function reportOf({ evidence }: Answer): Promise<Report> {
  const bytes = await gateway.store.read(evidence, evidence.size)
  return Report.parse(JSON.parse(bytes.toString()))
}

const formBytes = Buffer.from(JSON.stringify(grantedDossier('2026-11-21').form))
/** Reading it takes some seconds. */
const slowPdf = () => pagesPdf(2_000, drawing('BT /F1 9 Tf (a) Tj ET '.repeat(2_000)))

describe('The technical checks', () => {
  it('examine the latest version of what was filed and keep the report', async () => {
    const id = randomUUID()
    const documents = [
      await filed('ca-certificate', build(ca()).subarray(0, 99), { of: id }),
      await filed('sample-certificate', build(holder())),
      await filed('ca-certificate', build(ca()), { of: id, version: 2 }),
    ]
    const answer = await examined(documents)
    const { summary } = await reportOf(answer)
    expect(summary).toEqual(answer.summary)
    expect(summary).toMatchObject({ files: 2, certificates: 2, unreadable: 0, blocking: 0 })
  })

  it('give the same evidence for the same documents', async () => {
    const documents = [await filed('ca-certificate', build(ca()))]
    const references = [await examined(documents), await examined(documents)]
    expect(references[0]).toEqual(references[1])
  })

  it('sign the report as it is stored, and keep it as a sealed PDF for people', async () => {
    const answer = await examined([await filed('ca-certificate', build(ca()))])
    const [bytes, jws, pdf] = await Promise.all(
      [answer.evidence, answer.signature, answer.document].map((ref) =>
        gateway.store.read(ref!, ref!.size),
      ),
    )
    const [encoded = '', , signature = ''] = jws!.toString().split('.')
    const key = new X509Certificate(seal.signer.certificates[0]!).publicKey
    const payload = bytes!.toString('base64url')
    await flattenedVerify({ protected: encoded, payload, signature }, key)
    expect(verifyPdf(pdf!, seal.anchors, '2026-11-22T00:00:00.000Z').valid).toBe(true)
  })

  it('read the texts of documents, and say where one has none', async () => {
    const documents = [
      await filed('ca-certificate', build(ca())),
      await filed('certification-practice-statement', scannedPdf(), {
        mediaType: 'application/pdf',
      }),
      await filed('audit-report', await pdfOf(['Nobody was audited.']), {
        mediaType: 'application/pdf',
      }),
    ]
    const form = await gateway.store.putBytes(dossier, formBytes, 'application/json')
    const { documents: reports, form: ofForm } = await reportOf(await examined(documents, { form }))
    expect(reports.map(({ noText }) => noText?.code)).toEqual(['no-text', undefined])
    expect(new Set(reports[0]?.findings.map(({ verdict }) => verdict))).toEqual(
      new Set(['undetermined']),
    )
    expect(reports[1]?.findings.find(({ check }) => check.endsWith('audited-body'))).toMatchObject({
      verdict: 'fail',
    })
    expect(ofForm.every(({ verdict }) => verdict !== 'undetermined')).toBe(true)
  })

  it('heartbeat with how far they are and what is finished', async () => {
    const environment = new MockActivityEnvironment()
    const details: Beat[] = []
    environment.on('heartbeat', (detail: Beat) => details.push(detail))
    await examined([await filed('ca-certificate', build(ca()))], {}, environment)
    expect(details.map(({ phase }) => phase)).toEqual([
      'reading',
      'certificates',
      'documents',
      'writing',
    ])
    expect(details.at(-1)).toMatchObject({ read: 1, files: 1, examined: 1, certificates: 1 })
  })

  it('go on from the last heartbeat of the same examination, and from no other', async () => {
    const bytes = Array.from({ length: 25 }, (_, index) =>
      build({ ...holder(), serialNumber: der.integer(`20${index + 10}`) }),
    )
    const documents: Document[] = []
    for (const each of bytes) documents.push(await filed('sample-certificate', each))
    const first = new MockActivityEnvironment()
    let last: Beat | undefined
    first.on('heartbeat', (detail: Beat) => (last = detail))
    const whole = await examined(documents, {}, first)
    expect(last?.finished.batches).toHaveLength(1)
    const resumed = async (more: Partial<ExaminationInput>) => {
      const environment = new MockActivityEnvironment({ heartbeatDetails: last })
      let count = 0
      environment.on('heartbeat', (detail: Beat) => (count = detail.resumed))
      return { answer: await examined(documents, more, environment), count }
    }
    expect(await resumed({})).toEqual({ answer: whole, count: 20 })
    expect((await resumed({ ruleSet: 'another' })).count).toBe(0)
  })

  it('do not trust details that they cannot read', async () => {
    const documents = [await filed('ca-certificate', build(ca()))]
    const whole = await examined(documents)
    const key = 'finished'
    for (const finished of [null, 7, { key }, { key, batches: ['%%'] }, { key, batches: [3] }]) {
      const environment = new MockActivityEnvironment({ heartbeatDetails: { finished } })
      expect(await examined(documents, {}, environment)).toEqual(whole)
    }
  })

  it('end when they are cancelled, also while a text is read', async () => {
    const documents = [
      await filed('ca-certificate', build(ca())),
      await filed('audit-report', slowPdf(), { mediaType: 'application/pdf' }),
    ]
    for (const phase of ['reading', 'documents']) {
      const environment = new MockActivityEnvironment()
      environment.on('heartbeat', (detail: Beat) => {
        if (detail.phase === phase) setTimeout(() => environment.cancel('CANCELLED'), 100)
      })
      await expect(examined(documents, {}, environment)).rejects.toThrow('CANCELLED')
    }
  })
})
