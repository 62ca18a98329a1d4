import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PreCheck } from '../../api/pre-check/pre-check.ts'
import type { Caller } from '../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const specimen = (name: string) =>
  readFileSync(new URL(`../../demo/specimen/${name}`, import.meta.url))
const ca = specimen('stampit-global-qualified-ca.der')

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

const send = (caller: Caller, bytes: Buffer, type = 'ca-certificate') =>
  caller.send(`/pre-checks?type=${type}`, { method: 'POST', bytes })

describe('A certificate before it is filed', () => {
  it('is examined by the whole catalogue, and what is not satisfied is said in both languages', async () => {
    const izenpe = specimen('izenpe-citizens-and-entities-ca-4.der')
    const response = await send(service.cast.applicant, izenpe)
    expect(response.status).toBe(200)
    const answer = (await response.json()) as PreCheck
    expect(answer.certificates).toHaveLength(1)
    const [certificate] = answer.certificates
    expect(certificate).toMatchObject({ role: 'ca', sha256: answer.sha256 })
    const findings = certificate?.findings ?? []
    expect(findings.length).toBeGreaterThan(0)
    for (const { verdict, found, satisfy, citation, requirementZh } of findings) {
      expect(['fail', 'warn', 'undetermined']).toContain(verdict)
      expect(found?.en && found['zh-CN'] && satisfy?.['zh-CN'] && citation).toBeTruthy()
      expect(requirementZh).not.toBe('')
    }
    expect(answer.passed).toBeGreaterThan(findings.length)
  })

  it('may be a chain in PEM', async () => {
    const sample = specimen('stampit-trusted-list-operator-seal.der')
    const chain = Buffer.from(pem(sample) + pem(ca))
    const response = await send(service.cast.applicant, chain, 'sample-certificate')
    const { certificates } = (await response.json()) as PreCheck
    expect(certificates.map(({ role }) => role)).toEqual(['end-entity', 'ca'])
    expect(certificates[0]?.facts.signature).toBe('valid')
  })

  it('that cannot be read is an answer which says why', async () => {
    const response = await send(service.cast.applicant, Buffer.from('%PDF-1.7 no certificate'))
    expect(response.status).toBe(200)
    const { certificates, unreadable } = (await response.json()) as PreCheck
    expect(certificates).toEqual([])
    expect(unreadable?.['zh-CN']).toBeTruthy()
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'ca-certificate', 422],
    ['more than 256 KiB', Buffer.alloc(256 * 1024 + 1, 0x30), 'ca-certificate', 413],
    ['a type that is no certificate', ca, 'audit-report', 422],
  ])('is refused as %s', async (_case, bytes, type, status) => {
    expect((await send(service.cast.applicant, bytes, type)).status).toBe(status)
  })

  it('is one of few at once for each person; more are told when to come again', async () => {
    const { applicant, successor } = service.cast
    // Long enough that the next comes while it is examined.
    const many = Buffer.from(pem(ca).repeat(80))
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(applicant, many)))
    const late = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(late.length).toBeGreaterThan(0)
    expect(late[0]?.headers.get('retry-after')).toBe('10')
    expect(await late[0]?.json()).toMatchObject({ type: '/problems/too-many-requests' })
    expect((await send(applicant, ca)).status).toBe(200)
    expect((await send(successor, ca)).status).toBe(200)
  })

  it('is examined for applicants only', async () => {
    expect((await send(service.cast.officer, ca)).status).toBe(403)
  })
})
