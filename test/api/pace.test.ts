/** One person may not ask more in a minute than their roles allow; others go on meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { problemIn } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService(undefined, {
    REQUESTS_PER_MINUTE: '3',
    OFFICIAL_REQUESTS_PER_MINUTE: '5',
  })
}, startWithinMs)
afterAll(() => service.stop())

const headers = { 'accept-language': 'zh-CN' }

describe('Within a minute', () => {
  it.each([
    ['applicant', 3],
    ['officer', 5],
  ] as const)('%s may ask %i times, then gets 429 and when to go on', async (part, most) => {
    for (let asked = 0; asked < most; asked += 1)
      expect((await service.cast[part].send('/me')).status).toBe(200)
    const answer = await service.cast[part].send('/me', { headers })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('content-language')).toBe('zh-CN')
    expect(await problemIn(answer)).toMatchObject({
      ...{ status: 429, type: 'too-many-requests', problem: { title: '请求过于频繁' } },
    })
  })

  it('others are not kept from asking, nor is the public', async () => {
    expect((await service.cast.legal.send('/me')).status).toBe(200)
    for (let asked = 0; asked < 8; asked += 1)
      expect((await fetch(`${service.address}/guide`)).status).toBe(200)
  })
})
