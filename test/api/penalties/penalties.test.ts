import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CreditEntry } from '../../../domain/penalty/credit.ts'
import type { PenaltyCase } from '../../../domain/penalty/state.ts'
import type { Caller } from '../../../demo/client.ts'
import { ledgerOf, refusals } from '../../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../../support/service.ts'
import { refusalOf, script, uploadForm } from '../steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const organisation = 'Information Services Plc.'
const what = { en: 'No new application for a year', 'zh-CN': '一年内不得再次申请' }
const until = '2099-12-31'
const measures = { warning: true, restriction: { what, until } }
const opening = () => ({
  party: { kind: 'organisation', organisation, name: { en: organisation, 'zh-CN': '信息服务' } },
  violation: 'facts-hidden',
  endedOn: today(),
  discoveredOn: today(),
  grounds: 'Records were held back from the inspection.',
  source: { kind: 'inspection', reference: 'inspection-7' },
})

const open = ({ supervisor }: TestService['cast'], more: object = {}, key?: string) =>
  supervisor.call<{ dossier: string }>('/penalties', { body: { ...opening(), ...more }, key })
const read = (caller: Caller, id: string) => caller.call<PenaltyCase>(`/penalties/${id}`)

/** Does an act under its task once the task is there. */
async function work(
  part: keyof TestService['cast'],
  id: string,
  [kind, act]: [string, string],
  content: object,
) {
  const caller = service.cast[part]
  const { sub } = service.people[part]
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const { tasks } = await read(service.cast.auditor, id)
    const open = tasks.filter((task) => task.state === 'open' && task.kind === kind)
    const task = open.find(({ assignee }) => (assignee?.sub ?? sub) === sub)
    if (!task) continue
    const { epoch } = task.assignee ? task : (await caller.claim(task.id)).task
    return caller.call(`/tasks/${task.id}/completion`, { body: { act, epoch, ...content } })
  }
  throw new Error(`expected a task ${kind}`)
}
const same = (name: string): [string, string] => [name, name]

async function served(id: string, kind: string): Promise<string> {
  const { applicant } = service.cast
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const notice = (await read(applicant, id)).notices.find((each) => each.kind === kind)
    if (!notice?.number) continue
    await applicant.call(`/penalties/${id}/acts/acknowledge`, { body: { notice: notice.id } })
    return notice.number
  }
  throw new Error(`expected a notice ${kind}`)
}

describe('Opening a penalty case', () => {
  it('is for supervisors alone, and the same key opens the same case', async () => {
    const { applicant } = service.cast
    const refused = refusalOf(applicant.call('/penalties', { body: opening() }))
    expect(await refused).toMatchObject({ status: 403 })
    const key = randomUUID()
    const [one, other] = [await open(service.cast, {}, key), await open(service.cast, {}, key)]
    expect(one.dossier).toBe(other.dossier)
    expect(await read(service.cast.supervisor, one.dossier)).toMatchObject({
      stage: 'investigation',
      organisation,
      violation: { code: 'facts-hidden', basis: 'policy', fine: { max: 30_000 } },
    })
  })

  it.each<[string, object, string]>([
    ['was not discovered in two years', { endedOn: '2020-01-01' }, 'violation-lapsed'],
    ['the catalogue does not have', { violation: 'rudeness' }, 'invalid'],
    ['does not continue and has no end', { endedOn: undefined }, 'invalid'],
    ['falls on a person', { violation: 'cessation-unreported' }, 'invalid'],
    ['is to be discovered', { discoveredOn: '2099-01-01' }, 'invalid'],
    ['concerns no recognition', { recognition: randomUUID() }, 'invalid'],
  ])('is refused for a violation that %s', async (_what, more, type) => {
    expect(await refusalOf(open(service.cast, more))).toMatchObject({ type })
  })

  it('of a person in charge is not shown to the organisation', async () => {
    const { dossier } = await open(service.cast, {
      party: { kind: 'person', name: 'Petar Petrov', identifier: 'P123' },
      violation: 'cessation-unreported',
    })
    const { applicant } = service.cast
    expect(await refusalOf(read(applicant, dossier))).toMatchObject({ type: 'case-not-found' })
    const list = await applicant.call<{ items: { id: string }[] }>('/penalties?limit=200')
    expect(list.items.map(({ id }) => id)).not.toContain(dossier)
  })

  it('follows a public catalogue with articles and bounds in both languages', async () => {
    const answer = await fetch(`${service.address}/violations`)
    const { items } = (await answer.json()) as { items: { code: string; article: object }[] }
    expect(items.find(({ code }) => code === 'cessation-unreported')).toMatchObject({
      basis: 'law',
      fine: { min: 10_000, max: 50_000 },
      article: { 'zh-CN': expect.stringContaining('第三十条') },
    })
  })
})

