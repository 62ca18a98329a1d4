import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CompactSign, compactVerify } from 'jose'
import pino from 'pino'
import { createApp } from '../../../api/app.ts'
import type { Parts } from '../../../api/parts.ts'
import { createSignAnswer, noSignature } from '../../../api/register/sign-answer.ts'
import { ProblemDetails } from '../../../api/problem-details.ts'
import { VerificationAnswer } from '../../../domain/register/verification.ts'
import { leaf, recognising } from './register.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signDetached = async ({ bytes }: { bytes: Uint8Array }) => {
  const signed = await new CompactSign(bytes).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)
  const [header, , signature] = signed.split('.')
  return `${header}..${signature}`
}
const dossier = '00000000-0000-4000-8000-000000000001'
const issued = (number: number, kind: string) => ({
  id: `${dossier}.n${number}`,
  kind,
  number: `工信证认〔2026〕${number}号`,
  issuedAt: '2026-03-01T00:00:00.000Z',
  document: { sha256: String(number).repeat(64) },
})
const notices = [issued(1, 'grant'), issued(2, 'refusal')]

async function start(signAnswer: Parts['signAnswer']) {
  // What these routes use; no other is called. The records are asked for notices only.
  const parts: object = {
    complaints: { trustedProxies: false },
    register: recognising().memory,
    signAnswer,
    log: pino({ level: 'silent' }),
    records: {
      findDossier: async (id: string) => (id === dossier ? { dossier: { notices } } : undefined),
    },
  }
  const server = createApp(parts as Parts).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

let signing: Awaited<ReturnType<typeof start>>
let plain: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  signing = await start(createSignAnswer(signDetached))
  plain = await start(noSignature)
})
afterAll(() => {
  for (const { server } of [signing, plain]) server.close().closeAllConnections()
})

const question = { certificate: leaf.toString('base64') }
const post = (body: unknown, query = '', address = signing.address) =>
  fetch(`${address}/register/verify${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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
    const response = await post(query === '' ? { ...question, sign: true } : question, query)
    const { jws = '', ...answer } = VerificationAnswer.parse(await response.json())
    const { payload } = await compactVerify(jws, publicKey)
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(answer)
  })

  it('says that it cannot sign where no key is configured', async () => {
    const response = await post(question, '?sign=true', plain.address)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ type: '/problems/signing-unavailable' })
  })

  it('answers about a broken certificate too', async () => {
    const answer = VerificationAnswer.parse(await (await post({ certificate: 'MAA=' })).json())
    expect(answer.verdict).toBe('not-recognised')
  })

  it.each([
    ['no JSON', '{', 400],
    ['nothing', {}, 422],
    ['an unknown field', { ...question, more: 1 }, 422],
    ['an instant that is none', { ...question, signedAt: 'yesterday' }, 422],
    ['a text that is too long', { certificate: 'A'.repeat(64_001) }, 422],
    ['a body that is too large', { certificate: 'A'.repeat(300_000) }, 413],
  ])('refuses %s', async (_, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(ProblemDetails.parse(await response.json()).status).toBe(status)
  })
})

describe('the page', () => {
  const send = async (fields: Record<string, string | Blob>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(`${signing.address}/verify`, { method: 'POST', body })
  }

  it('asks without scripts and without anything from elsewhere', async () => {
    const response = await fetch(`${signing.address}/verify`)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(await response.text()).not.toMatch(/<script|https?:/)
  })

  it('answers a form with the same steps', async () => {
    const text = await (await send({ certificate: new Blob([new Uint8Array(leaf)]) })).text()
    expect(text).toContain('获认可')
    expect(text).toContain('Recognised chain')
  })

  it('shows text of a certificate as text', async () => {
    const text = await (await send({ certificate: new Blob(['<img src=x>']) })).text()
    expect(text).not.toContain('<img')
  })

  it.each([
    ['no file', {}, 422],
    ['a file that is too large', { certificate: new Blob([new Uint8Array(200_000)]) }, 413],
    ['an instant that is none', { certificate: new Blob(['a']), signedAt: 'now' }, 422],
  ])('refuses %s', async (_, fields, status) => {
    expect((await send(fields as Record<string, string | Blob>)).status).toBe(status)
  })
})

describe('what the code on a notice leads to', () => {
  const show = async (place: string, query: Record<string, string> = {}) =>
    (await fetch(`${signing.address}/verify/${place}?${new URLSearchParams(query)}`)).text()
  const [grant, refusal] = notices.map(({ number, document }) => ({
    number,
    sha256: document.sha256,
  }))

  it('shows a decision to recognise', async () => {
    const page = await show(`${dossier}.n1`)
    for (const part of [grant!.number, grant!.sha256, '2026-03-01']) expect(page).toContain(part)
  })

  it('shows nothing of other notices, nor whether they exist', async () => {
    const [known, unknown] = [await show(`${dossier}.n2`), await show(`${dossier}.n3`)]
    expect(known.replaceAll('.n2', '.n3')).toBe(unknown)
    expect(known).not.toContain('〔2026〕')
    const wrong = { ...refusal!, number: 'other' }
    const answers = [await show(`${dossier}.n2`, wrong), await show(`${dossier}.n3`, wrong)]
    expect(answers[0]!.replaceAll('.n2', '.n3')).toBe(answers[1])
  })

  it('says whether number and SHA-256 are those of the notice', async () => {
    expect(await show(`${dossier}.n2`, refusal)).toContain('Number and SHA-256 match')
    expect(await show(`${dossier}.n2`, grant)).toContain('do not match')
  })
})
