/** From a bearer token to a person: verified against the issuer's published keys (RFC 7519, RFC 8725). */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import type { Person } from '../domain/person.ts'
import { type Role, roles } from '../procedure/roles.ts'
import { Problem } from './problem.ts'

export interface IdentityConfiguration {
  readonly issuer: string
  readonly jwksUrl: string
  readonly audience: string
  readonly rolesClaim: string
  readonly organisationClaim: string
}

/** Answers who sent an Authorization header; throws Unauthenticated, or TemporarilyUnavailable without the keys. */
export type Authenticate = (authorization: string | undefined) => Promise<Person>

/** Failures to reach the issuer are ours, not the caller's. */
const isOurs = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JOSE_GENERIC'

export function createAuthenticate(configuration: IdentityConfiguration): Authenticate {
  const keys = createRemoteJWKSet(new URL(configuration.jwksUrl), { timeoutDuration: 5_000 })
  const { issuer, audience } = configuration
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new Problem('Unauthenticated', 'expected Authorization: Bearer <token>')
    try {
      const options = { issuer, audience, clockTolerance: 5, requiredClaims: ['sub', 'exp'] }
      const { payload } = await jwtVerify(token, keys, options)
      return personOf(payload, configuration)
    } catch (error) {
      if (isOurs(error))
        throw new Problem('TemporarilyUnavailable', 'the identity provider does not answer')
      const reason = error instanceof Error ? error.message : 'unknown'
      throw new Problem('Unauthenticated', `expected a valid token: ${reason}`)
    }
  }
}

function personOf(payload: JWTPayload, configuration: IdentityConfiguration): Person {
  const claimed = payload[configuration.rolesClaim]
  const organisation = payload[configuration.organisationClaim]
  const held = Array.isArray(claimed) ? claimed : []
  return {
    sub: String(payload.sub).slice(0, 200),
    name: (typeof payload.name === 'string' ? payload.name : String(payload.sub)).slice(0, 200),
    organisation: typeof organisation === 'string' ? organisation.slice(0, 200) : '',
    roles: held.filter((role): role is Role => roles.includes(role as Role)),
  }
}
