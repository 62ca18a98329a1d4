/** Bearer tokens for demo, tests and the command line, signed as the development identity provider signs them. */
import { importJWK, type JWK, SignJWT } from 'jose'
import type { Role } from '../../procedure/roles.ts'
import { algorithm } from './keys.ts'

export interface DevelopmentPerson {
  readonly sub: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

export interface TokenTerms {
  readonly issuer: string
  readonly audience: string
  /** As `8h` or `5m`. */
  readonly lifetime?: string
}

/** What a token says of a person besides its subject. */
export const claimsOf = ({ name, organisation, roles }: DevelopmentPerson) => ({
  name,
  organisation,
  roles,
})

/** A bearer token for a person, as one who signed in would get it; nobody is asked. */
export async function issueToken(
  key: JWK,
  person: DevelopmentPerson,
  { issuer, audience, lifetime = '8h' }: TokenTerms,
): Promise<string> {
  return new SignJWT(claimsOf(person))
    .setProtectedHeader({ alg: algorithm, kid: key.kid ?? 'development' })
    .setSubject(person.sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(key, algorithm))
}
