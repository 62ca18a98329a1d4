import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Delivery } from '../../domain/delivery.ts'
import { openCase, systemEvent } from '../notification/cases.ts'
import { person, type Scene, startScene } from './feed-scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
}, 60_000)
afterAll(() => scene.stop())

const officer = person('liu', 'officer')
const auditor = person('qian', 'auditor')

describe('PUT /contact', () => {
  it('says where a person of the authority is told of tasks', async () => {
    const body = { email: 'liu@ministry.example' }
    expect((await scene.json(officer, '/contact', { method: 'PUT', body })).body).toEqual(body)
    const task = {
      id: '',
      assignee: { sub: 'liu', name: 'Liu' },
      state: 'open',
      openedAt: '2026-11-23T02:00:00.000Z',
    }
    const dossier = await openCase(scene.records)
    const id = `${dossier}.1`
    const opened = {
      ...task,
      id,
      dossier,
      kind: 'verify',
      role: 'officer',
      stage: 'verification',
      epoch: 1,
    }
    await scene.records.append([systemEvent(dossier, 2, { tasks: [opened as never] })])
    const { items } = (await scene.json<{ items: Delivery[] }>(auditor, '/deliveries?limit=200'))
      .body
    const mailed = items.filter((each) => each.dossier === dossier && each.channel === 'email')
    expect(mailed).toMatchObject([{ target: body.email, kind: 'task-assigned' }])
    expect((await scene.json(officer, '/contact', { method: 'DELETE' })).body).toEqual({})
    expect((await scene.json(officer, '/contact')).body).toEqual({})
    expect((await scene.json(person('elena', 'applicant', 'A CA'), '/contact')).status).toBe(403)
  })
})
