import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Compliance } from '../../../api/supervision/compliance.ts'
import { type Caller, createCaller } from '../../../demo/client.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { Task } from '../../../domain/task.ts'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import { recognise } from '../../support/recognised.ts'
import { startTestService, startWithinMs, type TestService } from '../../support/service.ts'
import { refusalOf } from '../steps.ts'
import { boardOf, elsewhere, type Feed, idsOf, observation, observe, until } from './scene.ts'

let service: TestService
let guangdong: Caller
let zhejiang: Caller
let supervisor: Caller
let provider: Caller
let own: string
let other: string

const today = () => dateInShanghai(new Date().toISOString())

beforeAll(async () => {
  service = await startTestService()
  const { people } = service
  guangdong = await service.as(people.provincial)
  zhejiang = await service.as(elsewhere)
  supervisor = await service.as(people.supervisor)
  provider = await service.as(people.applicant)
  const { organisation } = people.applicant
  own = await recognise(service, (state) => ({ ...state, organisation }))
  other = await recognise(service, (state) => ({
    ...state,
    province: elsewhere.organisation,
    duties: [{ id: 'rectification:f0', kind: 'rectification', due: '2026-01-01', state: 'missed' }],
  }))
}, startWithinMs)
afterAll(() => service.stop())

describe('The supervision board', () => {
  it('shows the ministry every recognition, the worst first, and a province its own', async () => {
    const whole = await until(
      () => boardOf(supervisor, '?days=366'),
      ({ items }) => items.length === 2 && items.every(({ nextDue }) => nextDue !== undefined),
    )
    expect(idsOf(whole)[0]).toBe(other)
    expect(whole.items[0]).toMatchObject({ dutiesOverdue: 1, province: elsewhere.organisation })
    expect(whole.provinces.map(({ recognitions }) => recognitions)).toEqual([1, 1])
    expect(whole.totals).toMatchObject({ recognitions: 2, dutiesOverdue: 1 })
    const { province } = { province: service.people.provincial.organisation }
    const asked = await boardOf(supervisor, `?province=${encodeURIComponent(province)}`)
    expect(idsOf(asked)).toEqual([own])
    expect(idsOf(await boardOf(guangdong))).toEqual([own])
    const seen = await boardOf(zhejiang)
    expect(idsOf(seen)).toEqual([other])
    expect(seen.totals).toMatchObject({ recognitions: 1 })
    expect(idsOf(await boardOf(zhejiang, `?recognition=${own}`))).toEqual([])
    const first = await boardOf(supervisor, '?limit=1')
    const second = await boardOf(supervisor, `?limit=1&after=${first.next ?? ''}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual([other, own])
  }, 120_000)

  it.each(['/supervision/board', '/supervision/feed', '/supervision/durations'])(
    'is not for CAs, nor for people without a token: %s',
    async (path) => {
      expect(await refusalOf(provider.call(path))).toMatchObject({ status: 403 })
      const nobody = createCaller(service.address)
      expect(await refusalOf(nobody.call(path))).toMatchObject({ status: 401 })
    },
  )

  it.each(['board', 'feed'])('refuses a province that asks for another: %s', async (path) => {
    const asked = `/supervision/${path}?province=${encodeURIComponent(elsewhere.organisation)}`
    expect(await refusalOf(guangdong.call(asked))).toMatchObject({
      status: 403,
      type: 'not-entitled',
    })
  })
})

describe('An inspection over HTTP', () => {
  it('is planned by the region only, stands on the desk of its inspector, and is not told to the CA', async () => {
    const { sub, name } = service.people.provincial
    const plan = {
      ...{ announced: false, subject: 'Key room', date: today(), recordBy: daysAfter(today(), 5) },
      inspectors: [
        { sub, name },
        { sub: 'luo', name: 'Luo' },
      ],
    }
    const path = `/recognitions/${own}/acts/plan-inspection`
    expect(await refusalOf(zhejiang.call(path, { body: plan }))).toMatchObject({ status: 404 })
    expect(await refusalOf(provider.call(path, { body: plan }))).toMatchObject({ status: 403 })
    const alone = { ...plan, inspectors: [plan.inspectors[0], plan.inspectors[0]] }
    expect(await refusalOf(guangdong.call(path, { body: alone }))).toMatchObject({
      status: 422,
      type: 'invalid',
    })
    await guangdong.call(path, { body: plan })
    const desk = await until(
      () => guangdong.call<{ items: Task[] }>('/tasks?assignee=me'),
      ({ items }) => items.length > 0,
    )
    expect(desk.items).toMatchObject([{ kind: 'carry-out-inspection', due: plan.recordBy }])
    expect((await zhejiang.call<{ items: Task[] }>('/tasks')).items).toEqual([])
    const seen = await provider.call<Recognition>(`/recognitions/${own}`)
    expect(seen.inspections).toEqual([])
    expect(seen.tasks.map(({ kind }) => kind)).not.toContain('carry-out-inspection')
    expect((await boardOf(guangdong)).items[0]).toMatchObject({ inspectionsOpen: 1 })
  }, 120_000)
})

describe('Observations of other systems', () => {
  it('are kept once under their key, from the region only, and severe kinds open a finding', async () => {
    const seen = observation(own, 'government-use')
    expect(await refusalOf(observe(zhejiang, seen))).toMatchObject({ status: 404 })
    expect(await refusalOf(observe(provider, seen))).toMatchObject({ status: 403 })
    const key = randomUUID()
    const once = await observe(guangdong, seen, key)
    expect((await observe(guangdong, seen, key)).position).toBe(once.position)
    expect(await refusalOf(observe(guangdong, seen))).toMatchObject({ type: 'matter-closed' })
    await observe(supervisor, observation(own, 'press-report'))
    const state = await supervisor.call<Recognition>(`/recognitions/${own}`)
    expect(state.supervision).toHaveLength(2)
    expect(state.findings).toMatchObject([{ content: { source: 'observation' } }])
    const [item] = (await boardOf(guangdong)).items
    expect(item?.findingsOpen).toEqual({ minor: 0, major: 0, severe: 1 })
  }, 120_000)
})

describe('The feed of supervision', () => {
  it('tells a province what happened in its region, without a person or a text, page by page', async () => {
    const whole = await until(
      () => guangdong.call<Feed>('/supervision/feed?limit=200'),
      ({ items }) => items.filter(({ topic }) => topic === 'observation').length === 2,
    )
    expect(new Set(whole.items.map(({ recognition }) => recognition))).toEqual(new Set([own]))
    expect(whole.items.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['recognition', 'duty', 'inspection', 'observation']),
    )
    expect(JSON.stringify(whole)).not.toMatch(/Wang|Guan|guan|Key room/)
    const [first] = whole.items
    const rest = await guangdong.call<Feed>(
      `/supervision/feed?limit=200&after=${first?.cursor ?? ''}`,
    )
    expect(rest.items.map(({ cursor }) => cursor)).toEqual(
      whole.items.slice(1).map(({ cursor }) => cursor),
    )
    const ministry = await supervisor.call<Feed>('/supervision/feed?limit=200')
    expect(ministry.items.some(({ recognition }) => recognition === other)).toBe(true)
    expect(await refusalOf(guangdong.call('/supervision/feed?after=x'))).toMatchObject({
      status: 422,
    })
  }, 120_000)
})

describe('The public compliance figures', () => {
  it('are for everybody, defined in both languages, and name nobody', async () => {
    const response = await fetch(`${service.address}/register/compliance`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    const figures = (await response.json()) as Compliance
    expect(figures.totals).toMatchObject({ recognitions: 2, findingsOpen: 1, decided: 0 })
    const mine = figures.items.find(({ recognition }) => recognition === own)
    expect(mine).toMatchObject({ findingsOpen: 1, reportsLate: 0, penaltiesInForce: 0 })
    for (const words of Object.values(figures.definitions))
      expect(words).toEqual({
        en: expect.any(String),
        'zh-CN': expect.stringMatching(/\p{sc=Han}/u),
      })
    expect(JSON.stringify(figures)).not.toMatch(/Wang|Guan|Pan Wei|Provincial monitor/)
  })
})

describe('Durations', () => {
  it('are empty while nothing was decided, and answered by year', async () => {
    expect(await supervisor.call('/supervision/durations?year=2026')).toEqual({
      year: 2026,
      decided: 0,
      stages: [],
    })
    expect(await refusalOf(supervisor.call('/supervision/durations?year=1'))).toMatchObject({
      status: 422,
    })
  })
})
