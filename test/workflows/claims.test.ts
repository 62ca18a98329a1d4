import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  desk,
  nameOf,
  officer,
  person,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

describe('Tasks: claims', () => {
  it('refuses an act under a lost claim and names the new holder', async () => {
    const each = await rehearsal.open()
    await each.file()
    const claim = await each.claim('examine-application', desk)
    const to = { sub: 'hu', name: 'HU' }
    await each.act(officer, 'reassign', { task: claim.task, to, reason: 'Leave.' })
    expect(await refusalOf(each.act(desk, 'accept', { claim }))).toBe('ClaimLost')
    await each.act(officer, 'reassign', { task: claim.task, to: nameOf(desk), reason: 'Back.' })
    expect(await refusalOf(each.act(desk, 'accept', { claim }))).toBe('ClaimLost')
  })
  it('lets only one of two people claim a task', async () => {
    const each = await rehearsal.open()
    await each.file()
    const { id } = await each.task('examine-application')
    const outcomes = await Promise.all([
      refusalOf(each.act(desk, 'claim', { task: id })),
      refusalOf(each.act(person('hu', 'intake'), 'claim', { task: id })),
    ])
    expect(outcomes.sort()).toEqual(['ClaimLost', 'not refused'])
  })
  it('puts a released task back into the queue', async () => {
    const each = await rehearsal.open()
    await each.file()
    const claim = await each.claim('examine-application', desk)
    await each.act(desk, 'release', { claim })
    expect((await each.task('examine-application')).assignee).toBeUndefined()
  })
})

describe('Idempotency', () => {
  it('answers a repeated act as before and does it once', async () => {
    const each = await rehearsal.open()
    const payload = { sections: { identity: {} }, revision: 0 }
    const first = await each.act(applicant, 'save', payload, 'key')
    expect(await each.act(applicant, 'save', payload, 'key')).toEqual(first)
    expect((await each.read()).revision).toBe(1)
  })
  it('refuses a key that was used for another request', async () => {
    const each = await rehearsal.open()
    await each.act(applicant, 'save', { sections: {}, revision: 0 }, 'key')
    const other = each.act(applicant, 'withdraw', { reason: 'x' }, 'key')
    expect(await refusalOf(other)).toBe('IdempotencyKeyReused')
  })
})

describe('Technical checks', () => {
  it('go on while people act, and are cancelled when the applicant withdraws', async () => {
    const each = await rehearsal.open()
    await each.file()
    rehearsal.holdChecks()
    await each.accept()
    await each.inStage('technical-checks')
    await each.act(applicant, 'withdraw', { reason: 'We file anew.' })
    expect(await each.outcome()).toBe('withdrawn')
    rehearsal.releaseChecks()
  })
})
