/** The technical checks as an activity, on a real object store: what was filed is examined, and the report is kept. */
import { randomUUID } from 'node:crypto'
import { MockActivityEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTechnicalChecks } from '../../activities/technical-checks.ts'
import type { Document } from '../../domain/document.ts'
import { Report } from '../../domain/report.ts'
import { startGateway, type Gateway } from '../storage/evidence/gateway.ts'
import { judgedAt } from './case-file.ts'
import { build, ca, holder } from './draft.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway('technical-checks')
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

const dossier = randomUUID()

async function filed(type: string, bytes: Buffer, of = randomUUID(), version = 1) {
  const document: Document = {
    id: of,
    type,
    version,
    fileName: `${type}.der`,
    language: 'en',
    evidence: await gateway.store.putBytes(dossier, bytes, 'application/pkix-cert'),
    attachedAt: judgedAt,
    attachedBy: { sub: 'applicant', name: 'Applicant' },
  }
  return document
}

type Answer = Awaited<ReturnType<ReturnType<typeof createTechnicalChecks>['examineCertificates']>>

const examined = (
  documents: Document[],
  environment = new MockActivityEnvironment(),
): Promise<Answer> => {
  const { examineCertificates } = createTechnicalChecks(gateway.store)
  const input = { dossier, documents, at: judgedAt, ruleSet: 'test' }
  return environment.run<[typeof input], Answer, typeof examineCertificates>(
    examineCertificates,
    input,
  )
}

describe('The technical checks', () => {
  it('examine the latest version of what was filed and keep the report', async () => {
    const id = randomUUID()
    const documents = [
      await filed('ca-certificate', build(ca()).subarray(0, 99), id, 1),
      await filed('sample-certificate', build(holder())),
      await filed('ca-certificate', build(ca()), id, 2),
    ]
    const { evidence, summary } = await examined(documents)
    const bytes = await gateway.store.read(evidence, evidence.size)
    const report = Report.parse(JSON.parse(bytes.toString()))
    expect(report.summary).toEqual(summary)
    expect(summary).toMatchObject({ files: 2, certificates: 2, unreadable: 0, blocking: 0 })
  })

  it('give the same evidence for the same documents', async () => {
    const documents = [await filed('ca-certificate', build(ca()))]
    const references = [await examined(documents), await examined(documents)]
    expect(references[0]).toEqual(references[1])
  })

  it('heartbeat after each file and each certificate', async () => {
    const environment = new MockActivityEnvironment()
    const details: unknown[] = []
    environment.on('heartbeat', (detail: unknown) => details.push(detail))
    await examined([await filed('ca-certificate', build(ca()))], environment)
    expect(details).toEqual([{ read: 1 }, { examined: 1, certificates: 1 }])
  })

  it('end when they are cancelled', async () => {
    const environment = new MockActivityEnvironment()
    environment.on('heartbeat', () => environment.cancel('CANCELLED'))
    const documents = [await filed('ca-certificate', build(ca()))]
    await expect(examined(documents, environment)).rejects.toThrow('CANCELLED')
  })
})
