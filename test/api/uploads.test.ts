import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Cast, castOf } from '../../demo/cast.ts'
import type { Receipt } from '../../domain/receipt.ts'
import { partSize, type Upload } from '../../domain/upload.ts'
import { type DevelopmentStack, startDevelopment } from '../../stack/development.ts'
import { type Service, startService } from '../../stack/service.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'))
let stack: DevelopmentStack
let service: Service
let cast: Cast
let dossier: string
beforeAll(async () => {
  stack = await startDevelopment({ dataFolder: folder })
  service = await startService(stack.configuration())
  cast = await castOf(stack, service.address)
  dossier = (await cast.applicant.open()).dossier
}, 900_000)
afterAll(async () => {
  await service.stop()
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A PDF of two parts and a rest. */
const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * partSize + 1000)])
const sha256 = createHash('sha256').update(content).digest('hex')

const announce = (more: Record<string, unknown> = {}, key?: string) =>
  cast.applicant.call<Upload>(`/dossiers/${dossier}/uploads`, {
    body: {
      type: 'technical-annex',
      fileName: '附件 annex.pdf',
      size: content.length,
      sha256,
      ...more,
    },
    key,
  })

async function sendPart(upload: Upload, number: number, bytes?: Buffer): Promise<number> {
  const place = `/dossiers/${dossier}/uploads/${upload.id}/parts/${number}`
  const part = bytes ?? content.subarray((number - 1) * partSize, number * partSize)
  const response = await cast.applicant.send(place, { method: 'PUT', bytes: part })
  return response.status
}

const complete = (upload: Upload, key?: string) =>
  cast.applicant.call<Receipt & { document: { evidence: { sha256: string; size: number } } }>(
    `/dossiers/${dossier}/uploads/${upload.id}/completion`,
    { method: 'POST', key },
  )

describe('Uploads in parts', () => {
  it('are resumed where they were interrupted, and attached once their digest is proven', async () => {
    const upload = await announce()
    expect(await sendPart(upload, 1)).toBe(200)
    expect(await sendPart(upload, 3)).toBe(200)
    await expect(complete(upload)).rejects.toMatchObject({
      status: 409,
      problem: { type: '/problems/upload-incomplete' },
    })
    const seen = await cast.applicant.call<{ parts: { number: number }[] }>(
      `/dossiers/${dossier}/uploads/${upload.id}`,
    )
    expect(seen.parts.map(({ number }) => number)).toEqual([1, 3])
    expect(await sendPart(upload, 2)).toBe(200)
    const { document } = await complete(upload, 'completion')
    expect(document.evidence).toMatchObject({ sha256, size: content.length })
    const again = await complete(upload, 'completion')
    expect(again.document).toEqual(document)
    const { documents } = await cast.applicant.read(dossier)
    expect(documents).toHaveLength(1)
  })

  it('are begun once under one key', async () => {
    const first = await announce({}, 'begin')
    expect(await announce({}, 'begin')).toEqual(first)
  })

  it('are refused when the bytes are not those announced, and leave nothing', async () => {
    const upload = await announce({ sha256: '0'.repeat(64) })
    for (const number of [1, 2, 3]) expect(await sendPart(upload, number)).toBe(200)
    await expect(complete(upload)).rejects.toMatchObject({
      status: 422,
      problem: { type: '/problems/digest-mismatch' },
    })
  })

  it('are refused before a byte is sent when they are too large for their type', async () => {
    await expect(announce({ type: 'ca-certificate' })).rejects.toMatchObject({
      status: 413,
      problem: { type: '/problems/too-large' },
    })
  })

  it('take no part of another size than announced', async () => {
    const upload = await announce()
    expect(await sendPart(upload, 1, Buffer.alloc(100))).toBe(422)
    expect(await sendPart(upload, 9)).toBe(422)
  })

  it('belong to the person who began them', async () => {
    const upload = await announce()
    await expect(
      cast.officer.call(`/dossiers/${dossier}/uploads/${upload.id}`),
    ).rejects.toMatchObject({ status: 404 })
  })
})
