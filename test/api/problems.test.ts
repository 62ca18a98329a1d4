import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ProblemType, problemTypes, slug } from '../../api/problem-types.ts'
import { routes } from '../../api/routes/index.ts'
import { openApi } from '../../api/openapi.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { problemIn } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(service.address + path, { headers })

describe('RFC 9457: a problem', () => {
  it('says what happened and what to do, in the language that is asked for', async () => {
    const read = async (language: string) => {
      const response = await get('/dossiers', { 'accept-language': language })
      expect(response.headers.get('content-language')).toBe(/zh/.test(language) ? 'zh-CN' : 'en')
      return (await problemIn(response)).problem
    }
    for (const language of ['en', 'en-GB,en;q=0.9', 'fr', 'zh-CN', 'zh', 'zh-CN,en;q=0.5']) {
      const problem = await read(language)
      expect(problem).toMatchObject({ status: 401, type: '/problems/unauthenticated' })
      const { title, action } = problemTypes.Unauthenticated[/zh/.test(language) ? 'zh-CN' : 'en']
      expect(problem).toMatchObject({ title, action })
      expect(String(problem.detail)).not.toBe('')
      expect(String(problem.instance)).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('names every wrong field in both languages, by JSON Pointer', async () => {
    const { dossier } = await service.cast.applicant.open()
    const token = await service.tokenOf(service.people.applicant)
    const errorsIn = async (language: string) => {
      const response = await fetch(`${service.address}/dossiers/${dossier}/form/audit`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'accept-language': language,
          'content-type': 'application/json',
          'if-match': '"r0"',
          'idempotency-key': language,
        },
        body: JSON.stringify({ scheme: 7, 'a/b~c': 1 }),
      })
      const { errors } = (await problemIn(response)).problem
      return errors as { pointer: string; detail: string }[]
    }
    const [en, zh] = [await errorsIn('en'), await errorsIn('zh-CN')]
    expect(en.map(({ pointer }) => pointer)).toEqual(['/scheme', '/a~1b~0c'])
    expect(zh.map(({ pointer }) => pointer)).toEqual(en.map(({ pointer }) => pointer))
    for (const { detail } of zh) expect(detail).toMatch(/\p{Script=Han}/u)
  })

  it.each(Object.keys(problemTypes) as ProblemType[])(
    '%s has a page that explains it in both languages',
    async (type) => {
      const response = await get(`/problems/${slug(type)}`)
      expect(response.status).toBe(200)
      const page = await response.text()
      const { en, 'zh-CN': zh } = problemTypes[type]
      for (const words of [en.title, en.action, zh.title, zh.action]) expect(page).toContain(words)
    },
  )

  it('of an unknown kind has no page', async () => {
    for (const type of ['nothing', '__proto__', 'constructor', 'toString'])
      expect((await problemIn(await get(`/problems/${type}`))).status).toBe(404)
  })

  it('answers an unknown path and an unknown method', async () => {
    expect((await problemIn(await get('/nowhere'))).status).toBe(404)
    const response = await fetch(`${service.address}/dossiers`, { method: 'DELETE' })
    expect(response.headers.get('allow')).toBe('POST, GET')
    expect((await problemIn(response)).status).toBe(405)
  })
})

type Json = Record<string, unknown>
const referencesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) =>
        key === '$ref' ? [String(item)] : referencesIn(item),
      )
const at = (root: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], root)

describe('OpenAPI 3.1: /openapi.json', () => {
  const description = openApi(routes)
  const operations = Object.entries(description.paths as Record<string, Json>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method} ${path}`,
        operation: operation as Json & { parameters: { name: string; in: string }[] },
      })),
  )

  it('is served as it is generated', async () => {
    const response = await get('/openapi.json')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(description)))
  })

  it('has every route, and nothing else', () => {
    const expected = routes.map(({ contract: { method, path } }) => `${method} ${path}`)
    expect(operations.map(({ name }) => name).sort()).toEqual(expected.sort())
  })

  it('resolves every reference, and uses every schema', () => {
    const references = new Set(referencesIn(description))
    expect(references.size).toBeGreaterThan(20)
    for (const reference of references)
      expect([reference, typeof at(description, reference)]).toEqual([reference, 'object'])
  })

  it('gives each operation its own id', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('declares every parameter of every path', () => {
    for (const { name, operation } of operations) {
      const named = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const declared = operation.parameters.filter((each) => each.in === 'path')
      expect([name, declared.map((each) => each.name)]).toEqual([name, named])
    }
  })

  it('says of every operation what it does and which problems it answers', () => {
    for (const { name, operation } of operations) {
      expect([name, String(operation.summary).length > 5]).toEqual([name, true])
      const secured = (operation.security as unknown[]).length > 0
      const answers = Object.keys(operation.responses as Json)
      if (secured) expect([name, answers]).toEqual([name, expect.arrayContaining(['401', '403'])])
    }
  })
})

describe('/docs', () => {
  it('loads with every file that it names, all from here', async () => {
    const response = await get('/docs')
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await response.text()
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, asset = '']) => asset)
    expect(assets).toHaveLength(4)
    for (const asset of assets) {
      expect(asset).toMatch(/^\/docs\//)
      const file = await get(asset)
      expect([asset, file.status]).toEqual([asset, 200])
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(50)
    }
  })

  it('serves no other file', async () => {
    for (const asset of ['package.json', '..%2fpackage.json', 'index.html'])
      expect([asset, (await get(`/docs/${asset}`)).status >= 400]).toEqual([asset, true])
  })
})
