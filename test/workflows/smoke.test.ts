import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { toDelivery } from '../support/case.ts'
import { type Rehearsal, startRehearsal } from '../support/time-skipping.ts'
let rehearsal: Rehearsal
beforeAll(async () => { rehearsal = await startRehearsal() }, 300_000)
afterAll(() => rehearsal.stop())
it('goes through', async () => {
  const each = await rehearsal.open()
  await toDelivery(each)
  await each.receive()
  expect(await each.outcome()).toBe('granted')
  console.log(each.acts().join(' '))
})
