/** The development identity provider by itself, and a console that comes to it: one a test file. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../../stack/free-port.ts'
import { developmentKey } from '../../../stack/identity/keys.ts'
import { startIdentityProvider } from '../../../stack/identity/provider.ts'
import { readConfiguration } from '../../../temporal.config.ts'
import { createBrowser } from './browser.ts'

/** The console's; nothing listens there. */
export const origin = 'http://127.0.0.1:43210'
export const home = `${origin}/signed-in`

const verifier = randomBytes(32).toString('base64url')
const asked = {
  client_id: 'console',
  redirect_uri: home,
  response_type: 'code',
  scope: 'openid profile',
  state: 'the-state',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
}

export type Parameters = Readonly<Record<string, string>>
export type IdentityScene = Awaited<ReturnType<typeof startIdentityScene>>

const query = (parameters: Parameters) => new URLSearchParams(parameters).toString()

export async function startIdentityScene() {
  const folder = mkdtempSync(path.join(tmpdir(), 'identity-'))
  const port = await freePort()
  const { identity } = readConfiguration({ OIDC_ISSUER: `http://127.0.0.1:${port}` })
  const key = await developmentKey(folder)
  const server = await startIdentityProvider({ key, port, audience: identity.audience })
  const { issuer } = identity
  const authorisation = (more?: Parameters) => `${issuer}/auth?${query({ ...asked, ...more })}`

  /** A browser that has come to the page with the people. */
  async function atPage() {
    const browser = createBrowser()
    const sent = await browser.get(authorisation())
    const address = new URL(sent.headers.get('location') ?? '', issuer).href
    return { browser, address, page: await browser.get(address) }
  }

  /** Signs somebody in; answers the browser, where it is sent in the end, and the code that it brings there. */
  async function signIn(sub: string) {
    const { browser, address } = await atPage()
    const chosen = await browser.send(`${address}/${sub}`, 'POST')
    const back = await browser.get(chosen.headers.get('location') ?? '')
    const returned = new URL(back.headers.get('location') ?? '')
    return { browser, returned, code: returned.searchParams.get('code') ?? '' }
  }

  /** What the console does with a code. */
  const exchange = (code: string, more: Parameters = {}, from = origin) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { Origin: from },
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', client_id: 'console', redirect_uri: home },
        ...{ code, code_verifier: verifier, ...more },
      }),
    })

  async function tokensOf(sub: string) {
    const { browser, code } = await signIn(sub)
    const response = await exchange(code)
    const tokens = (await response.json()) as { access_token: string; id_token: string }
    return { browser, response, ...tokens }
  }

  return {
    identity,
    key,
    authorisation,
    atPage,
    signIn,
    exchange,
    tokensOf,
    ending: (more: Parameters = {}) =>
      `${issuer}/session/end?${query({ client_id: 'console', post_logout_redirect_uri: `${origin}/`, state: 'bye', ...more })}`,
    stop() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
