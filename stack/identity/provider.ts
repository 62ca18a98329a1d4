/** The identity provider of the development stack: OpenID Connect with a code and PKCE, for the people of stack/people.ts, who have no passwords. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { JWK } from 'jose'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { people } from '../people.ts'
import { consoleClient, mayAskFrom } from './client.ts'
import { interactionAddress, interactions } from './interaction.ts'
import { algorithm } from './keys.ts'
import { basePolicy, createMemoryAdapter, InvalidTarget, Provider } from './library.ts'
import { showFailure } from './page.ts'
import { program, programClient } from './program.ts'
import { signedOut, signOut } from './sign-out.ts'
import { claimsOf, type DevelopmentPerson } from './token.ts'

export interface IdentityTerms {
  readonly key: JWK
  readonly port: number
  /** Whom access tokens are for: the API. */
  readonly audience: string
}

/** A working day: what has expired is renewed by signing in again. */
const sessionSeconds = 8 * 60 * 60

const everybody: readonly DevelopmentPerson[] = Object.values(people)
const personOf = (sub: string | undefined) => everybody.find((person) => person.sub === sub)

/** Asks for a person only, never for consent: the one client is our own. */
function policy() {
  const prompts = basePolicy()
  prompts.remove('consent')
  return prompts
}

/** All that the console asks for is granted. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope([...oidc.requestParamOIDCScopes])
  await grant.save()
  return grant
}

/** Access tokens are JWTs for the API (RFC 9068), whether or not the client names it (RFC 8707). */
function resourceOf(audience: string) {
  const api = `urn:${audience}`
  return {
    enabled: true,
    defaultResource: () => api,
    getResourceServerInfo(_ctx: unknown, resource: string) {
      if (resource !== api) throw new InvalidTarget(`expected ${api}`)
      return {
        ...{ audience, scope: '', accessTokenTTL: sessionSeconds },
        accessTokenFormat: 'jwt' as const,
        jwt: { sign: { alg: algorithm } as const },
      }
    },
  }
}

const lifetimes = {
  AccessToken: sessionSeconds,
  ClientCredentials: sessionSeconds,
  Grant: sessionSeconds,
  IdToken: sessionSeconds,
  Interaction: sessionSeconds,
  Session: sessionSeconds,
}

const configurationOf = ({ key, audience }: IdentityTerms): Configuration => ({
  // State goes with the process; people sign in again.
  adapter: createMemoryAdapter(),
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  jwks: { keys: [key] },
  clients: [consoleClient, programClient(key)],
  responseTypes: ['code'],
  pkce: { required: () => true },
  scopes: ['openid'],
  claims: { openid: ['sub'], profile: ['name', 'organisation', 'roles'] },
  clientBasedCORS: (_ctx, origin, client) => mayAskFrom(origin, client),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    // Who signed in is told by the token itself.
    userinfo: { enabled: false },
    resourceIndicators: resourceOf(audience),
    rpInitiatedLogout: { enabled: true, logoutSource: signOut, postLogoutSuccessSource: signedOut },
  },
  findAccount: (_ctx, sub) => {
    const person = personOf(sub)
    return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person) }) }
  },
  extraTokenClaims: (_ctx, token) => {
    if (!('accountId' in token)) return claimsOf(program)
    const person = personOf(token.accountId)
    return person && claimsOf(person)
  },
  interactions: { policy: policy(), url: (_ctx, { uid }) => interactionAddress(uid) },
  loadExistingGrant: grantAll,
  renderError: (ctx, { error, error_description: reason }) => showFailure(ctx, reason ?? error),
  ttl: lifetimes,
})

/** Serves the provider on 127.0.0.1; its issuer is `http://127.0.0.1:<port>`. */
export async function startIdentityProvider(terms: IdentityTerms): Promise<Server> {
  const provider = new Provider(`http://127.0.0.1:${terms.port}`, configurationOf(terms))
  provider.use(interactions(provider, everybody))
  const server = createServer(provider.callback())
  server.listen(terms.port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
