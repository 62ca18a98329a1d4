import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { certificate, problemIn, uploadForm } from './steps.ts'

let service: TestService
let dossier: string
beforeAll(async () => {
  service = await startTestService()
  dossier = (await service.cast.applicant.open()).dossier
}, startWithinMs)
afterAll(() => service.stop())

interface Readiness {
  readonly ready: boolean
  readonly parts: readonly { part: string; ready: boolean; detail?: string }[]
}

async function readiness(): Promise<{ status: number; down: string[]; said: string[] }> {
  const response = await fetch(`${service.address}/readyz`)
  const { parts } = (await response.json()) as Readiness
  const down = parts.filter(({ ready }) => !ready)
  return {
    status: response.status,
    down: down.map(({ part }) => part),
    said: down.map(({ detail }) => detail ?? ''),
  }
}
const alive = async () => (await fetch(`${service.address}/healthz`)).status
const form = () => uploadForm({ type: certificate.type }, certificate.bytes())

describe('/readyz', () => {
  it('is ready while every part answers, and needs no token', async () => {
    expect(await readiness()).toEqual({ status: 200, down: [], said: [] })
  })

  it('names the object store while it is down; the process is alive, and nothing is lost', async () => {
    const key = randomUUID()
    const path = `/dossiers/${dossier}/documents`
    await service.stack.store.stop()
    try {
      const { status, down, said } = await readiness()
      expect([status, down]).toEqual([503, ['evidence']])
      expect(said[0]).not.toBe('')
      expect(await alive()).toBe(200)
      const answer = await service.cast.applicant.send(path, { form: form(), key })
      expect(answer.headers.get('retry-after')).toBe('2')
      expect(await problemIn(answer)).toMatchObject({
        status: 503,
        type: 'temporarily-unavailable',
      })
      expect((await service.cast.applicant.read(dossier)).documents).toEqual([])
    } finally {
      await service.stack.store.restart()
    }
    expect(await readiness()).toMatchObject({ status: 200, down: [] })
    const repeated = await service.cast.applicant.send(path, { form: form(), key })
    expect(repeated.status).toBe(201)
    expect((await service.cast.applicant.read(dossier)).documents).toHaveLength(1)
  })

  it('names Temporal while it is down; an act answers 503 and is done once, under its key', async () => {
    const key = randomUUID()
    const save = () =>
      service.cast.applicant.send(`/dossiers/${dossier}/form/audit`, {
        method: 'PUT',
        body: { scheme: 'A' },
        ifMatch: '"r0"',
        key,
      })
    await service.stack.temporal.stop()
    try {
      const { status, down } = await readiness()
      expect([status, down]).toEqual([503, ['temporal']])
      expect(await alive()).toBe(200)
      expect(await problemIn(await save())).toMatchObject({
        status: 503,
        type: 'temporarily-unavailable',
      })
      expect((await service.cast.applicant.send(`/dossiers/${dossier}`)).status).toBe(200)
    } finally {
      await service.stack.temporal.restart()
    }
    let answer = await save()
    for (let tries = 0; answer.status === 503 && tries < 20; tries += 1) answer = await save()
    expect(answer.status).toBe(200)
    expect((await readiness()).status).toBe(200)
    expect((await service.cast.applicant.read(dossier)).revision).toBe(1)
  }, 180_000)
})

describe('/supervision/alarms', () => {
  interface Alarms {
    readonly items: readonly { code: string; severity: string; text: Record<string, string> }[]
    readonly next?: string
  }
  const ask = (query = '') => service.cast.supervisor.call<Alarms>(`/supervision/alarms${query}`)

  it('tells in both languages that the seal of development is not one for lists, and nothing else', async () => {
    const { items } = await ask()
    expect(items.map(({ code, severity }) => [code, severity])).toEqual([
      ['signer-deviates', 'warning'],
    ])
    expect(items[0]?.text.en).toContain('TS 119 612 §5.7.1')
    expect(items[0]?.text['zh-CN']).toContain('第5.7.1条')
  })

  it('is in pages, for who publishes and supervises alone', async () => {
    const after = Buffer.from(JSON.stringify(['1', ''])).toString('base64url')
    expect(await ask(`?limit=1&after=${after}`)).toEqual({ items: [] })
    expect((await service.cast.supervisor.send('/supervision/alarms?after=x')).status).toBe(422)
    expect((await service.cast.applicant.send('/supervision/alarms')).status).toBe(403)
    expect((await fetch(`${service.address}/supervision/alarms`)).status).toBe(401)
  })
})
