import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { leaf } from './register.ts'
import { dossier, notices, serve } from './scene.ts'

let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.server.close().closeAllConnections())

describe('the page', () => {
  const send = async (fields: Record<string, string | Blob>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(`${served.address}/verify`, { method: 'POST', body })
  }

  it('asks without scripts and without anything from elsewhere', async () => {
    const response = await fetch(`${served.address}/verify`)
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
    (await fetch(`${served.address}/verify/${place}?${new URLSearchParams(query)}`)).text()
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
