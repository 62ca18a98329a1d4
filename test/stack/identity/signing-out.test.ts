import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { words } from '../../../stack/identity/words.ts'
import { type IdentityScene, origin, startIdentityScene } from './scene.ts'

let scene: IdentityScene
beforeAll(async () => {
  scene = await startIdentityScene()
})
afterAll(() => scene.stop())

describe('signing out', () => {
  it('is done at once for who proves who signed in, who is then asked anew', async () => {
    const { browser, id_token: proof } = await scene.tokensOf('chen')
    const ended = await browser.get(scene.ending({ id_token_hint: proof }))
    expect([ended.status, ended.headers.get('location')]).toEqual([303, `${origin}/?state=bye`])
    const again = await browser.get(scene.authorisation())
    expect(again.headers.get('location')).toContain('/interaction/')
  })

  it('is asked about without that proof, in both languages, and done on yes', async () => {
    const { browser } = await scene.signIn('chen')
    const other = (await scene.tokensOf('liu')).id_token
    for (const hint of [undefined, other]) {
      const question = await browser.get(scene.ending(hint ? { id_token_hint: hint } : {}))
      expect(question.status).toBe(200)
      expect(question.headers.get('content-security-policy')).toContain(`'self' ${origin};`)
      const page = await question.text()
      for (const word of words.confirmSignOut) expect(page).toContain(word)
      expect((await browser.get(scene.authorisation())).headers.get('location')).toContain('code=')
    }
    const page = await (await browser.get(scene.ending())).text()
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? []
    const confirmed = new URLSearchParams({ xsrf, logout: 'yes' })
    const ended = await browser.send(
      `${scene.identity.issuer}/session/end/confirm`,
      'POST',
      confirmed,
    )
    expect(ended.headers.get('location')).toBe(`${origin}/?state=bye`)
    expect((await browser.get(scene.authorisation())).headers.get('location')).toContain(
      '/interaction/',
    )
  })
})
