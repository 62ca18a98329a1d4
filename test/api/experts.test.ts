import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { takeTask } from '../../demo/client.ts'
import { ledgerOf, refusals } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { assigned, checked, declare, filed, problemIn, refusalOf } from './steps.ts'

let service: TestService
let dossier: string
let expert: Caller
beforeAll(async () => {
  service = await startTestService()
  expert = service.cast.expert
  dossier = await assigned(service.cast)
}, startWithinMs)
afterAll(() => service.stop())

const statusOf = async (caller: Caller, part: string) =>
  (await caller.send(`/dossiers/${dossier}${part}`)).status
const firstDocument = async () =>
  (await service.cast.officer.read(dossier)).documents[0]?.id ?? 'none'

describe('An expert who is not on the panel', () => {
  it('does not find the dossier, its documents or its tasks', async () => {
    const outsider = await service.as({ ...service.people.expert, sub: 'deng', name: 'Deng' })
    for (const part of ['', '/form', '/report', '/decision', '/ledger'])
      expect([part, await statusOf(outsider, part)]).toEqual([part, 404])
    expect(await statusOf(outsider, `/documents/${await firstDocument()}`)).toBe(404)
    expect((await outsider.tasks()).items).toEqual([])
    expect((await outsider.call<{ items: unknown[] }>('/dossiers')).items).toEqual([])
  })

  it('finds only the dossiers whose panel they are on', async () => {
    const other = await filed(service.cast)
    const { items } = await expert.call<{ items: { id: string }[] }>('/dossiers')
    expect(items.map(({ id }) => id)).toEqual([dossier])
    expect((await expert.send(`/dossiers/${other}`)).status).toBe(404)
  })
})

describe('An expert on the panel, before the declaration of interest', () => {
  it('knows whose case it is and sees nothing of what was filed', async () => {
    const seen = await expert.read(dossier)
    expect(seen).toMatchObject({ documents: [], filings: [] })
    expect(seen.allowedActs).toContain('declare-interest')
    expect(seen.allowedActs).not.toContain('give-opinion')
    expect(seen.report).toBeUndefined()
    expect(seen.panel?.map(({ sub }) => sub)).toEqual(['zhang'])
  })

  it('opens no document, no form and no report', async () => {
    for (const part of [`/documents/${await firstDocument()}`, '/form', '/report']) {
      const answer = await problemIn(await expert.send(`/dossiers/${dossier}${part}`))
      expect([part, answer.status, answer.type]).toEqual([part, 403, 'interest-not-declared'])
    }
  })

  it('reads a ledger that tells neither what was filed nor who advises', async () => {
    const text = JSON.stringify(await ledgerOf(expert, dossier))
    for (const secret of ['StampIT', 'Institute B', 'wu', 'sha256', '.pdf'])
      expect([secret, text.includes(`"${secret}`) || text.includes(secret)]).toEqual([
        secret,
        false,
      ])
  })

  it('has the task on their own desk, and no other expert’s', async () => {
    const { items } = await expert.tasks()
    expect(items).toMatchObject([{ kind: 'declare-interest', assignee: { sub: 'zhang' } }])
  })

  it('does not declare for somebody else', async () => {
    const { items } = await service.cast.secondExpert.tasks()
    const [task] = items
    const content = { conflict: false, statement: 'For a friend.' }
    const attempt = task && expert.complete(task, 'declare-interest', content)
    expect(await refusalOf(attempt ?? Promise.resolve())).toMatchObject({
      status: 409,
      type: 'claim-lost',
    })
  })
})

describe('An expert who has declared', () => {
  it('no conflict opens the documents, the form and the report', async () => {
    await declare(expert, dossier)
    for (const part of [`/documents/${await firstDocument()}`, '/form', '/report'])
      expect([part, await statusOf(expert, part)]).toEqual([part, 200])
    const seen = await expert.read(dossier)
    expect(seen.documents.length).toBeGreaterThan(10)
    expect(seen.panel?.map(({ sub }) => sub)).toEqual(['zhang'])
    expect(seen.allowedActs).toContain('give-opinion')
    expect(seen.allowedActs).not.toContain('declare-interest')
  })

  it('a conflict is recused: opens nothing, advises nothing, and another is asked for', async () => {
    const { secondExpert, officer } = service.cast
    await declare(secondExpert, dossier, true)
    for (const part of [`/documents/${await firstDocument()}`, '/form', '/report'])
      expect([part, await statusOf(secondExpert, part)]).toEqual([part, 403])
    expect((await secondExpert.tasks()).items).toEqual([])
    expect((await takeTask(officer, dossier, 'assign-panel')).state).toBe('open')
  })
})

describe('A panel', () => {
  const people = (...subs: string[]) =>
    subs.map((sub) => ({ sub, name: sub, organisation: 'Institute' }))

  it('has at least three different experts, none of whom has handled the case', async () => {
    const of = await checked(service.cast)
    const task = await takeTask(service.cast.officer, of, 'assign-panel')
    const assign = (...subs: string[]) =>
      refusalOf(service.cast.officer.complete(task, 'assign', { experts: people(...subs) }))
    expect(await assign('a', 'b')).toMatchObject({ status: 422, type: 'panel-too-small' })
    expect(await assign('a', 'b', 'b')).toMatchObject({ status: 422, type: 'panel-too-small' })
    expect(await assign('a', 'b', 'liu')).toMatchObject({ status: 403, type: 'separation-of-duty' })
    expect(await assign('a', 'b', 'chen')).toMatchObject({
      status: 403,
      type: 'separation-of-duty',
    })
    const rules = refusals(await ledgerOf(service.cast.auditor, of)).map(({ rule }) => rule)
    expect(rules).toEqual([
      'PanelTooSmall',
      'PanelTooSmall',
      'SeparationOfDuty',
      'SeparationOfDuty',
    ])
  })
})
