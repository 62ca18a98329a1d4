import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { takeTask } from '../../demo/client.ts'
import type { Task } from '../../domain/task.ts'
import { firstBreak, ledgerOf, refusals } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { advised, grant, problemIn, refusalOf } from './steps.ts'

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
  it('keep whoever proposed from deciding, though they are head as well', async () => {
    const both = await service.as({ ...service.people.officer, roles: ['officer', 'head'] })
    expect((await propose(grant, both)).status).toBe(200)
    const last = await takeTask(both, dossier, 'decide')
    for (const act of ['decide', 'return-proposal'] as const) {
      const content = act === 'decide' ? {} : { reason: 'Again.' }
      const attempt = both.complete(last, act, content as { reason: string })
      expect(await refusalOf(attempt)).toMatchObject({
        status: 403,
        type: 'separation-of-duty',
        problem: { rule: 'decider-not-proposer' },
      })
    }
    await both.call(`/tasks/${last.id}/release`, { body: { epoch: last.epoch } })
  })

  it('keep whoever examined the application from deciding', async () => {
    const both = await service.as({ ...service.people.intake, roles: ['intake', 'head'] })
    const last = await takeTask(both, dossier, 'decide')
    expect(await refusalOf(both.complete(last, 'decide', {}))).toMatchObject({
      type: 'separation-of-duty',
      problem: { rule: 'decider-not-handler' },
    })
    await both.call(`/tasks/${last.id}/release`, { body: { epoch: last.epoch } })
  })

  it('keep a member of the panel from deciding', async () => {
    const both = await service.as({ ...service.people.expert, roles: ['expert', 'head'] })
    const last = await takeTask(both, dossier, 'decide')
    expect(await refusalOf(both.complete(last, 'decide', {}))).toMatchObject({
      type: 'separation-of-duty',
      problem: { rule: 'decider-not-expert' },
    })
    await both.call(`/tasks/${last.id}/release`, { body: { epoch: last.epoch } })
  })

  it('put every refused attempt on record with its rule, in a chain that holds', async () => {
    const entries = await ledgerOf(service.cast.auditor, dossier)
    const found = refusals(entries).filter(({ rule }) => rule === 'SeparationOfDuty')
    expect(found.map(({ sub, act }) => [sub, act])).toEqual([
      ['liu', 'decide'],
      ['liu', 'return-proposal'],
      ['chen', 'decide'],
      ['zhang', 'decide'],
    ])
    expect(firstBreak(entries)).toBeUndefined()
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
    await head.complete(await takeTask(head, dossier, 'decide'), 'decide', {})
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
