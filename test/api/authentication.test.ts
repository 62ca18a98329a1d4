import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { routes } from '../../api/routes/index.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { problemIn } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const { stringify } = JSON
const base64 = (value: unknown) => Buffer.from(stringify(value)).toString('base64url')

interface Terms {
  readonly key?: JWK
  readonly kid?: string
  readonly issuer?: string
  readonly audience?: string
  readonly expires?: number
  readonly notBefore?: number
  readonly claims?: Record<string, unknown>
}

const now = () => Math.floor(Date.now() / 1000)

/** A token that is right but for what is given. */
async function token(terms: Terms = {}): Promise<string> {
  const { identity } = service.configuration
  const key = terms.key ?? service.stack.key
  return new SignJWT({
    sub: 'elena',
    name: 'Elena',
    organisation: 'Information Services Plc.',
    roles: ['applicant'],
    ...terms.claims,
  })
    .setProtectedHeader({ alg: 'ES256', kid: terms.kid ?? 'development' })
    .setIssuer(terms.issuer ?? identity.issuer)
    .setAudience(terms.audience ?? identity.audience)
    .setExpirationTime(terms.expires ?? now() + 600)
    .setNotBefore(terms.notBefore ?? now() - 600)
    .sign(await importJWK(key, 'ES256'))
}

const get = (authorization?: string, path = '/dossiers') =>
  fetch(service.address + path, { headers: authorization ? { authorization } : {} })
const withToken = async (terms?: Terms) => get(`Bearer ${await token(terms)}`)

async function expectUnauthenticated(response: Response): Promise<void> {
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
  expect(await problemIn(response)).toMatchObject({ status: 401, type: 'unauthenticated' })
}

describe('RFC 8725: a bearer token', () => {
  it('of the issuer, for this audience and in force, is taken', async () => {
    expect((await withToken()).status).toBe(200)
  })

  it('is needed on every route that is not public', async () => {
    for (const { contract } of routes.filter((route) => route.contract.access !== 'public')) {
      const path = contract.path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      const response = await fetch(service.address + path, {
        method: contract.method.toUpperCase(),
      })
      expect([path, response.status]).toEqual([path, 401])
      await expectUnauthenticated(response)
    }
  })

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a.b', 'Basic ZWxlbmE6eA==', 'Bearer a.b.c', 'x'])(
    'is not “%s”',
    async (header) => expectUnauthenticated(await get(header)),
  )

  it('signed by another key under our key id is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    await expectUnauthenticated(await withToken({ key: await exportJWK(privateKey) }))
  })

  it('whose content or signature was changed by one character is refused', async () => {
    const [header = '', payload = '', signature = ''] = (await token()).split('.')
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    await expectUnauthenticated(await get(`Bearer ${header}.${payload}.${flipped(signature)}`))
    const promoted = base64({ sub: 'elena', roles: ['head'], exp: now() + 600 })
    await expectUnauthenticated(await get(`Bearer ${header}.${promoted}.${signature}`))
  })

  it.each<[string, () => Terms]>([
    ['another issuer', () => ({ issuer: 'http://127.0.0.1:1' })],
    ['another audience', () => ({ audience: 'another-service' })],
    ['the past', () => ({ expires: now() - 60 })],
    ['the future', () => ({ notBefore: now() + 600 })],
    ['an unknown key', () => ({ kid: 'unknown' })],
  ])('of %s is refused', async (_what, terms) => expectUnauthenticated(await withToken(terms())))

  it('without a signature is refused: alg none', async () => {
    const { issuer, audience } = service.configuration.identity
    const claims = { sub: 'elena', roles: ['head'], iss: issuer, aud: audience, exp: now() + 600 }
    const unsigned = `${base64({ alg: 'none' })}.${base64(claims)}`
    await expectUnauthenticated(await get(`Bearer ${unsigned}.`))
    await expectUnauthenticated(await get(`Bearer ${unsigned}.AA`))
  })

  it('signed with our public key as if it were a secret is refused: HS256', async () => {
    const { issuer, audience } = service.configuration.identity
    const { d: _private, ...publicKey } = service.stack.key
    const forged = await new SignJWT({ sub: 'elena', roles: ['head'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'development' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(Buffer.from(stringify(publicKey)))
    await expectUnauthenticated(await get(`Bearer ${forged}`))
  })

  it('without a subject or an end is refused', async () => {
    await expectUnauthenticated(await withToken({ claims: { sub: undefined } }))
    const { issuer, audience } = service.configuration.identity
    const endless = await new SignJWT({ sub: 'elena', roles: ['applicant'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'development' })
      .setIssuer(issuer)
      .setAudience(audience)
      .sign(await importJWK(service.stack.key, 'ES256'))
    await expectUnauthenticated(await get(`Bearer ${endless}`))
  })

  it('with the subject of nobody, or with claims of other shapes, gives no role and never fails', async () => {
    for (const claims of [
      { roles: 'head' },
      { roles: [{ role: 'head' }, 7, null] },
      { roles: ['administrator', '__proto__'] },
      { roles: undefined },
    ])
      expect([claims, (await withToken({ claims })).status]).toEqual([claims, 403])
    const odd = { sub: '', name: '', organisation: { a: 1 } }
    expect([200, 401, 403]).toContain((await withToken({ claims: odd })).status)
  })
})

describe('A role', () => {
  it('that a route does not name is refused, with the roles that it names', async () => {
    const response = await service.cast.auditor.send('/dossiers', { method: 'POST' })
    expect(await problemIn(response)).toMatchObject({
      status: 403,
      type: 'not-entitled',
      problem: { roles: ['applicant'] },
    })
  })

  it('is asked for on every route: none answers a person without roles', async () => {
    const bearer = await token({ claims: { roles: [] } })
    for (const { contract } of routes.filter((route) => route.contract.access !== 'public')) {
      const path = contract.path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      const response = await fetch(service.address + path, {
        method: contract.method.toUpperCase(),
        headers: { authorization: `Bearer ${bearer}` },
      })
      expect([path, response.status]).toEqual([path, 403])
    }
  })

  it('is asked for before the body is read', async () => {
    const response = await service.cast.auditor.send('/dossiers', {
      body: { unreadable: 'x'.repeat(1_000_000) },
    })
    expect(response.status).toBe(403)
  })
})
