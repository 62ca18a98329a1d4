/** A program of the specimen's CA, which files by itself: a confidential client, with client credentials (RFC 6749 §4.4). */
import { createHmac } from 'node:crypto'
import type { JWK } from 'jose'
import type { ClientMetadata } from 'oidc-provider'
import { people } from '../people.ts'
import { algorithm } from './keys.ts'
import type { DevelopmentPerson } from './token.ts'

/** Acts for the organisation as its people do. */
export const program: DevelopmentPerson = {
  ...people.applicant,
  sub: 'specimen-program',
  name: 'Filing program',
}

/** Known to whoever holds the development provider's key, and to nobody else. */
export const programSecret = (key: JWK): string =>
  createHmac('sha256', key.d ?? '')
    .update(program.sub)
    .digest('base64url')

export const programClient = (key: JWK): ClientMetadata => ({
  client_id: program.sub,
  client_secret: programSecret(key),
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  id_token_signed_response_alg: algorithm,
})
