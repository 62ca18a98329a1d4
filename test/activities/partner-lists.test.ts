/** Partners' lists as activities: who may sign the next, what came of asking, and which changes open an alert. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { changesOf } from '../../activities/partner-alerts.ts'
import { createPartnerListActivities, type ListOrder } from '../../activities/partner-lists.ts'
import { keyFileSigner } from '../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../documents/seal/signer.ts'
import type { ListedService } from '../../domain/partner-list.ts'
import { fetchSafely } from '../../egress/fetch-safely.ts'
import { startPartner } from '../api/partner-lists/desk.ts'
import { ellipticCertificate } from '../documents/seal/elliptic-certificate.ts'
import { testSeal } from '../documents/seal/pdf-seal.ts'
import {
  at,
  certificateOf,
  partnerList,
  pinOf,
  recognised,
} from '../documents/partner-list/lists.ts'
import { type Engine, engines } from '../storage/records/engines.ts'
import { memoryEvidence } from '../support/memory-evidence.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let engine: Engine
let other: Signer
const by = { sub: 'pan', name: 'Pan' }
const evidence = memoryEvidence()
beforeAll(async () => {
  seal = await testSeal()
  engine = await engines.PGlite()
  const files = await ellipticCertificate(seal.folder)
  other = keyFileSigner(files.keyFile, files.certificateFile)
}, 300_000)
afterAll(async () => {
  await engine.stop()
  seal.remove()
})

const activities = (allowPrivate = true) =>
  createPartnerListActivities({
    ...{ evidence, records: engine.records, allowPrivate, egress: fetchSafely },
    now: () => new Date(at),
  })
async function sourceOf(territory: string, url?: string): Promise<string> {
  const id = randomUUID()
  await engine.records.partnerLists.register({
    ...{ id, territory, name: territory, pinned: [pinOf(seal.signer)], recognised },
    ...{ registeredAt: at, registeredBy: by, ...(url !== undefined && { url }) },
  })
  return id
}
async function outcomeOf(source: string, bytes: Buffer, more: Partial<ListOrder> = {}) {
  const order = {
    id: randomUUID(),
    source,
    by,
    evidence: await evidence.putBytes(source, bytes, 'x/y'),
  }
  const { outcome, reasons } = await activities().importList({ ...order, ...more })
  return [outcome, ...reasons.map(({ code }) => code)]
}

describe('Who may sign the next list', () => {
  it('is whom the list before announced, and then nobody else, pinned or not', async () => {
    const source = await sourceOf('PA')
    const both = [seal.signer, other].map(certificateOf)
    const by = (signer: Signer, sequence: number, signers: Buffer[]) =>
      partnerList([], signer, { territory: 'PA', sequence, signers })
    expect(await outcomeOf(source, await by(other, 1, both))).toEqual(['refused', 'UnknownSigner'])
    expect(await outcomeOf(source, await by(seal.signer, 2, both))).toEqual(['accepted'])
    expect(await outcomeOf(source, await by(other, 5, [certificateOf(other)]))).toEqual([
      'accepted',
    ])
    const pinned = await by(seal.signer, 6, both)
    expect(await outcomeOf(source, pinned)).toEqual(['refused', 'UnknownSigner'])
    // A new source begins with its own pins, and goes on where the territory was.
    const renewed = await sourceOf('PA')
    expect(await outcomeOf(renewed, await by(seal.signer, 5, both))).toEqual([
      'refused',
      'NotNewer',
    ])
    expect(await outcomeOf(renewed, pinned)).toEqual(['accepted'])
  })

  it('is judged once, and the list that counts already is unchanged', async () => {
    const source = await sourceOf('PB')
    const bytes = await partnerList([], seal.signer, { territory: 'PB' })
    const id = randomUUID()
    expect(await outcomeOf(source, bytes, { id })).toEqual(['accepted'])
    expect(await outcomeOf(source, bytes, { id })).toEqual(['accepted'])
    expect(await outcomeOf(source, bytes)).toEqual(['unchanged'])
    const { items } = await engine.records.partnerLists.imports({ source, limit: 10 })
    expect(items).toHaveLength(2)
  })
})

describe('Asking a partner', () => {
  it('that does not answer with a list is kept as a refused import with its reason', async () => {
    const partner = await startPartner()
    const source = await sourceOf('PC', partner.url)
    const failure = async (allowPrivate?: boolean) => {
      const fetched = await activities(allowPrivate).fetchPartnerList(source)
      if (!fetched || !('failure' in fetched)) throw new Error('expected a failure')
      return fetched.failure
    }
    expect((await failure()).code).toBe('empty')
    expect((await failure(false)).code).toBe('address-not-public')
    partner.published.bytes = Buffer.alloc(16 * 1024 * 1024 + 1)
    expect((await failure()).code).toBe('too-large')
    partner.stop()
    const reason = await failure()
    const made = await activities().importList({ id: randomUUID(), source, by, failure: reason })
    expect(made).toMatchObject({ outcome: 'refused', reasons: [reason], services: 0 })
    expect(await engine.records.partnerLists.headOf('PC')).toBeUndefined()
    await sourceOf('PC')
    expect(await activities().fetchPartnerList(source)).toBeUndefined()
  })
})

describe('An alert opens', () => {
  const service = (status: string, type = 'urn:ca'): ListedService => ({
    ...{ provider: 'P', name: 'S', type, status, since: at, certificates: [], history: [] },
  })
  const good = ['urn:granted']
  const [granted, withdrawn] = [service('urn:granted'), service('urn:withdrawn')]

  it.each([
    ['when what was recognised is so no longer', [granted], [withdrawn], 1],
    ['when it is listed no longer', [granted], [], 1],
    ['not when nothing changes', [granted], [granted], 0],
    ['not when it never was recognised', [withdrawn], [withdrawn], 0],
    ['not when it is recognised again', [withdrawn], [granted], 0],
    ['by kind of service', [granted, service('urn:granted', 'urn:time')], [granted], 1],
    ['with a first list that recognises nothing of it', undefined, [withdrawn], 1],
    ['not with a first list that recognises some of it', undefined, [withdrawn, granted], 0],
    ['not with a first list that does not know it', undefined, [], 0],
  ])('%s', (_, before, after, alerts) => {
    expect(changesOf(before, after, good)).toHaveLength(alerts)
  })
})
