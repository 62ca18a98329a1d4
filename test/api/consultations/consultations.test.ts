/** Public consultations over HTTP, on the procedure that runs and on the server that skips its time. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Consultation, ConsultationSummary } from '../../../api/consultations/view.ts'
import type { Receipt } from '../../../domain/receipt.ts'
import { ruleSets } from '../../../procedure/rule-set.ts'
import { adviseAll, type Case, toExperts } from '../../support/case.ts'
import { rehearsedApplication } from '../../support/rehearsed.ts'
import {
  applicant,
  experts,
  legal,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { type Scene, startScene } from '../feed-scene.ts'
import { problemIn } from '../steps.ts'

jest.setTimeout(240_000)
let scene: Scene
let rehearsal: Rehearsal
let each: Case
beforeAll(async () => {
  rehearsal = await startRehearsal({ append: (events) => scene.records.append(events) })
  scene = await startScene({ client: rehearsal.environment.client })
  rehearsal.stage.rules = ruleSets['Draft-2024']
  each = await rehearsal.open()
}, 300_000)
afterAll(async () => {
  await scene.stop()
  await rehearsal.stop()
})

interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}
interface Comment {
  readonly text: string
  readonly name?: string
  readonly contact?: string
}

/** What anybody reads, without a token. */
const read = async <T>(path: string) => (await (await fetch(scene.address + path)).json()) as T
const send = (body: unknown, { key = randomUUID(), id = each.id, language = 'en' } = {}) =>
  fetch(`${scene.address}/consultations/${id}/comments`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'Accept-Language': language,
    },
    body: JSON.stringify(body),
  })

const first = { text: 'It answered our complaint late.', name: 'Ivan', contact: 'ivan@example.org' }
const key = randomUUID()
let receipt: Receipt

describe('A consultation', () => {
  it('is not there before it is opened, whatever id is asked for', async () => {
    expect(await read('/consultations')).toEqual({ items: [] })
    for (const id of [each.id, randomUUID()]) {
      const missing = await problemIn(await fetch(`${scene.address}/consultations/${id}`))
      expect([missing.status, missing.type]).toEqual([404, 'not-found'])
    }
    expect((await send({ text: 'Hello.' }, { id: 'x' })).status).toBe(422)
  })

  it('says what is asked and until when, to everybody, and nothing else of the case', async () => {
    await toExperts(each)
    await each.act(applicant, 'answer-comment-notice', {})
    await adviseAll(each)
    await each.notice('public-comment')
    const { items } = await read<Page<ConsultationSummary>>('/consultations?state=open&limit=1')
    expect(items).toMatchObject([{ id: each.id, state: 'open', country: 'BG' }])
    const shown = await read<Consultation>(`/consultations/${each.id}`)
    expect(shown).toMatchObject({ application: rehearsedApplication, comments: 0 })
    const parts = ['application', 'comments', 'country', 'id', 'number', 'openedAt', 'provider']
    expect(Object.keys(shown).sort()).toEqual([...parts, 'state', 'until'])
    expect(await read('/consultations?state=past')).toEqual({ items: [] })
  })

  it('takes a comment of anybody, once under its key, with its place in the record', async () => {
    const answered = await send(first, { key })
    expect(answered.status).toBe(201)
    receipt = (await answered.json()) as Receipt
    expect(receipt).toMatchObject({ dossier: each.id, act: 'comment', stage: 'public-comment' })
    expect(await (await send(first, { key })).json()).toEqual(receipt)
    // The key of a stranger is theirs together with what they sent.
    expect((await send({ text: 'We rely on it.' }, { key })).status).toBe(201)
    expect((await read<Consultation>(`/consultations/${each.id}`)).comments).toBe(2)
  })

  it('refuses a comment that is empty, too long, or of another form', async () => {
    const wrong = [{}, { text: ' ' }, { text: 'x'.repeat(5_001) }, { text: 'a', role: 'head' }]
    for (const body of wrong) expect((await send(body)).status).toBe(422)
    const { comments } = await read<Consultation>(`/consultations/${each.id}`)
    expect(comments).toBe(2)
  })
})

describe('Who commented', () => {
  const comments = `/comments?limit=1`
  const path = () => `/dossiers/${each.id}`

  it('officials read, page by page', async () => {
    const one = await scene.json<Page<Comment>>(officer, path() + comments)
    expect(one.body.items).toMatchObject([first])
    const two = await scene.json<Page<Comment>>(
      legal,
      `${path()}${comments}&after=${one.body.next}`,
    )
    expect(two.body.items).toMatchObject([{ text: 'We rely on it.' }])
  })

  it('the applicant is not told: it reads the texts', async () => {
    const { body } = await scene.json<Page<Comment>>(applicant, `${path()}/comments`)
    expect(body.items.map(({ text }) => text)).toEqual([first.text, 'We rely on it.'])
    for (const inside of ['/comments', '/ledger?limit=200', '']) {
      const answer = await (await scene.send(applicant, path() + inside)).text()
      expect([inside, /Ivan|ivan@/.test(answer)]).toEqual([inside, false])
    }
  })

  it('nobody else reads at all', async () => {
    expect((await fetch(`${scene.address}${path()}/comments`)).status).toBe(401)
    const [expert] = experts
    expect((await scene.send(expert!, `${path()}/comments`)).status).toBe(403)
    const seen = await scene.json<object>(expert!, path())
    expect(seen.status).toBe(200)
    expect(seen.body).not.toHaveProperty('publicComment')
    expect(JSON.stringify(await read(`/consultations/${each.id}`))).not.toContain('Ivan')
  })
})

describe('When the period is over', () => {
  it('a comment is refused in both languages; one that was made is still known by its key', async () => {
    await each.sleep('20 days')
    await each.until(({ tasks }) => tasks.some(({ kind }) => kind === 'summarise-comments'))
    const late = await problemIn(await send({ text: 'Late.' }))
    expect([late.status, late.type]).toEqual([409, 'comments-closed'])
    expect(await (await send(first, { key })).json()).toEqual(receipt)
    const { items } = await read<Page<ConsultationSummary>>('/consultations?state=past')
    expect(items).toMatchObject([{ id: each.id, state: 'closed' }])
  })

  it('how the comments were considered is published with the decision, not before', async () => {
    const text = 'The complaint was settled; nothing stands against a grant.'
    await each.work(officer, 'summarise-comments', { text })
    const before = await scene.json<object>(applicant, `/dossiers/${each.id}`)
    expect(before.body).not.toHaveProperty('commentSummary')
    expect(await read(`/consultations/${each.id}`)).not.toHaveProperty('considered')
    await each.propose()
    await each.passLegality()
    await each.decide()
    await each.receive()
    await each.outcome()
    const after = await read<Consultation>(`/consultations/${each.id}`)
    expect(after).toMatchObject({ state: 'decided', considered: { text } })
    expect(after.considered).not.toHaveProperty('by')
  })

  it('the list is rebuilt from the ledger with the case', async () => {
    const before = await read('/consultations')
    await scene.records.reindex(() => undefined)
    expect(await read('/consultations')).toEqual(before)
  })

  it('an address that has sent too much is asked to wait', async () => {
    const refused = await problemIn(await send({ text: 'More.' }, { language: 'zh-CN' }))
    expect([refused.status, refused.type]).toEqual([429, 'too-many-requests'])
  })
})
