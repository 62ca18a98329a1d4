import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DossierView } from '../../../api/views.ts'
import { accept, conclude, decide, inStage, review, verify } from '../../../demo/story.ts'
import type { Receipt } from '../../../domain/receipt.ts'
import { ledgerOf, refusals } from '../../e2e/ledger.ts'
import { startWithinMs } from '../../support/service.ts'
import { refusalOf, script, uploadForm } from '../steps.ts'
import { eventually, granted, inDays, open, proposal, type Scene, startScene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
}, startWithinMs)
afterAll(() => scene.service.stop())

const quietly = () => undefined

describe('Opening a renewal', () => {
  it('begins with the last filing: its form but for the declaration, and the files that still say something', async () => {
    const recognition = await scene.recognised(100)
    const { applicant } = scene.service.cast
    const key = randomUUID()
    const { dossier } = await open(applicant, { renews: recognition }, key)
    expect((await open(applicant, { renews: recognition }, key)).dossier).toBe(dossier)
    const view = await applicant.read(dossier)
    expect(view).toMatchObject({
      stage: 'draft',
      revision: 1,
      renews: { recognition, validUntil: inDays(100) },
      basis: { dossier: scene.basis, filing: 1 },
    })
    expect(view.basis?.left.map(({ type }) => type)).toContain('application-form')
    const types = view.documents.map(({ type }) => type)
    expect(types).toContain('certification-practice-statement')
    expect(types).not.toContain('application-form')
    expect(view.documents.every(({ carriedFrom }) => carriedFrom === scene.basis)).toBe(true)
    const { application, ...form } = await scene.formOf(dossier)
    const { application: filed, ...before } = script.form
    expect(form).toEqual(before)
    expect(application).toEqual({ ...filed, truth: undefined, date: undefined })
    const [carried] = view.documents
    const bytes = await applicant.send(`/dossiers/${dossier}/documents/${carried?.id ?? ''}`)
    expect((await bytes.arrayBuffer()).byteLength).toBe(carried?.evidence.size)
  })

  it('is refused where one is under way, and goes on record; once that is withdrawn another may follow', async () => {
    const recognition = await scene.recognised(100)
    const { applicant } = scene.service.cast
    const answers = await Promise.allSettled([
      open(applicant, { renews: recognition }),
      open(applicant, { renews: recognition }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const done = answers.find(({ status }) => status === 'fulfilled')
    const { dossier } = (done as PromiseFulfilledResult<Receipt>).value
    const second = await refusalOf(open(applicant, { renews: recognition }))
    expect(second).toMatchObject({ status: 409, type: 'already-open', problem: { dossier } })
    await applicant.call(`/dossiers/${dossier}/withdrawal`, { body: { reason: 'Again.' } })
    await inStage(scene.service.cast, dossier, 'closed')
    const { dossier: next } = await open(applicant, { renews: recognition })
    expect(next).not.toBe(dossier)
  })

  it.each<[string, number, number, string]>([
    ['too early', 400, 409, 'too-early'],
    ['after its end', -1, 409, 'not-in-force'],
  ])('is refused %s', async (_what, days, status, type) => {
    const recognition = await scene.recognised(days)
    const { applicant } = scene.service.cast
    expect(await refusalOf(open(applicant, { renews: recognition }))).toMatchObject({
      status,
      type,
    })
  })

  it('is for the recognised CA and whoever is its agent, and for nobody else', async () => {
    const recognition = await scene.recognised(100)
    const { applicant, successor } = scene.service.cast
    const other = open(successor, { renews: recognition })
    expect(await refusalOf(other)).toMatchObject({ status: 404, type: 'case-not-found' })
    const none = open(applicant, { renews: randomUUID() })
    expect(await refusalOf(none)).toMatchObject({ status: 404, type: 'case-not-found' })
    const [attorney] = (await applicant.read(scene.basis)).documents
    const { organisation } = scene.service.people.successor
    const appointment = { organisation, until: '2099-12-31', document: attorney?.id ?? '' }
    await applicant.act(scene.basis, 'appoint-agent', appointment)
    const { dossier } = await open(successor, { renews: recognition })
    expect(await successor.read(dossier)).toMatchObject({
      organisation: scene.service.people.applicant.organisation,
      agency: { organisation },
      revision: 1,
    })
    await applicant.act(scene.basis, 'end-agency', { reason: 'Over.' })
  })

  it.each<[string, object]>([
    ['both a renewal and a change', { renews: randomUUID(), changes: randomUUID(), kind: 'scope' }],
    ['a change of no kind', { changes: randomUUID() }],
    ['a kind of no change', { kind: 'scope' }],
    ['an unknown kind', { changes: randomUUID(), kind: 'everything' }],
    ['no id', { renews: 'mine' }],
  ])('is refused for %s', async (_what, body) => {
    const answer = await refusalOf(open(scene.service.cast.applicant, body))
    expect(answer).toMatchObject({ status: 422, type: 'invalid' })
  })
})

describe('A renewal, and then a change', () => {
  let recognition: string
  let renewal: DossierView

  it('prolongs the same entry of the register under the number of its decision', async () => {
    const { cast } = scene.service
    recognition = await scene.recognised(100)
    const { dossier } = await open(cast.applicant, { renews: recognition })
    await scene.complete(dossier)
    await eventually(
      () => scene.recognitionOf(recognition),
      (state) => state.renewal?.dossier === dossier,
    )
    await decide(cast, dossier, script, quietly)
    renewal = await cast.officer.read(dossier)
    expect(renewal).toMatchObject({ outcome: 'granted', renews: { late: false } })
    const validUntil = renewal.decision?.validUntil ?? ''
    expect(validUntil > inDays(100 + 5 * 365)).toBe(true)
    const entry = await eventually(
      () => scene.entryOf(recognition),
      ({ number }) => number === renewal.decision?.number,
    )
    expect(entry.id).toBe(recognition)
    expect(entry.types.map((type) => type.validUntil)).toEqual(granted.map(() => validUntil))
    expect(entry.types[0]?.renewals).toMatchObject([
      { from: inDays(101), decision: renewal.decision?.number, deemed: false },
    ])
  })

  it('changes only what its kind opens, through the stages that it needs', async () => {
    const { cast } = scene.service
    const { applicant } = cast
    const { dossier } = await open(applicant, { changes: recognition, kind: 'scope' })
    expect((await applicant.read(dossier)).basis?.dossier).toBe(renewal.id)
    const identity = { ...script.form.identity, website: 'https://other.example' }
    const closed = await refusalOf(applicant.save(dossier, { identity }))
    expect(closed).toMatchObject({ status: 409, type: 'not-asked' })
    expect(closed.problem.asked).toContain('scenarios')
    const chain = uploadForm({ type: 'ca-certificate' }, Buffer.from([0x30, 0]), 'ca.der')
    const attached = applicant.call(`/dossiers/${dossier}/documents`, { form: chain })
    expect(await refusalOf(attached)).toMatchObject({ status: 409, type: 'not-asked' })
    const recorded = refusals(await ledgerOf(cast.auditor, dossier))
    expect(recorded.map(({ act, rule }) => [act, rule])).toEqual([
      ['save', 'NotAsked'],
      ['attach', 'NotAsked'],
    ])
    await scene.complete(dossier)
    await accept(cast, dossier, quietly)
    expect((await scene.recognitionOf(recognition)).changing).toMatchObject({ dossier })
    await verify(cast, dossier, quietly)
    const { skipped, report } = await cast.officer.read(dossier)
    expect(skipped?.map(({ stage }) => stage)).toEqual(['technical-checks', 'equivalence'])
    expect(report).toBeUndefined()
    await review(cast, dossier, script, quietly)
    if (script.decision.outcome !== 'granted') throw new Error('expected the script of a grant')
    const scope = 'Customs declarations. 报关。'
    await conclude(cast, dossier, { ...script.decision, scope }, quietly)
    const entry = await eventually(
      () => scene.entryOf(recognition),
      ({ types }) => types.every((type) => type.scope === scope),
    )
    expect(entry.number).toBe(renewal.decision?.number)
    expect(entry.types.map((type) => type.validUntil)).toEqual(
      granted.map(() => renewal.decision?.validUntil),
    )
    expect((await scene.recognitionOf(recognition)).describedBy).toBe(dossier)
  })
})

describe('Proceedings to end a recognition', () => {
  it('begin with facts, are heard by an uninvolved chair, and do not name to the CA who proposed them', async () => {
    const { cast, people } = scene.service
    const id = await scene.recognised(400)
    const { facts, ...body } = proposal
    const path = `/recognitions/${id}/acts/propose-ending`
    const bare = await refusalOf(cast.supervisor.call(path, { body }))
    expect(bare).toMatchObject({ status: 422, type: 'invalid' })
    await scene.proposed(id)
    const task = await scene.claimed(cast.divisionHead, id, 'appoint-ending-chair')
    const appoint = ({ sub, name }: { sub: string; name: string }) =>
      cast.divisionHead.call(`/tasks/${task.id}/completion`, {
        body: { act: 'appoint-ending-chair', epoch: task.epoch, chair: { sub, name } },
      })
    const involved = await refusalOf(appoint(people.supervisor))
    expect(involved).toMatchObject({ status: 403, type: 'separation-of-duty' })
    await appoint(people.chair)
    const { ending } = await scene.recognitionOf(id)
    expect(ending).toMatchObject({ by: { sub: 'withheld' }, content: { facts } })
    const { chair } = people
    expect(ending?.hearing?.chair).toEqual({ sub: chair.sub, name: chair.name })
  })
})
