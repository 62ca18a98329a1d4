/** Uploads in parts on a real S3 server: interrupted, resumed, proven, and only then locked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { random, sha256, streamOf } from './bytes.ts'
import type { Gateway } from './gateway.ts'
import { clientOf, leftovers, MiB, retentionOf, startGateway } from './gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

const pdf = { mediaType: 'application/pdf' }
const bytes = random(20 * MiB)
const pieces = [bytes.subarray(0, 8 * MiB), bytes.subarray(8 * MiB, 16 * MiB)]
const rest = bytes.subarray(16 * MiB)
const proof = { expectedSha256: sha256(bytes), maxBytes: 64 * MiB }
const key = (evidenceId: string) => ({ dossierId: 'dossier-1', evidenceId })

async function uploaded(evidenceId: string, parts = [...pieces, rest]): Promise<string> {
  const uploadId = await gateway.store.beginUpload(key(evidenceId), pdf)
  for (const [index, part] of parts.entries()) {
    await gateway.store.putPart(key(evidenceId), uploadId, index + 1, streamOf(part))
  }
  return uploadId
}

async function completed(evidenceId: string, uploadId: string, how = proof) {
  const { store } = gateway
  const parts = await store.listParts(key(evidenceId), uploadId)
  return store.completeUpload(key(evidenceId), uploadId, parts, how)
}

describe('an upload in parts', () => {
  it('goes on after an interruption from the parts that arrived', async () => {
    const uploadId = await uploaded('resumed', pieces)
    const objectKey = 'evidence/dossier-1/resumed'
    expect(await leftovers(gateway, objectKey)).toEqual([`upload of ${objectKey}`])

    const arrived = await gateway.store.listParts(key('resumed'), uploadId)
    expect(arrived.map(({ partNumber, size }) => [partNumber, size])).toEqual([
      [1, 8 * MiB],
      [2, 8 * MiB],
    ])
    await gateway.store.putPart(key('resumed'), uploadId, 3, streamOf(rest))
    const ref = await completed('resumed', uploadId)
    expect(ref).toMatchObject({ sha256: sha256(bytes), size: bytes.length, ...pdf })
    expect(bytes.equals(await gateway.store.read(ref, bytes.length))).toBe(true)
    expect((await retentionOf(gateway, ref.key, ref.versionId)).mode).toBe('COMPLIANCE')
    expect(await leftovers(gateway, objectKey)).toEqual([`version of ${objectKey}`])
  })

  it('takes a part again in place of the one with its number', async () => {
    const uploadId = await uploaded('replaced', [random(8 * MiB), pieces[1]!, rest])
    await gateway.store.putPart(key('replaced'), uploadId, 1, streamOf(pieces[0]!))
    expect(await completed('replaced', uploadId)).toMatchObject({ sha256: sha256(bytes) })
  })

  it('that was completed answers the same again', async () => {
    const uploadId = await uploaded('again')
    const parts = await gateway.store.listParts(key('again'), uploadId)
    const complete = () => gateway.store.completeUpload(key('again'), uploadId, parts, proof)
    const first = await complete()
    expect(await complete()).toEqual(first)
  })

  it('that was assembled but never locked is proven and locked by the next call', async () => {
    const uploadId = await uploaded('crashed')
    const parts = await gateway.store.listParts(key('crashed'), uploadId)
    const etags = parts.map(({ partNumber, etag }) => ({ part: partNumber, etag }))
    const { bucket } = gateway.address
    const client = clientOf(gateway.address)
    await client.completeMultipartUpload(bucket, 'evidence/dossier-1/crashed', uploadId, etags)

    const ref = await gateway.store.completeUpload(key('crashed'), uploadId, parts, proof)
    expect((await retentionOf(gateway, ref.key, ref.versionId)).mode).toBe('COMPLIANCE')
  })
})

describe('an upload in parts is refused and leaves nothing', () => {
  it.each([
    ['DigestMismatch', 'other-bytes', { expectedSha256: sha256(rest) }],
    ['TooLarge', 'too-much', { maxBytes: bytes.length - 1 }],
  ])('as %s: %s', async (code, name, changed) => {
    const uploadId = await uploaded(name)
    const completing = completed(name, uploadId, { ...proof, ...changed })
    await expect(completing).rejects.toMatchObject({ code })
    expect(await leftovers(gateway, `evidence/dossier-1/${name}`)).toEqual([])
  })

  it('as PartTooSmall where a part before the last is under 5 MiB', async () => {
    const uploadId = await uploaded('small', [rest, pieces[0]!])
    const completing = completed('small', uploadId)
    await expect(completing).rejects.toMatchObject({ code: 'PartTooSmall' })
    expect(await leftovers(gateway, 'evidence/dossier-1/small')).toEqual([])
  })

  it('by its first bytes', async () => {
    const uploadId = await uploaded('gif')
    const firstBytes = (head: Buffer) => {
      throw new TypeError(`expected a PDF, got ${head.equals(bytes.subarray(0, 4096))}`)
    }
    const completing = completed('gif', uploadId, { ...proof, firstBytes } as typeof proof)
    await expect(completing).rejects.toThrow('expected a PDF, got true')
    expect(await leftovers(gateway, 'evidence/dossier-1/gif')).toEqual([])
  })

  it('when it is aborted, and then takes no part', async () => {
    const uploadId = await uploaded('aborted', pieces)
    await gateway.store.abortUpload(key('aborted'), uploadId)
    await gateway.store.abortUpload(key('aborted'), uploadId)
    expect(await leftovers(gateway, 'evidence/dossier-1/aborted')).toEqual([])
    const late = gateway.store.putPart(key('aborted'), uploadId, 3, streamOf(rest))
    await expect(late).rejects.toMatchObject({ code: 'EvidenceMissing' })
    const listing = gateway.store.listParts(key('aborted'), uploadId)
    await expect(listing).rejects.toMatchObject({ code: 'EvidenceMissing' })
  })

  it('part by part: more than 8 MiB, or nothing', async () => {
    const uploadId = await gateway.store.beginUpload(key('parts'), pdf)
    const put = (part: Buffer) => gateway.store.putPart(key('parts'), uploadId, 1, streamOf(part))
    await expect(put(random(8 * MiB + 1))).rejects.toMatchObject({ code: 'TooLarge' })
    await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'Empty' })
  })

  it('as AlreadyStored where the key holds other bytes', async () => {
    const how = { ...pdf, maxBytes: 100 }
    const first = await gateway.store.put(key('taken'), streamOf(random(100)), how)
    const completing = completed('taken', await uploaded('taken'))
    await expect(completing).rejects.toMatchObject({ code: 'AlreadyStored' })
    expect(await leftovers(gateway, first.key)).toEqual([`version of ${first.key}`])
  })
})
