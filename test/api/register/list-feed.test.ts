import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { feedRegister } from '../../../api/register/feed.ts'
import { createRegisterMemory } from '../../../api/register/memory.ts'
import { verify } from '../../../api/register/verify.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import type { RegisterChange } from '../../../domain/register/change.ts'
import { EvidenceError } from '../../../storage/evidence/error.ts'
import type { RevocationList } from '../../../storage/records/revocation-lists.ts'
import * as der from '../../checks/encode.ts'
import { authority, entity, extension, general } from '../../checks/path/authority.ts'
import { deltaOf, revocationList } from '../../checks/path/revocation-list.ts'
import {
  caFile,
  entryOf,
  holder,
  leaf,
  member,
  now,
  recognisedCa as ca,
  stepOf,
  use,
} from './register.ts'

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const serialOf = (file: Buffer) => Buffer.from(readCertificate(file).serialOctets).toString('hex')
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const root = entity('Root above')
const subFile = authority(root, ca)
const rootFile = authority(root, root)

let stop = () => {}
afterEach(() => stop())

/** A register with one entry, and lists kept one after the other, as SQL and the evidence store have them. */
async function feeding(chain = [caFile]) {
  const rows: RevocationList[] = []
  const objects = new Map<string, Buffer>()
  const errors: unknown[] = []
  let isDown = false
  const change: RegisterChange = {
    ...{ sequence: 1, kind: 'granted', at: '2026-02-01T00:00:00.000Z', event: 1 },
    ...{ entry: '00000000-0000-4000-8000-000000000001' },
    after: entryOf(chain.map((file) => member(file))),
  }
  const parts = {
    records: {
      register: {
        changes: async ({ after = 0 }: { after?: number }) => ({
          items: after === 0 ? [change] : [],
        }),
      },
      revocationLists: {
        after: async (position: number, limit: number) =>
          rows.filter((row) => row.position > position).slice(0, limit),
      },
    },
    evidence: {
      read: async ({ sha256 }: { sha256: string }) => {
        if (isDown) throw new EvidenceError('StoreUnavailable', 'down')
        const bytes = objects.get(sha256)
        if (!bytes) throw new EvidenceError('EvidenceMissing', sha256)
        return bytes
      },
    },
    onError: (error: unknown) => errors.push(error),
    everyMs: 5,
  }
  async function start() {
    const memory = createRegisterMemory()
    const feed = await feedRegister({ ...parts, memory } as never)
    stop = feed.stop
    return memory
  }
  const memory = await start()
  return {
    ...{ memory, errors, start },
    down: (is: boolean) => void (isDown = is),
    /** Positions have gaps, as those of a sequence in SQL. */
    keep(bytes: Buffer, caSha256 = sha256Of(chain[0]!), isThere = true) {
      const sha256 = sha256Of(bytes)
      if (isThere) objects.set(sha256, bytes)
      const evidence = { key: sha256, versionId: '1', sha256, size: bytes.length } as never
      const position = (rows.at(-1)?.position ?? 0) + 3
      const of = { position, caSha256, url: 'http://ca.example/list.crl', sha256, evidence }
      rows.push({ ...of, thisUpdate: now, at: '2026-11-20T00:00:00.000Z' })
      return sha256
    },
    known: (lists: number) => until(() => memory.head().lists === lists),
    of: (file = leaf, signedAt = now, from = memory) =>
      verify({ certificate: file.toString('base64'), signedAt, use }, from, now),
  }
}

