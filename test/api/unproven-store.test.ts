import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'minio'
import type { DevelopmentStack } from '../../stack/development.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { certificate, problemIn, uploadForm } from './steps.ts'

/** Makes the bucket before the service does, without object lock: what is in it can be deleted. */
async function makeUnlockedBucket({ configuration }: DevelopmentStack): Promise<void> {
  const { endpoint, accessKey, secretKey, bucket } = configuration().evidence
  const { hostname, port } = new URL(endpoint)
  const address = { endPoint: hostname, port: Number(port), useSSL: false }
  await new Client({ ...address, accessKey, secretKey }).makeBucket(bucket)
}

let service: TestService
let dossier: string
beforeAll(async () => {
  service = await startTestService(makeUnlockedBucket)
  dossier = (await service.cast.applicant.open()).dossier
}, startWithinMs)
afterAll(() => service.stop())

describe('A store that does not keep its promises', () => {
  it('is named by /readyz, with the promise that it breaks', async () => {
    const response = await fetch(`${service.address}/readyz`)
    expect(response.status).toBe(503)
    const { parts } = (await response.json()) as {
      parts: { part: string; ready: boolean; detail?: string }[]
    }
    const [down, ...others] = parts.filter(({ ready }) => !ready)
    expect(others).toEqual([])
    expect(down).toMatchObject({ part: 'evidence' })
    expect(down?.detail).toMatch(/delete|lock|overwrite|shorten|first-write/)
  })

  it('is given no evidence', async () => {
    const { applicant } = service.cast
    const form = uploadForm({ type: certificate.type }, certificate.bytes())
    const refused = { status: 503, type: 'evidence-refused' }
    const path = `/dossiers/${dossier}`
    expect(await problemIn(await applicant.send(`${path}/documents`, { form }))) //
      .toMatchObject(refused)
    const body = { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) }
    expect(await problemIn(await applicant.send(`${path}/uploads`, { body }))) //
      .toMatchObject(refused)
    const filing = await applicant.send(`${path}/filing`, { method: 'POST', ifMatch: '"r0"' })
    expect(await problemIn(filing)).toMatchObject(refused)
    expect((await applicant.read(dossier)).documents).toEqual([])
  })

  it('does not keep anybody from drafting', async () => {
    const { applicant } = service.cast
    const saved = await applicant.send(`/dossiers/${dossier}/form/audit`, {
      method: 'PUT',
      body: { scheme: 'A' },
      ifMatch: await applicant.revisionOf(dossier),
    })
    expect(saved.status).toBe(200)
  })
})
