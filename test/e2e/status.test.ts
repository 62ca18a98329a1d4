/** RFC 5280 §6.3, RFC 6960: the status of samples, asked of the provider itself in the course of a dossier. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { grantScript } from '../../demo/scripts.ts'
import { accept, file, inStage } from '../../demo/story.ts'
import type { SpecimenFile } from '../../demo/client.ts'
import { Examination } from '../../domain/examination-progress.ts'
import { Report } from '../../domain/report.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { type Provider, startProvider } from './provider.ts'

let service: TestService
let provider: Provider
let id: string
let report: Report
const { script } = grantScript()

const certificateOf = (type: string, bytes: Buffer): SpecimenFile => ({
  ...{ type, fileName: `${type}.der`, mediaType: 'application/pkix-cert' },
  bytes: () => bytes,
})

beforeAll(async () => {
  service = await startTestService(undefined, {
    STATUS_FETCH: 'true',
    STATUS_ALLOW_PRIVATE: 'true',
  })
  provider = await startProvider()
  const others = script.files.filter(
    ({ type }) => type !== 'ca-certificate' && type !== 'sample-certificate',
  )
  const files = [
    ...others,
    certificateOf('ca-certificate', provider.ca),
    certificateOf('sample-certificate', provider.sample),
  ]
  id = await file(service.cast, { ...script, files }, () => undefined)
  await accept(service.cast, id, () => undefined)
  await inStage(service.cast, id, 'verification')
  report = await service.cast.officer.call<Report>(`/dossiers/${id}/report`)
}, startWithinMs)
afterAll(async () => {
  provider.stop()
  await service.stop()
})

describe('The status of a sample', () => {
  it('is asked of the provider’s own servers, and its answers are evidence', async () => {
    const { status } = Report.parse(report)
    expect(status?.fetches).toMatchObject([
      { source: 'ocsp', outcome: 'fetched', url: `${provider.origin}/ocsp` },
      { source: 'crl', outcome: 'fetched', url: `${provider.origin}/ca.crl` },
    ])
    const { statusAnswers } = await service.cast.officer.read(id)
    expect(statusAnswers).toEqual(status?.fetches)
  })

  it('is what they answer, apart from what was filed', () => {
    expect(report.status?.samples).toMatchObject([{ revocation: 'good' }])
    expect(report.paths).toMatchObject([{ verdict: 'valid', revocation: 'undetermined' }])
  })

  it('is told to the applicant in the report alone', async () => {
    const { statusAnswers } = await service.cast.applicant.read(id)
    expect(statusAnswers).toBeUndefined()
  })
})

describe('The progress of the checks', () => {
  it('is nothing once they are done', async () => {
    const progress = await service.cast.applicant.call(`/dossiers/${id}/examination`)
    expect(Examination.parse(progress)).toEqual({})
  })
})
