/** Reading evidence back: proven when whole, exact in ranges, and never quietly wrong. */
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EvidenceRef } from '../../../domain/evidence.ts'
import { random, sha256, streamOf } from './bytes.ts'
import type { Gateway } from './gateway.ts'
import { MiB, startGateway } from './gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

function stored(evidenceId: string, bytes: Buffer): Promise<EvidenceRef> {
  const how = { mediaType: 'application/pdf', maxBytes: 64 * MiB }
  return gateway.store.put({ dossierId: 'dossier-1', evidenceId }, streamOf(bytes), how)
}

/** Changes one bit where the gateway keeps the object, behind its back. */
async function flipBit(ref: EvidenceRef, offset: number): Promise<void> {
  const file = await open(gateway.fileOf(ref.key), 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, offset)
  await file.write(Buffer.of(byte.readUInt8() ^ 1), 0, 1, offset)
  await file.close()
}

describe('a range', () => {
  it.each([
    [0, 0],
    [0, 99],
    [5 * MiB, 9 * MiB],
    [20 * MiB - 1, 20 * MiB - 1],
  ])('holds the bytes from %d to %d, both included', async (start, end) => {
    const bytes = random(20 * MiB)
    const ref = await stored(`range-${start}-${end}`, bytes)
    const part = await buffer(await gateway.store.open(ref, { start, end }))
    expect(part.equals(bytes.subarray(start, end + 1))).toBe(true)
  })

  it('beyond the object is refused', async () => {
    const ref = await stored('range-beyond', random(10))
    await expect(gateway.store.open(ref, { start: 5, end: 10 })).rejects.toThrow(RangeError)
  })
})

describe('a byte that changed on disk', () => {
  it.each([
    [10, 0],
    [10, 9],
    [20 * MiB, 12 * MiB],
    [20 * MiB, 20 * MiB - 1],
  ])('of %d at %d ends the read before the last bytes', async (size, offset) => {
    const bytes = random(size)
    const ref = await stored(`flipped-${size}-${offset}`, bytes)
    await flipBit(ref, offset)
    let received = 0
    const reading = (async () => {
      for await (const chunk of await gateway.store.open(ref)) received += chunk.length
    })()
    await expect(reading).rejects.toMatchObject({ code: 'EvidenceMismatch' })
    expect(received).toBeLessThan(size)
    await expect(gateway.store.read(ref, size)).rejects.toMatchObject({ code: 'EvidenceMismatch' })
  })

  it('is found by verify', async () => {
    const ref = await stored('verified', random(1000))
    const { sha256: digest, size } = ref
    expect(await gateway.store.verify(ref)).toEqual({ ok: true, found: { sha256: digest, size } })
    await flipBit(ref, 500)
    const { ok, found } = await gateway.store.verify(ref)
    expect(ok).toBe(false)
    expect(found?.sha256).not.toBe(digest)
  })
})

describe('a reference', () => {
  it('to what was never stored is EvidenceMissing', async () => {
    const ref = await stored('there', random(10))
    const missing = { ...ref, key: 'evidence/dossier-1/not-there' }
    await expect(gateway.store.open(missing)).rejects.toMatchObject({ code: 'EvidenceMissing' })
    expect(await gateway.store.verify(missing)).toEqual({ ok: false, found: undefined })
  })

  it('that claims another size or digest does not read', async () => {
    const bytes = random(10)
    const ref = await stored('claims', bytes)
    const longer = { ...ref, size: 5, sha256: sha256(bytes.subarray(0, 5)) }
    await expect(gateway.store.read(longer, 10)).rejects.toMatchObject({ code: 'EvidenceMismatch' })
  })

  it('keeps naming its version when a later one is written over it', async () => {
    const bytes = random(10)
    const ref = await stored('shadowed', bytes)
    await gateway.client.putObject(gateway.address.bucket, ref.key, random(10))
    expect(bytes.equals(await gateway.store.read(ref, 10))).toBe(true)
  })

  it('to more bytes than the reader allows is TooLarge', async () => {
    const ref = await stored('large', random(11))
    await expect(gateway.store.read(ref, 10)).rejects.toMatchObject({ code: 'TooLarge' })
  })
})
