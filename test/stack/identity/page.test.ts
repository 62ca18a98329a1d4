import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { roleNames, words } from '../../../stack/identity/words.ts'
import { people } from '../../../stack/people.ts'
import { createBrowser } from './browser.ts'
import { type IdentityScene, origin, startIdentityScene } from './scene.ts'

let scene: IdentityScene
beforeAll(async () => {
  scene = await startIdentityScene()
})
afterAll(() => scene.stop())

describe('the page of people', () => {
  it('lists everybody under their role in both languages, and says that there are no passwords', async () => {
    const page = await (await scene.atPage()).page.text()
    const sections = page.split('<section').slice(1)
    for (const { sub, name, organisation, roles } of Object.values(people)) {
      const of = sections.find((section) => section.includes(`/${sub}"`))
      for (const word of [name, organisation, ...roles.flatMap((role) => roleNames[role])])
        expect(of).toContain(word)
    }
    for (const word of [...words.choose, ...words.development]) expect(page).toContain(word)
  })

  it('runs no scripts, and lets its form lead to the console alone', async () => {
    const { page } = await scene.atPage()
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`form-action 'self' ${origin};`)
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(await page.text()).not.toContain('<script')
  })

  it('does not sign in somebody unknown, nor whoever did not come through it', async () => {
    const { browser, address } = await scene.atPage()
    expect((await browser.send(`${address}/nobody`, 'POST')).status).toBe(404)
    const stranger = await createBrowser().send(`${address}/chen`, 'POST')
    expect(stranger.status).toBe(400)
    for (const word of words.again) expect(await stranger.clone().text()).toContain(word)
  })
})