describe('lists that probes kept', () => {
  it('tell, with their SHA-256 and thisUpdate, once they have been read', async () => {
    const fed = await feeding()
    expect(fed.of().revoked).toBe('undetermined')
    const evidence = fed.keep(revocationList(ca, []))
    await fed.known(1)
    expect(fed.of()).toMatchObject({ verdict: 'recognised', revoked: 'no' })
    expect(stepOf(fed.of(), 'revocation')).toMatchObject({
      evidence,
      reason: { en: 'not revoked, by the list of 2026-11-01T00:00:00.000Z' },
    })
    const later = { thisUpdate: '261102000000Z' }
    fed.keep(revocationList(ca, [{ serial: serialOf(leaf), reason: 1 }], [], later))
    await fed.known(2)
    expect(fed.of()).toMatchObject({ verdict: 'not-recognised', revoked: 'yes' })
    expect(fed.of(leaf, '2026-02-28T00:00:00Z').revoked).toBe('no')
  })

  it('take their place and tell nothing where they are not the CA’s, or not whole', async () => {
    const fed = await feeding()
    const stranger = entity('Recognised CA')
    const limitedTo = (tag: number) =>
      extension('2.5.29.28', der.sequence(der.implicit(tag, Buffer.from([0xff]))), true)
    fed.keep(revocationList(stranger, []))
    fed.keep(revocationList(ca, [], [deltaOf(1)]))
    fed.keep(revocationList(ca, []).subarray(0, 99))
    fed.keep(revocationList(ca, [], [limitedTo(4)]))
    fed.keep(revocationList(ca, [], [limitedTo(5)]))
    fed.keep(revocationList(ca, [], [limitedTo(2)]))
    fed.keep(revocationList(ca, [], [], { thisUpdate: '261103000000Z' }), undefined, false)
    fed.keep(revocationList(ca, []), 'f'.repeat(64))
    await fed.known(8)
    expect(fed.errors).toEqual([])
    expect(fed.of()).toMatchObject({ revoked: 'undetermined', knowledge: { lists: 8 } })
  })

  it('that are limited to a distribution point tell of what names it only', async () => {
    const fed = await feeding()
    const point = der.explicit(0, der.explicit(0, general.uri('http://ca.example/1.crl')))
    fed.keep(revocationList(ca, [], [extension('2.5.29.28', der.sequence(point), true)]))
    await fed.known(1)
    expect(fed.of().revoked).toBe('undetermined')
    const more = [extension('2.5.29.31', der.sequence(der.sequence(point)))]
    expect(fed.of(holder(ca, entity('Holder'), { more })).revoked).toBe('no')
  })

  it('wait in their order while the evidence store does not answer', async () => {
    const fed = await feeding()
    fed.down(true)
    fed.keep(revocationList(ca, []))
    await until(() => fed.errors.length > 1)
    expect(fed.memory.head()).toEqual({ changes: 1, lists: 0 })
    fed.down(false)
    await fed.known(1)
    expect(fed.of().revoked).toBe('no')
  })

  it('are the same in a process that starts later', async () => {
    const fed = await feeding()
    fed.keep(revocationList(entity('Recognised CA'), []))
    fed.keep(revocationList(ca, [{ serial: serialOf(leaf) }]))
    await fed.known(2)
    const answer = fed.of()
    stop()
    expect(fed.of(leaf, now, await fed.start())).toEqual(answer)
  })
})

describe('a CA that the CA above it revoked', () => {
  it('counts until then, by the list that says so', async () => {
    const fed = await feeding([subFile, rootFile])
    const rootHash = sha256Of(rootFile)
    fed.keep(revocationList(ca, []))
    await fed.known(1)
    expect(stepOf(fed.of(), 'chain').reason.en).toContain('no list that is held tells')
    fed.keep(revocationList(root, []), rootHash)
    await fed.known(2)
    expect(fed.of().verdict).toBe('recognised')
    expect(stepOf(fed.of(), 'chain').reason.en).toContain('not revoked by the CA above it')
    const later = { thisUpdate: '261102000000Z' }
    const evidence = fed.keep(
      revocationList(root, [{ serial: serialOf(subFile), reason: 2 }], [], later),
      rootHash,
    )
    await fed.known(3)
    const { recognised, steps } = fed.of()
    expect(recognised).toBe('no')
    expect(steps.find(({ step }) => step === 'chain')).toMatchObject({
      verdict: 'fail',
      evidence,
      clause: { en: 'RFC 5280 §6.3.3' },
      reason: { en: expect.stringContaining('cACompromise') },
    })
    expect(fed.of(leaf, '2026-02-28T00:00:00Z').recognised).toBe('yes')
  })
})
