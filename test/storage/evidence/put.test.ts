/** Storing evidence on a real S3 server: whole, once, locked, and nothing when refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { hangingUp, random, sha256, streamOf } from './bytes.ts'
import type { Gateway } from './gateway.ts'
import { leftovers, MiB, RETENTION_YEARS, retentionOf, startGateway } from './gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

const pdf = { mediaType: 'application/pdf', maxBytes: 64 * MiB }
const key = (evidenceId: string) => ({ dossierId: 'dossier-1', evidenceId })

describe('evidence is stored', () => {
  it.each([1, 8 * MiB - 1, 8 * MiB, 8 * MiB + 1, 40 * MiB])(
    'and read back the same: %d bytes',
    async (size) => {
      const bytes = random(size)
      const ref = await gateway.store.put(key(`size-${size}`), streamOf(bytes), pdf)
      expect(ref).toMatchObject({ sha256: sha256(bytes), size, mediaType: pdf.mediaType })
      expect(bytes.equals(await gateway.store.read(ref, size))).toBe(true)
      expect(await leftovers(gateway, ref.key)).toEqual([`version of ${ref.key}`])
    },
  )

  it.each([1, 9 * MiB])('locked for the years of the rule set: %d bytes', async (size) => {
    const soonest = new Date()
    soonest.setUTCFullYear(soonest.getUTCFullYear() + RETENTION_YEARS)
    // The gateway keeps whole seconds.
    soonest.setUTCMilliseconds(0)
    const ref = await gateway.store.put(key(`locked-${size}`), streamOf(random(size)), pdf)
    const { mode, until } = await retentionOf(gateway, ref.key, ref.versionId)
    expect(mode).toBe('COMPLIANCE')
    expect(until.getTime()).toBeGreaterThanOrEqual(soonest.getTime())
    const { client, address } = gateway
    await expect(
      client.removeObject(address.bucket, ref.key, { versionId: ref.versionId }),
    ).rejects.toThrow()
  })

  it('under its own digest where the service made it, and once', async () => {
    const notice = Buffer.from('受理通知书')
    const first = await gateway.store.putBytes('dossier-1', notice, 'text/plain')
    expect(first.key).toBe(`evidence/dossier-1/${sha256(notice)}`)
    expect(await gateway.store.putBytes('dossier-1', notice, 'text/plain')).toEqual(first)
  })
})

describe('evidence is refused and leaves nothing', () => {
  const gif = () => {
    throw new TypeError('expected a PDF, got a GIF')
  }
  it.each([
    ['Empty', 'nothing', 0, {}],
    ['TooLarge', 'too much in one part', 101, { maxBytes: 100 }],
    ['TooLarge', 'too much in many parts', 30 * MiB, { maxBytes: 29 * MiB }],
    ['DigestMismatch', 'other bytes in one part', 100, { expectedSha256: sha256(Buffer.of(1)) }],
    ['DigestMismatch', 'other bytes in parts', 20 * MiB, { expectedSha256: sha256(Buffer.of(1)) }],
  ])('as %s: %s', async (code, name, size, limits) => {
    const refused = key(name.replaceAll(' ', '-'))
    const putting = gateway.store.put(refused, streamOf(random(size)), { ...pdf, ...limits })
    await expect(putting).rejects.toMatchObject({ code })
    expect(await leftovers(gateway, `evidence/dossier-1/${refused.evidenceId}`)).toEqual([])
  })

  it.each([10, 20 * MiB])('by its first bytes: %d bytes', async (size) => {
    const source = streamOf(random(size))
    const putting = gateway.store.put(key(`gif-${size}`), source, { ...pdf, firstBytes: gif })
    await expect(putting).rejects.toThrow('expected a PDF, got a GIF')
    expect(source.destroyed).toBe(true)
    expect(await leftovers(gateway, `evidence/dossier-1/gif-${size}`)).toEqual([])
  })

  it.each([10, 30 * MiB])('when the client hangs up after %d bytes', async (size) => {
    const putting = gateway.store.put(key(`gone-${size}`), hangingUp(random(size)), pdf)
    await expect(putting).rejects.toThrow('aborted')
    expect(await leftovers(gateway, `evidence/dossier-1/gone-${size}`)).toEqual([])
  })

  it('with an id that a file system would read specially', () => {
    expect(() => gateway.store.put(key('../../other'), streamOf(random(1)), pdf)).toThrow(TypeError)
  })

  it('as StoreUnavailable where there is no store', async () => {
    const nowhere = { ...gateway.address, endpoint: 'http://127.0.0.1:9' }
    const store = createEvidenceStore({ ...nowhere, retentionYears: 5, clock: () => new Date() })
    const putting = store.put(key('nowhere'), streamOf(random(10)), pdf)
    await expect(putting).rejects.toMatchObject({ code: 'StoreUnavailable' })
  })
})

describe('a key is written once', () => {
  it.each([100, 8 * MiB, 20 * MiB])('and a retry gets the first answer: %d bytes', async (size) => {
    const bytes = random(size)
    const first = await gateway.store.put(key(`retry-${size}`), streamOf(bytes), pdf)
    expect(await gateway.store.put(key(`retry-${size}`), streamOf(bytes), pdf)).toEqual(first)
    expect(await leftovers(gateway, first.key)).toEqual([`version of ${first.key}`])
  })

  it.each([100, 8 * MiB, 20 * MiB])('and other bytes are refused: %d bytes', async (size) => {
    const first = await gateway.store.put(key(`taken-${size}`), streamOf(random(size)), pdf)
    const again = gateway.store.put(key(`taken-${size}`), streamOf(random(size)), pdf)
    await expect(again).rejects.toMatchObject({ code: 'AlreadyStored' })
    expect(await leftovers(gateway, first.key)).toEqual([`version of ${first.key}`])
  })

  it.each([100, 9 * MiB])('by one of many at the same time: %d bytes', async (size) => {
    const contents = Array.from({ length: 6 }, () => random(size))
    const puts = contents.map((bytes) =>
      gateway.store.put(key(`race-${size}`), streamOf(bytes), pdf),
    )
    const outcomes = await Promise.allSettled(puts)
    const stored = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const codes = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(stored).toHaveLength(1)
    expect(codes).toEqual(Array(5).fill('AlreadyStored'))
    expect(await leftovers(gateway, stored[0]!.key)).toEqual([`version of ${stored[0]!.key}`])
  })

  it.each([100, 9 * MiB])('also by many with the same bytes: %d bytes', async (size) => {
    const bytes = random(size)
    const puts = Array.from({ length: 6 }, () =>
      gateway.store.put(key(`same-${size}`), streamOf(bytes), pdf),
    )
    const versions = new Set((await Promise.all(puts)).map(({ versionId }) => versionId))
    expect(versions.size).toBe(1)
  })
})
