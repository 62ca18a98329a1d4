/** What the console asks on its way: who I am, where to sign in, the guide, and what a draft would change. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Guide } from '../../domain/guide/guide.ts'
import { createCaller } from '../../demo/client.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { filed, refusalOf } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

describe('The console learns', () => {
  it('who has signed in, with the roles of their token, and nothing of a stranger', async () => {
    const { officer } = service.cast
    const { sub, name, organisation, roles } = service.people.officer
    expect(await officer.call('/me')).toMatchObject({ sub, name, organisation, roles })
    const stranger = createCaller(service.address)
    expect(await refusalOf(stranger.call('/me'))).toMatchObject({ status: 401 })
  })

  it('where people sign in, without signing in', async () => {
    const settings = await createCaller(service.address).call('/console-settings')
    expect(settings).toEqual(service.configuration.console.settings)
  })

  it('the guide, made from the rules in force, without signing in', async () => {
    const guide = Guide.parse(await createCaller(service.address).call('/guide'))
    expect(guide.ruleSet).toBe(service.configuration.rules.id)
  })

  it('what a draft would change, by its applicant alone', async () => {
    const { applicant, successor, officer } = service.cast
    const dossier = await filed(service.cast)
    const path = `/dossiers/${dossier}/form/changes`
    expect(await applicant.call(path)).toMatchObject({ from: { number: 1 }, fields: [] })
    expect(await refusalOf(officer.call(path))).toMatchObject({ status: 403 })
    expect(await refusalOf(successor.call(path))).toMatchObject({ status: 404 })
  })
})
