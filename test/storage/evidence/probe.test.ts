/** The probe of the store: passes on one that keeps its promises, and finds each that is broken. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { probeEvidenceStore } from '../../../storage/evidence/probe.ts'
import type { PassedRequest } from './faulty-store.ts'
import { startFaultyStore } from './faulty-store.ts'
import type { Gateway } from './gateway.ts'
import { leftovers, startGateway } from './gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

const HOUR_MS = 3_600_000
const BYPASS = 'x-amz-bypass-governance-retention'

const dropping = (name: RegExp) => (request: PassedRequest) => {
  for (const header of Object.keys(request.headers)) {
    if (name.test(header)) delete request.headers[header]
  }
}
/** Locks in GOVERNANCE mode, and answers `when` as if it were asked with the privilege to bypass. */
const governance = (when: (request: PassedRequest) => boolean) => (request: PassedRequest) => {
  if (request.headers['x-amz-object-lock-mode']) {
    request.headers['x-amz-object-lock-mode'] = 'GOVERNANCE'
  }
  const privileged = when(request)
  delete request.headers[BYPASS]
  if (privileged) request.headers[BYPASS] = 'true'
}

async function brokenBehind(tamper: (request: PassedRequest) => void): Promise<string[]> {
  const faulty = await startFaultyStore(gateway.address, tamper)
  try {
    const outcome = await probeEvidenceStore(faulty.address)
    return outcome.ok ? [] : outcome.failed.map(({ promise }) => promise)
  } finally {
    await faulty.stop()
  }
}

describe('a store that keeps its promises', () => {
  it('passes, as often as it is asked', async () => {
    expect(await probeEvidenceStore(gateway.address)).toEqual({ ok: true })
    expect(await probeEvidenceStore(gateway.address)).toEqual({ ok: true })
  })

  it('passes through a proxy that changes nothing', async () => {
    expect(await brokenBehind(() => undefined)).toEqual([])
  })
})

describe('a store that breaks a promise is found', () => {
  const isDelete = ({ method }: PassedRequest) => method === 'DELETE'
  it.each([
    [['delete'], governance((it) => isDelete(it) && !it.headers[BYPASS])],
    [['bypass'], governance((it) => isDelete(it) && BYPASS in it.headers)],
    [['shorten'], governance((it) => it.method === 'PUT' && it.query.has('retention'))],
    [['overwrite'], (it: PassedRequest) => !it.query.has('retention') && forgetVersion(it)],
    [['write-once'], dropping(/^if-none-match$/)],
    [['delete', 'shorten', 'bypass'], dropping(/^x-amz-object-lock/)],
  ])('%p', async (promises, tamper) => {
    expect(await brokenBehind(tamper)).toEqual(promises)
  })

  function forgetVersion({ method, query }: PassedRequest): void {
    if (method === 'GET') query.delete('versionId')
  }
})

describe('a bucket without object lock', () => {
  it('is found, and told in English and Chinese', async () => {
    const { client, address } = gateway
    await client.makeBucket('unlocked')
    const outcome = await probeEvidenceStore({ ...address, bucket: 'unlocked' })
    const failed = outcome.ok ? [] : outcome.failed
    expect(failed.map(({ promise }) => promise)).toEqual([
      'delete',
      'overwrite',
      'shorten',
      'bypass',
      'write-once',
    ])
    expect(failed[0]?.found).toMatch(/^with a lock, PUT answered 400/)
    expect(failed.every(({ text }) => text.en && /[\u4e00-\u9fff]/.test(text['zh-CN']))).toBe(true)
  })
})

describe('a store that cannot be reached', () => {
  it('is unavailable, which is not a broken promise', async () => {
    const probing = probeEvidenceStore({ ...gateway.address, endpoint: 'http://127.0.0.1:9' })
    await expect(probing).rejects.toMatchObject({ code: 'StoreUnavailable' })
  })
})

describe('what a probe wrote', () => {
  it('is removed by a later one when its locks have run out', async () => {
    const before = await leftovers(gateway, 'probe/')
    // Locked until five seconds from now.
    await probeEvidenceStore(gateway.address, new Date(Date.now() - HOUR_MS + 5_000))
    const added = (await leftovers(gateway, 'probe/')).filter((each) => !before.includes(each))
    expect(added.length).toBeGreaterThanOrEqual(5)

    await new Promise((resolve) => setTimeout(resolve, 6_000))
    await probeEvidenceStore(gateway.address)
    const left = await leftovers(gateway, 'probe/')
    expect(added.filter((each) => left.includes(each))).toEqual([])
  })
})
