/** What completes a task: an act that fits it, by whoever has claimed it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { takeTask } from '../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { checked, filed, grant, refusalOf } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

describe('A completion', () => {
  it('must fit the kind of the task', async () => {
    const of = await checked(service.cast)
    const task = await takeTask(service.cast.officer, of, 'assign-panel')
    const wrong = service.cast.officer.complete(task, 'propose', { content: grant })
    expect((await refusalOf(wrong)).status).toBe(409)
    expect((await service.cast.officer.read(of)).stage).toBe('expert-review')
  })

  it('needs a claim', async () => {
    const of = await filed(service.cast)
    const { intake } = service.cast
    const [task] = (await intake.read(of)).tasks
    if (!task) throw new Error('expected a task')
    expect(await refusalOf(intake.complete(task, 'accept', {}))).toMatchObject({
      status: 409,
      type: 'claim-required',
    })
  })

  it('of a task that is not there is 404', async () => {
    for (const id of [`${randomUUID()}.999`, '00000000-0000-4000-8000-000000000000.1'])
      expect((await refusalOf(service.cast.intake.claim(id))).status).toBe(404)
  })
})
