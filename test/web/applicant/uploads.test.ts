/** What goes on with an upload: its parts, what a browser remembers of it, its digest, its turn. */
import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../web/pages/applicant/uploads/digest.ts'
import { createLine } from '../../../web/pages/applicant/uploads/line.ts'
import { partsToSend, shareArrived } from '../../../web/pages/applicant/uploads/parts.ts'
import {
  forgetUpload,
  rememberedUploads,
  rememberUpload,
  type RememberedUpload,
} from '../../../web/pages/applicant/uploads/remembered.ts'
import { changed, type UploadItem } from '../../../web/pages/applicant/uploads/upload-state.ts'

const storeOf = (entries = new Map<string, string>()) => ({
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => void entries.set(key, value),
  removeItem: (key: string) => void entries.delete(key),
})

describe('The parts of an upload', () => {
  const upload = { size: 25, partSize: 10 }
  it('are sent that have not arrived, the last one shorter', () => {
    expect(partsToSend(upload, [{ number: 2, size: 10 }])).toEqual([
      { number: 1, from: 0, to: 10 },
      { number: 3, from: 20, to: 25 },
    ])
  })

  it('say how much has arrived', () => {
    expect(shareArrived(upload, [{ number: 3, size: 5 }])).toBe(0.2)
    expect(
      partsToSend(
        upload,
        [1, 2, 3].map((number) => ({ number, size: 1 })),
      ),
    ).toEqual([])
  })
})

describe('An upload that has begun', () => {
  const upload = (id: string): RememberedUpload => ({
    ...{ id, type: 'audit-report', fileName: 'a.pdf', size: 1, sha256: '00' },
  })
  it('is remembered for its dossier until it ends', () => {
    const store = storeOf()
    rememberUpload('d1', upload('u1'), store)
    rememberUpload('d1', upload('u2'), store)
    rememberUpload('d1', upload('u1'), store)
    expect(rememberedUploads('d1', store).map(({ id }) => id)).toEqual(['u2', 'u1'])
    expect(rememberedUploads('d2', store)).toEqual([])
    forgetUpload('d1', 'u2', store)
    forgetUpload('d1', 'u1', store)
    expect(rememberedUploads('d1', store)).toEqual([])
  })

  it.each(['not json', '{}', 'null'])('is not made up from %s', (kept) => {
    expect(rememberedUploads('d', storeOf(new Map([['uploads/d', kept]])))).toEqual([])
  })
})

describe('The digest of a file', () => {
  const bytes = randomBytes(9 * 1024 * 1024 + 7)
  it('is that of all its bytes, read in pieces', async () => {
    const shares: number[] = []
    const digest = await digestOf(new Blob([bytes]), { onProgress: (share) => shares.push(share) })
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(shares).toHaveLength(3)
    expect(shares.at(-1)).toBe(1)
  })

  it('is given up when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(digestOf(new Blob([bytes]), { signal })).rejects.toThrow('cancelled')
  })
})

it('Files wait for their turn, also behind one that fails', async () => {
  const line = createLine(1)
  const order: string[] = []
  const failing = line.take(async () => {
    order.push('first')
    throw new Error('first')
  })
  const next = line.take(async () => order.push('second'))
  await expect(failing).rejects.toThrow('first')
  await next
  expect(order).toEqual(['first', 'second'])
})

it('Uploads are added, changed and taken away by their keys', () => {
  const item = { key: 'k', type: 't', fileName: 'f', size: 1, share: 0 }
  const waiting: UploadItem = { ...item, state: 'waiting' }
  const added = changed([], { add: waiting })
  const sent = changed(added, { key: 'k', set: { state: 'done', share: 1 } })
  expect(sent).toEqual([{ ...item, state: 'done', share: 1 }])
  expect(changed(sent, { remove: 'k' })).toEqual([])
})
