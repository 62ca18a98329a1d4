/** Sign-in at the identity provider: OpenID Connect, authorization code with PKCE (RFC 7636); tokens live in this tab only. */
import type { UserManager } from 'oidc-client-ts'
import { fetchClient } from '../client/api.ts'

/** Tells without the library whether this tab has signed in. */
const mark = 'console.signed-in'
/** Renewed when the token is this close to its end, in seconds. */
const early = 60

let started: Promise<UserManager> | undefined

/** The library and the settings are read when somebody signs in, never for the public pages. */
const manager = (): Promise<UserManager> => (started ??= start())

async function start(): Promise<UserManager> {
  const [library, { data: settings }] = await Promise.all([
    import('oidc-client-ts'),
    fetchClient.GET('/console-settings'),
  ])
  const { UserManager, WebStorageStateStore } = library
  const store = new WebStorageStateStore({ store: sessionStorage })
  return new UserManager({
    authority: settings?.issuer ?? '',
    client_id: settings?.client ?? '',
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: settings?.scope ?? 'openid',
    ...(settings?.resource && { resource: settings.resource }),
    userStore: store,
    stateStore: store,
    automaticSilentRenew: false,
  })
}

/** The token that requests carry; absent where nobody is signed in or the token has ended. */
export async function bearer(): Promise<string | undefined> {
  if (sessionStorage.getItem(mark) === null) return undefined
  const user = await (await manager()).getUser()
  if (!user || (user.expires_in ?? 0) < early) {
    sessionStorage.removeItem(mark)
    return undefined
  }
  return user.access_token
}

/** Leaves for the provider; comes back to the address that is being read. */
export async function signIn(): Promise<void> {
  const to = location.pathname + location.search + location.hash
  await (await manager()).signinRedirect({ state: to })
}

/** Answers where to go on. */
export async function finishSignIn(): Promise<string> {
  const user = await (await manager()).signinCallback()
  sessionStorage.setItem(mark, 'yes')
  return typeof user?.state === 'string' && user.state.startsWith('/') ? user.state : '/'
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(mark)
  await (await manager()).signoutRedirect()
}
