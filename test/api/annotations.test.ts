/** Annotations over HTTP: anchored to a version of a document, read by whoever reviews it, never by the applicant. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Annotation } from '../../domain/annotation.ts'
import type { Caller } from '../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { assigned, declare, refusalOf } from './steps.ts'

let service: TestService
let dossier: string
let document: string
beforeAll(async () => {
  service = await startTestService()
  dossier = await assigned(service.cast)
  const [first] = (await service.cast.officer.read(dossier)).documents
  document = first?.id ?? ''
}, startWithinMs)
afterAll(() => service.stop())

const place = () => `/dossiers/${dossier}/annotations`
const annotate = (caller: Caller, more: object = {}, key?: string) =>
  caller.call<Annotation>(place(), {
    body: { document, version: 1, page: 2, quote: 'the passage', text: 'Why?', ...more },
    key,
  })
const listed = async (caller: Caller, query = '') =>
  (await caller.call<{ items: Annotation[]; next?: string }>(place() + query)).items

describe('annotations', () => {
  it('are their author’s until they are shared with whoever reviews', async () => {
    const { officer, legal } = service.cast
    const own = await annotate(officer)
    const shared = await annotate(officer, { shared: true, tag: 'defect' })
    expect((await listed(officer)).map(({ id }) => id)).toEqual([shared.id, own.id])
    expect((await listed(legal)).map(({ id }) => id)).toEqual([shared.id])
    expect(shared).toMatchObject({
      page: 2,
      quote: 'the passage',
      by: { name: expect.any(String) },
    })
  })

  it('are listed by document and tag, in pages', async () => {
    const { officer } = service.cast
    expect(await listed(officer, '?tag=defect')).toHaveLength(1)
    expect(await listed(officer, `?document=${crypto.randomUUID()}`)).toEqual([])
    const first = await officer.call<{ items: Annotation[]; next: string }>(`${place()}?limit=1`)
    const rest = await listed(officer, `?limit=1&after=${first.next}`)
    expect([...first.items, ...rest].map(({ tag }) => tag)).toEqual(['defect', 'note'])
  })

  it('are made once under a key, and nothing else is made under it', async () => {
    const { legal } = service.cast
    const one = await annotate(legal, {}, 'the-key')
    expect(await annotate(legal, {}, 'the-key')).toEqual(one)
    expect(await refusalOf(annotate(legal, { text: 'Another' }, 'the-key'))).toMatchObject({
      status: 422,
    })
  })

  it('are for experts once they have declared that they have no conflict', async () => {
    const { expert } = service.cast
    expect((await refusalOf(annotate(expert))).status).toBe(403)
    expect(await listed(expert)).toEqual([])
    await declare(expert, dossier)
    expect(await listed(expert)).toHaveLength(1)
    expect((await annotate(expert)).by.name).toBeTruthy()
  })

  it('are not for the applicant, nor about what is not in the dossier', async () => {
    const { applicant, officer } = service.cast
    expect((await refusalOf(listed(applicant))).status).toBe(403)
    expect((await refusalOf(annotate(applicant))).status).toBe(403)
    const elsewhere = annotate(officer, { document: crypto.randomUUID() })
    expect((await refusalOf(elsewhere)).status).toBe(404)
    expect((await refusalOf(annotate(officer, { version: 9 }))).status).toBe(404)
    expect((await refusalOf(annotate(officer, { text: ' ' }))).status).toBe(422)
  })

  it('are withdrawn by their author alone', async () => {
    const { officer, legal } = service.cast
    const { id } = await annotate(officer, { shared: true })
    const withdraw = (caller: Caller) => caller.call(`${place()}/${id}`, { method: 'DELETE' })
    expect((await refusalOf(withdraw(legal))).status).toBe(404)
    expect(await withdraw(officer)).toEqual({ id })
    expect((await listed(legal)).map((each) => each.id)).not.toContain(id)
    expect((await refusalOf(withdraw(officer))).status).toBe(404)
  })
})
