import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { decodeJwt } from 'jose'
import { createAuthenticate } from '../../../api/authenticate.ts'
import { issueToken } from '../../../stack/identity/token.ts'
import { people } from '../../../stack/people.ts'
import { home, type IdentityScene, origin, startIdentityScene } from './scene.ts'

let scene: IdentityScene
beforeAll(async () => {
  scene = await startIdentityScene()
})
afterAll(() => scene.stop())

describe('the development identity provider', () => {
  it.each([people.chair, people.expert, people.provincial])(
    'signs $name in, for an API that knows name, organisation and roles of the token',
    async (person) => {
      const { response, access_token: token, id_token: proof } = await scene.tokensOf(person.sub)
      expect(response.headers.get('access-control-allow-origin')).toBe(origin)
      expect(await createAuthenticate(scene.identity)(`Bearer ${token}`)).toEqual(person)
      expect(decodeJwt(proof)).toMatchObject({
        ...person,
        aud: 'console',
        iss: scene.identity.issuer,
      })
      const { exp = 0, iat = 0 } = decodeJwt(token)
      expect(exp - iat).toBe(8 * 60 * 60)
    },
  )

  it('returns to the console with what it sent along', async () => {
    const { returned } = await scene.signIn('chen')
    expect(returned.origin + returned.pathname).toBe(home)
    expect(returned.searchParams.get('state')).toBe('the-state')
    expect(returned.searchParams.get('iss')).toBe(scene.identity.issuer)
  })

  it('knows who signed in before, and asks nobody a second time', async () => {
    const { browser } = await scene.signIn('chen')
    const again = await browser.get(scene.authorisation())
    expect(new URL(again.headers.get('location') ?? '').searchParams.has('code')).toBe(true)
  })

  it('publishes the key of tokens that were made without it', async () => {
    const token = await issueToken(scene.key, people.head, scene.identity)
    expect(await createAuthenticate(scene.identity)(`Bearer ${token}`)).toEqual(people.head)
  })
})
