/** Building a sealed package: what is in it, that it is the same each time, and what keeps it from being built. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { names } from '../../../documents/package/bag.ts'
import { buildPackage, type PackageParts } from '../../../documents/package/build.ts'
import { safeFileName } from '../../../documents/package/file-name.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { filesIn, indexIn } from './kit.ts'
import { testSigner } from './signer.ts'
import { again, chained, closedAt, inMemory, notice, specimen, type Specimen } from './specimen.ts'

let signer: Signer
let evidence: ReturnType<typeof inMemory>
let each: Specimen
beforeAll(async () => {
  signer = (await testSigner('Seal')).signer
  evidence = inMemory()
  each = await specimen(evidence.put, [
    Buffer.alloc(3000, 1),
    Buffer.from('same'),
    Buffer.from('same'),
  ])
})

const parts = (): PackageParts => ({
  dossier: each.dossier,
  ledger: again(each.entries),
  evidence,
  signer,
  at: closedAt,
})
const filesOf = async (given: PackageParts) => filesIn(await buffer(buildPackage(given).stream))
const failing = (more: Partial<PackageParts>) =>
  buffer(buildPackage({ ...parts(), ...more }).stream).then(
    () => 'built',
    (error: Error & { code?: string }) => `${error.code ?? error.name}: ${error.message}`,
  )
const withEvidence = (open: PackageParts['evidence']['open']) => failing({ evidence: { open } })

describe('A sealed package', () => {
  it('holds ledger, dossier, index and every piece of evidence that the record mentions', async () => {
    const files = await filesOf(parts())
    const index = indexIn(files)
    const types = index.evidence.map(({ type }) => type).sort()
    expect(types).toEqual([
      'form',
      'notice-grant',
      'technical-annex',
      'technical-annex',
      'technical-report',
    ])
    expect(files.get(names.ledger)!.toString().trim().split('\n')).toHaveLength(each.entries.length)
    for (const { path, size } of index.evidence) expect(files.get(path)).toHaveLength(size)
  })

  it('says which notice is which file, and the name under which a document was filed', async () => {
    const index = indexIn(await filesOf(parts()))
    const found = (type: string) => index.evidence.find((one) => one.type === type)!
    expect(found('notice-grant')).toMatchObject({ notice, fileName: 'notice-grant.pdf' })
    const { fileName, path } = found('technical-annex')
    expect([fileName, path]).toEqual([
      '认证业务规则 (终稿)/CPS.pdf',
      expect.stringMatching(/-CPS\.pdf$/),
    ])
  })

  it('does not reach for what a person wrote as if it were evidence', async () => {
    const files = await filesOf(parts())
    expect(files.get(names.ledger)!.toString()).toContain('evidence/of-somebody-else/secret')
    expect(files.get(names.index)!.toString()).not.toContain('somebody-else')
  })

  it('is the same each time but for the seal', async () => {
    const [one, other] = [await filesOf(parts()), await filesOf(parts())]
    const differing = [...one].filter(([path, bytes]) => !other.get(path)?.equals(bytes))
    const changing: string[] = [names.signature, names.tagManifest]
    expect(differing.every(([path]) => changing.includes(path))).toBe(true)
    expect([...one.keys()]).toEqual([...other.keys()])
  })

  it('tells what it is once it was read to its end', async () => {
    const { stream, built } = buildPackage(parts())
    const { length } = await buffer(stream)
    expect(await built).toEqual({
      manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: 14,
      bytes: length,
    })
  })

  it('leaves out what was appended to the ledger meanwhile', async () => {
    const more = chained([...each.entries.map(({ event }) => event), each.entries[0]!.event])
    let times = 0
    const growing = {
      [Symbol.asyncIterator]: () =>
        again(times++ === 0 ? each.entries : more)[Symbol.asyncIterator](),
    }
    const files = await filesOf({ ...parts(), ledger: growing })
    expect(files.get(names.ledger)!.toString().trim().split('\n')).toHaveLength(each.entries.length)
  })
})

describe('A package is not built', () => {
  it('where evidence is missing; the object is named', async () => {
    const missing = async () => {
      throw Object.assign(new Error('gone'), { code: 'EvidenceMissing' })
    }
    expect(await withEvidence(missing)).toMatch(
      /^EvidenceMissing: expected evidence\/.* version v1/,
    )
  })

  it('where evidence has other bytes, more or fewer; the object is named', async () => {
    const instead = (change: (bytes: Buffer) => Buffer) =>
      withEvidence(async (reference) =>
        Readable.from([change(await buffer(await evidence.open(reference)))]),
      )
    const named = /^EvidenceMismatch: expected evidence\/.* version v1 with \d+ bytes/
    expect(await instead((bytes) => Buffer.alloc(bytes.length))).toMatch(named)
    expect(await instead((bytes) => Buffer.concat([bytes, Buffer.from('x')]))).toMatch(named)
    expect(await instead((bytes) => bytes.subarray(1))).toMatch(named)
  })

  it('where the store does not answer: its own error, so that it is tried again', async () => {
    const away = async () => {
      throw Object.assign(new Error('away'), { code: 'StoreUnavailable' })
    }
    expect(await withEvidence(away)).toBe('StoreUnavailable: away')
  })

  it('over a chain that is broken, or of another dossier', async () => {
    const changed = each.entries.map((entry, at) =>
      at === 3 ? { ...entry, event: { ...entry.event, act: 'forged' } } : entry,
    )
    expect(await failing({ ledger: again(changed) })).toMatch(/^ChainBroken: expected entry 4/)
    const other = each.entries.map(({ event }) => ({ ...event, dossier: closedAt }))
    expect(await failing({ ledger: again(chained(other)) })).toMatch(/^WrongDossier/)
  })

  it('from a ledger that does not read the same twice', async () => {
    const once = again(each.entries)[Symbol.asyncIterator]()
    const ledger = { [Symbol.asyncIterator]: () => once }
    expect(await failing({ ledger })).toMatch(/^LedgerChanged/)
  })

  it('without seal, or without the time stamp that it is to carry', async () => {
    const sign = async () => {
      throw new Error('the key is locked')
    }
    expect(await failing({ signer: { ...signer, sign } })).toBe('Error: the key is locked')
    const timestamp = async () => {
      throw new Error('no authority')
    }
    expect(await failing({ timestamp })).toBe('Error: no authority')
  })

  it('for a reader that goes away, and the evidence that was being read is let go', async () => {
    const opened: Readable[] = []
    const open: PackageParts['evidence']['open'] = async (reference) => {
      opened.push(await evidence.open(reference))
      return opened.at(-1)!
    }
    const { stream, built } = buildPackage({ ...parts(), evidence: { open } })
    for await (const _chunk of stream) if (opened.length > 0) break
    await expect(built).rejects.toThrow()
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true])
  })
})

describe('The file name in a package', () => {
  it.each([
    ['CPS.pdf', 'CPS.pdf'],
    ['../../etc/passwd', 'etc_passwd'],
    ['认证业务规则.pdf', 'file.pdf'],
    ['说明', 'file'],
    ['a\u202eb\nc.docx', 'a_b_c.docx'],
    ['-rf.pdf', 'rf.pdf'],
    ['Déclaration.PDF', 'Declaration.PDF'],
    [`${'long-'.repeat(60)}name.pdf`, 'long-long-long-long-long-long-l.pdf'],
  ])('of %j is %s', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })
})
