import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { words } from '../../../stack/identity/words.ts'
import { createBrowser } from './browser.ts'
import { type IdentityScene, origin, startIdentityScene } from './scene.ts'

let scene: IdentityScene
beforeAll(async () => {
  scene = await startIdentityScene()
})
afterAll(() => scene.stop())

describe('a request that is not the console’s', () => {
  const refusal = async (response: Response) => [
    response.status,
    ((await response.json()) as { error: string }).error,
  ]

  it('is refused with another verifier, and with a code that was used', async () => {
    const code = (await scene.signIn('chen')).code
    const wrong = await scene.exchange(code, {
      code_verifier: randomBytes(32).toString('base64url'),
    })
    expect(await refusal(wrong)).toEqual([400, 'invalid_grant'])
    const used = (await scene.signIn('chen')).code
    expect((await scene.exchange(used)).status).toBe(200)
    expect(await refusal(await scene.exchange(used))).toEqual([400, 'invalid_grant'])
  })

  it('is refused from a page of another origin', async () => {
    const code = (await scene.signIn('chen')).code
    const elsewhere = await scene.exchange(code, {}, 'https://example.com')
    expect(await refusal(elsewhere)).toEqual([400, 'invalid_request'])
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each([
    ['another path', `${origin}/elsewhere`],
    ['another host', 'http://example.com/signed-in'],
    ['another scheme', 'https://127.0.0.1/signed-in'],
  ])('is refused when it returns to %s, and sends nobody there', async (_what, redirect_uri) => {
    const response = await fetch(scene.authorisation({ redirect_uri }), {
      redirect: 'manual',
      headers: { Accept: 'text/html' },
    })
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    const page = await response.text()
    for (const word of words.failed) expect(page).toContain(word)
  })

  it.each([
    ['without PKCE', 'invalid_request', { code_challenge: '', code_challenge_method: '' }],
    ['with a plain challenge', 'invalid_request', { code_challenge_method: 'plain' }],
    ['for a token at once', 'unsupported_response_type', { response_type: 'id_token' }],
    ['for another resource', 'invalid_target', { resource: 'urn:other' }],
  ])('is refused %s: %s', async (_what, code, more) => {
    const response = await createBrowser().get(scene.authorisation(more))
    const { searchParams, hash } = new URL(response.headers.get('location') ?? '')
    const said = searchParams.size > 0 ? searchParams : new URLSearchParams(hash.slice(1))
    expect(said.get('error')).toBe(code)
  })
})
