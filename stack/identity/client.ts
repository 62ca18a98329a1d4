/** The console as a client of the development identity provider: public, with a code and PKCE, without a secret. */
import type { ClientMetadata } from 'oidc-provider'
import { algorithm } from './keys.ts'

const hosts = ['127.0.0.1', 'localhost'] as const
const signedIn = '/signed-in'

/** Native, since only then any port of this machine will do: the console is on the API's, whichever that is (RFC 8252 §7.3). */
export const consoleClient: ClientMetadata = {
  client_id: 'console',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  id_token_signed_response_alg: algorithm,
  redirect_uris: hosts.map((host) => `http://${host}${signedIn}`),
  post_logout_redirect_uris: hosts.map((host) => `http://${host}/`),
}

/** Scripts may read our answers where people may be sent. */
export const mayAskFrom = (
  origin: string,
  client: { redirectUriAllowed(uri: string): boolean },
): boolean => client.redirectUriAllowed(origin + signedIn)
