/** The development identity issuer: real signed tokens and published keys, for machines without an identity provider. */
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { Role } from '../procedure/roles.ts'

const algorithm = 'ES256'

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

/** The issuer's private key, made on first use in the data folder, readable by its owner only. */
export async function developmentKey(dataFolder: string): Promise<JWK> {
  const file = path.join(dataFolder, 'development-issuer.jwk.json')
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
    const key = { ...(await exportJWK(privateKey)), kid: 'development', alg: algorithm, use: 'sig' }
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK
}

/** A bearer token for a person, as an identity provider would issue it. */
export async function issueToken(
  key: JWK,
  { sub, name, organisation, roles }: DevelopmentPerson,
  { issuer, audience, lifetime = '8h' }: TokenTerms,
): Promise<string> {
  return new SignJWT({ name, organisation, roles })
    .setProtectedHeader({ alg: algorithm, kid: key.kid ?? 'development' })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(key, algorithm))
}

/** Serves the issuer's discovery document and keys on 127.0.0.1. */
export async function startIssuer(key: JWK, port: number): Promise<Server> {
  const { d: _private, ...publicKey } = key
  const issuer = `http://127.0.0.1:${port}`
  const documents: Record<string, unknown> = {
    '/jwks': { keys: [publicKey] },
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
  }
  const server = createServer((request, response) => {
    const found = documents[request.url ?? '']
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? {}))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
