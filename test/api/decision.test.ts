import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { takeTask } from '../../demo/client.ts'
import type { Task } from '../../domain/task.ts'
import { firstBreak, ledgerOf, refusals } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { inStage } from '../../demo/story.ts'
import { advised, grant, passLegality, problemIn, refusalOf } from './steps.ts'

let service: TestService
let dossier: string
let officer: Caller
let task: Task
beforeAll(async () => {
  service = await startTestService()
  officer = service.cast.officer
  dossier = await advised(service.cast)
  task = await takeTask(officer, dossier, 'propose-decision')
}, startWithinMs)
afterAll(() => service.stop())

const remedies = { reconsideration: 'To this ministry within 60 days.', litigation: 'To a court.' }
const propose = (content: unknown, as = officer) =>
  as.send(`/tasks/${task.id}/completion`, {
    body: { act: 'propose', epoch: task.epoch, content },
  })

describe('Administrative License Law 38: a proposal', () => {
  it.each<[string, unknown]>([
    ['a refusal without reasons', { outcome: 'refused', reasons: [], remedies }],
    ['a refusal with an empty reason', { outcome: 'refused', reasons: ['  '], remedies }],
    ['a refusal without the notice of remedies', { outcome: 'refused', reasons: ['Weak keys.'] }],
    [
      'a refusal with half of the remedies',
      { outcome: 'refused', reasons: ['Weak.'], remedies: { ...remedies, litigation: '' } },
    ],
    ['a grant of nothing', { outcome: 'granted', certificateTypes: [], reasons: ['Good.'] }],
    ['a grant without reasons', { outcome: 'granted', certificateTypes: ['x'], reasons: [] }],
    ['something else', { outcome: 'postponed', reasons: ['Later.'] }],
  ])('%s is impossible', async (_what, content) => {
    expect(await problemIn(await propose(content))).toMatchObject({ status: 422, type: 'invalid' })
    expect(await officer.read(dossier)).toMatchObject({ stage: 'decision' })
  })

  it('of a certificate type that was not applied for is refused and goes on record', async () => {
    const content = { ...grant, certificateTypes: ['qualified-seal', 'qualified-signature'] }
    expect(await problemIn(await propose(content))).toMatchObject({
      status: 422,
      type: 'unknown-certificate-type',
      problem: { unknown: ['qualified-signature'] },
    })
    const recorded = refusals(await ledgerOf(service.cast.auditor, dossier))
    expect(recorded).toContainEqual({ sub: 'liu', act: 'propose', rule: 'UnknownCertificateType' })
  })
})

describe('Four eyes', () => {
  beforeAll(async () => {
    expect((await propose(grant)).status).toBe(200)
    await passLegality(service.cast, dossier)
  })

  it.each([
    ['whoever drafted and verified', 'officer', 'liu'],
    ['whoever verified', 'secondOfficer', 'gao'],
    ['whoever examined the application', 'intake', 'chen'],
    ['whoever checked the draft', 'legal', 'song'],
    ['a member of the panel', 'expert', 'zhang'],
  ] as const)('keep %s from deciding, though they are head as well', async (_who, part, sub) => {
    const person = service.people[part]
    const both = await service.as({ ...person, roles: [...person.roles, 'head'] })
    expect(await refusalOf(takeTask(both, dossier, 'decide'))).toMatchObject({
      status: 403,
      type: 'separation-of-duty',
    })
    const found = refusals(await ledgerOf(service.cast.auditor, dossier))
    expect(found.at(-1)).toEqual({ sub, act: 'claim', rule: 'SeparationOfDuty' })
  })

  it('keep every refused attempt in a chain that holds', async () => {
    expect(firstBreak(await ledgerOf(service.cast.auditor, dossier))).toBeUndefined()
  })
})

describe('The head', () => {
  it('is not read a decision before there is one', async () => {
    const answer = await problemIn(
      await service.cast.applicant.send(`/dossiers/${dossier}/decision`),
    )
    expect([answer.status, answer.type]).toEqual([404, 'not-found'])
  })

  it('may return the proposal, which is then proposed anew and decided', async () => {
    const { head } = service.cast
    const first = await takeTask(head, dossier, 'decide')
    await head.complete(first, 'return-proposal', { reason: 'Say more.' })
    expect(await officer.read(dossier)).toMatchObject({ returned: { reason: 'Say more.' } })
    task = await takeTask(officer, dossier, 'propose-decision')
    const content = { outcome: 'refused', reasons: ['Weak keys.'], remedies }
    expect((await propose(content)).status).toBe(200)
    await passLegality(service.cast, dossier)
    await head.complete(await takeTask(head, dossier, 'decide'), 'decide', {})
    await inStage(service.cast, dossier, 'delivery')
    const decision = await service.cast.applicant.call(`/dossiers/${dossier}/decision`)
    expect(decision).toMatchObject({ content, decidedBy: { sub: 'zhao' } })
  })

  it('does not decide a case that has ended', async () => {
    const attempt = service.cast.applicant.call(`/dossiers/${dossier}/withdrawal`, {
      body: { reason: 'Late.' },
    })
    expect(await refusalOf(attempt)).toMatchObject({ status: 409, type: 'wrong-stage' })
  })
})
