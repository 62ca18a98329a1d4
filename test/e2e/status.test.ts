/** RFC 5280 §6.3, RFC 6960: the status of samples, asked of the provider itself in the course of a dossier. */
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { grantScript } from '../../demo/scripts.ts'
import { accept, file, inStage } from '../../demo/story.ts'
import type { SpecimenFile } from '../../demo/client.ts'
import { Examination } from '../../domain/examination-progress.ts'
import { Report } from '../../domain/report.ts'
import type { Availability, StatusProbe } from '../../domain/status-probe.ts'
import type { Role } from '../../procedure/roles.ts'
import { probeNow, probingWorkflowId } from '../../workflows/messages.ts'
import { until } from '../api/calendar-desk.ts'
import { member } from '../api/register/register.ts'
import { recognise } from '../support/recognised.ts'
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

describe('The status services of a recognised CA', () => {
  it('are probed by themselves; its history is its own and the officials’ to read', async () => {
    const recognition = await recognise(service, (state) => {
      const { published } = state
      const chain = [member(provider.ca, { role: 'root' }), member(provider.subordinate)]
      return { ...state, published: { ...published, entry: { ...published.entry, chain } } }
    })
    const { temporal } = service.configuration
    const connection = await Connection.connect({ address: temporal.address })
    const client = new Client({ connection, namespace: temporal.namespace })
    await client.workflow.getHandle(probingWorkflowId).signal(probeNow)
    await connection.close()

    const { supervisor } = service.cast
    const path = `/recognitions/${recognition}/probes`
    const probes = (query = '') => supervisor.call<{ items: StatusProbe[] }>(`${path}${query}`)
    await until(async () => (await probes()).items.length > 0, 'a probe')
    const { items } = await probes('?kind=crl&outcome=answered&from=2026-01-01T00:00:00Z')
    expect(items).toMatchObject([{ url: `${provider.origin}/ca.crl`, outcome: 'answered' }])
    expect((await probes('?outcome=stale')).items).toEqual([])
    const [list] = await service.records.revocationLists.after(0, 10)
    expect(list).toMatchObject({ caSha256: items[0]?.caSha256, evidence: items[0]?.evidence })
    const { items: shares } = await supervisor.call<{ items: Availability[] }>(
      `${path}/availability`,
    )
    expect(shares).toMatchObject([{ kind: 'crl', days30: { probes: 1, answered: 1, share: 1 } }])

    const reader = async (role: Role, organisation: string) =>
      service.as({ sub: `${role}-${organisation}`, name: role, organisation, roles: [role] })
    const statuses = async (role: Role, organisation: string) =>
      (await (await reader(role, organisation)).send(path)).status
    expect(await statuses('provincial', '广东省')).toBe(200)
    expect(await statuses('provincial', '浙江省')).toBe(404)
    expect(await statuses('applicant', 'Foreign CA')).toBe(200)
    expect(await statuses('applicant', 'Another CA')).toBe(404)
    expect(await statuses('expert', 'University')).toBe(403)
    expect((await supervisor.send('/recognitions/1/probes')).status).toBe(422)
    expect((await supervisor.send(`${path}?outcome=fine`)).status).toBe(422)
  })
})
