import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { filed } from '../api/steps.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { until } from './receiver.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

describe('The whole service', () => {
  it('tells the applicant of the receipt by e-mail, once it is issued', async () => {
    const dossier = await filed(service.cast)
    const { mailbox } = service.stack
    const about = () => mailbox.messages().filter(({ source }) => source.includes(dossier))
    await until('an e-mail', () => about().length > 0, 50_000)
    const [message] = about()
    expect(message?.source).toContain('Auto-Submitted: auto-generated')
    expect(readFileSync(message?.file ?? '', 'utf8')).toBe(message?.source)
  }, 120_000)
})
