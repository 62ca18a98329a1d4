import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compactVerify } from 'jose'
import { ProblemDetails } from '../../../api/problem-details.ts'
import { noSignature } from '../../../api/register/sign-answer.ts'
import { VerificationAnswer } from '../../../domain/register/verification.ts'
import { leaf } from './register.ts'
import { answerKey, serve, withoutDoor } from './scene.ts'

let signing: Awaited<ReturnType<typeof serve>>
let plain: Awaited<ReturnType<typeof serve>>
/** As it would be without the door in front. */
let inside: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  signing = await serve()
  plain = await serve(noSignature)
  inside = await serve(undefined, withoutDoor)
})
afterAll(() => {
  for (const { server } of [signing, plain, inside]) server.close().closeAllConnections()
})

const question = { certificate: leaf.toString('base64') }
const post = (
  body: unknown,
  {
    query = '',
    to = signing,
    type = 'application/json',
  }: Partial<Record<'query' | 'type', string>> & { to?: typeof signing } = {},
) =>
  fetch(`${to.address}/register/verify${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('POST /register/verify', () => {
  it('answers anybody, in the form of its schema', async () => {
    const response = await post(question)
    expect(response.status).toBe(200)
    const answer = VerificationAnswer.strict().parse(await response.json())
    expect(answer).toMatchObject({ recognised: 'yes', knowledge: { changes: 1, lists: 1 } })
    expect(answer.jws).toBeUndefined()
  })

  it.each(['?sign=true', ''])('signs the answer when asked to (%s)', async (query) => {
    const response = await post(query === '' ? { ...question, sign: true } : question, { query })
    const { jws = '', ...answer } = VerificationAnswer.parse(await response.json())
    const { payload } = await compactVerify(jws, answerKey)
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(answer)
  })

  it('says that it cannot sign where no key is configured', async () => {
    const response = await post(question, { query: '?sign=true', to: plain })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ type: '/problems/signing-unavailable' })
  })

  it.each<[string, unknown, number, Parameters<typeof post>[1]?]>([
    ['a question', question, 200],
    ['a byte order mark before it', `\ufeff${JSON.stringify(question)}`, 200],
    ['a media type with a charset', question, 200, { type: 'application/json; charset=UTF-8' }],
    ['a broken certificate', { certificate: 'MAA=' }, 200],
    [
      'a question that is not to be signed',
      { ...question, sign: true },
      200,
      { query: '?sign=false' },
    ],
    ['no JSON', '{', 400],
    ['a number', '5', 400],
    ['a NUL', { certificate: 'A\0' }, 400],
    ['what is too deep', `{"certificate":${'['.repeat(100)}${']'.repeat(100)}}`, 400],
    ['nothing', {}, 422],
    ['a list', [question], 422],
    ['an unknown field', { ...question, more: 1 }, 422],
    ['an instant that is none', { ...question, signedAt: 'yesterday' }, 422],
    ['a text that is too long', { certificate: 'A'.repeat(64_001) }, 422],
    ['a body that is too large', { certificate: 'A'.repeat(300_000) }, 413],
    ['an empty body', '', 400],
    ['another media type', question, 415, { type: 'text/plain' }],
    ['another query', question, 422, { query: '?sign=perhaps' }],
  ])('has the same answer for %s at the door and inside', async (_, body, status, how = {}) => {
    const [outer, inner] = [await post(body, how), await post(body, { ...how, to: inside })]
    expect(outer.status).toBe(status)
    const headers = (of: Response) =>
      ['content-type', 'content-language', 'cache-control', 'x-content-type-options'].map((name) =>
        of.headers.get(name),
      )
    expect(headers(outer)).toEqual(headers(inner))
    const schema = status === 200 ? VerificationAnswer : ProblemDetails
    const said = async (of: Response) => {
      const text = await of.text()
      schema.parse(JSON.parse(text))
      return text
        .replaceAll(/[0-9-]{10}T[0-9:.]{12}Z/g, 'an instant')
        .replaceAll(/"instance":"[^"]+"/g, '"instance"')
    }
    expect(await said(outer)).toBe(await said(inner))
  })
})