describe('A restriction that was decided', () => {
  let id: string
  let ready: string
  const remedies = { reconsideration: 'MIIT, 60 days', litigation: 'court, 6 months' }

  it('is acted on through tasks: refused beyond the bounds, reviewed, decided together', async () => {
    const { cast, people } = service
    ready = (await cast.applicant.open()).dossier
    await cast.applicant.save(ready, script.form)
    for (const each of script.files) await cast.applicant.attach(ready, each)
    id = (await open(cast)).dossier
    const investigators = [people.supervisor, people.secondSupervisor].map(({ sub, name }) => ({
      sub,
      name,
    }))
    await work('divisionHead', id, same('assign-investigators'), { investigators })
    const none = { conflict: false, statement: 'None.' }
    await work('supervisor', id, same('declare-investigator'), none)
    await work('secondSupervisor', id, same('declare-investigator'), none)
    const form = uploadForm({ type: 'investigation-record' }, Buffer.from('%PDF-1.7\n'), 'a.pdf')
    const { document } = await cast.supervisor.call<{ document: { id: string } }>(
      `/penalties/${id}/documents`,
      { form },
    )
    const report = { facts: ['Held back.'], documents: [document.id], reasons: ['Art. 80.'] }
    const beyond = { ...report, measures: { fine: 30_001 } }
    expect(
      await refusalOf(work('supervisor', id, same('report-investigation'), beyond)),
    ).toMatchObject({ status: 422, type: 'penalty-out-of-bounds' })
    await work('supervisor', id, same('report-investigation'), { ...report, measures })
    await work('secondSupervisor', id, same('countersign-investigation'), {})
    await served(id, 'penalty-prior')
    const seen = await read(cast.applicant, id)
    expect([seen.report, seen.documents]).toEqual([undefined, []])
    await cast.applicant.call(`/penalties/${id}/acts/waive-penalty-rights`, {
      body: { text: 'Nothing to add.' },
    })
    const draft = { measures, reasons: ['As found.'], answers: [], remedies }
    await work('supervisor', id, same('draft-penalty'), draft)
    await work('legal', id, ['review-penalty-law', 'pass-penalty-law'], { opinion: 'Lawful.' })
    expect(await refusalOf(work('head', id, same('decide-penalty'), {}))).toMatchObject({
      type: 'not-collective',
    })
    const votes = [people.head, { sub: 'h2', name: 'H2' }, { sub: 'h3', name: 'H3' }].map(
      ({ sub, name }) => ({ sub, name, vote: 'for' }),
    )
    await work('head', id, same('decide-penalty'), { votes })
  }, 120_000)

  it('stands in the public credit record from its service on, without identifiers', async () => {
    const number = await served(id, 'penalty-decision')
    const shown = async (query = '') => {
      const answer = await fetch(`${service.address}/credit-record${query}`)
      return ((await answer.json()) as { items: CreditEntry[] }).items
    }
    for (const end = Date.now() + 30_000; Date.now() < end;) if ((await shown()).length > 0) break
    expect(await shown()).toMatchObject([{ penalty: id, decision: number, state: 'published' }])
    expect(await shown('?at=2020-01-01')).toEqual([])
    expect((await read(service.cast.auditor, id)).outcome).toBe('penalised')
  }, 60_000)

  it('is enforced at intake: nothing is opened or filed, and the attempts are on record', async () => {
    const { applicant, officer } = service.cast
    const refused = await refusalOf(applicant.open())
    expect(refused).toMatchObject({ status: 403, type: 'restricted', problem: { until } })
    expect(String(refused.problem.decision)).toMatch(/^工信证认罚/)
    const revision = await applicant.revisionOf(ready)
    expect(await refusalOf(applicant.file(ready, revision))).toMatchObject({ type: 'restricted' })
    expect(refusals(await ledgerOf(officer, ready))).toContainEqual({
      sub: 'elena',
      act: 'file',
      rule: 'Restricted',
    })
    // Whoever is not restricted is let in.
    expect(await service.cast.successor.open()).toHaveProperty('dossier')
  }, 60_000)

  it('ends when the entry is taken down by a publisher', async () => {
    const { publisher, applicant } = service.cast
    const text = { en: 'Set aside on reconsideration.', 'zh-CN': '经行政复议撤销。' }
    await publisher.call(`/penalties/${id}/acts/correct-credit`, { body: { text, removed: true } })
    const answer = await fetch(`${service.address}/credit-record`)
    expect(await answer.json()).toEqual({ items: [] })
    expect(await applicant.open()).toHaveProperty('dossier')
  }, 60_000)
})
