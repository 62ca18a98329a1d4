/** How much JSON may be sent depends on who sends it; more is refused with what would be taken. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mostJsonBytes } from '../../api/json-body.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { problemIn } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

/** Bytes of a body of JSON, all of them text. */
const send = (part: 'applicant' | 'supervisor', bytes: number) =>
  service.cast[part].send(part === 'applicant' ? '/dossiers' : '/penalties', {
    body: { text: 'x'.repeat(bytes - '{"text":""}'.length) },
  })

describe('A JSON body', () => {
  it.each([
    ['applicant', mostJsonBytes.others],
    ['supervisor', mostJsonBytes.officials],
  ] as const)('of %s may have %i bytes and not one more', async (part, most) => {
    expect((await send(part, most)).status).toBe(422)
    const refused = await problemIn(await send(part, most + 1))
    expect(refused).toMatchObject({ status: 413, type: 'too-large' })
    expect(JSON.stringify(refused.problem)).toContain(`${most / 1024} KiB`)
  })

  it('of the public is taken as an applicant’s is', async () => {
    const verify = (bytes: number) =>
      fetch(`${service.address}/register/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ certificate: 'x'.repeat(bytes) }),
      })
    expect((await verify(mostJsonBytes.others)).status).toBe(413)
    expect((await verify(1000)).status).toBe(200)
  })
})
