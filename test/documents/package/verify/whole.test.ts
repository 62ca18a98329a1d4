/** Verifying a sealed package as a whole: what stands, and where it ends. */
import { describe, expect, it } from '@jest/globals'
import { modifiedOf, names } from '../../../../documents/package/bag.ts'
import { tarEnd, tarHeader } from '../../../../documents/package/tar.ts'
import { readAnchors } from '../../../../documents/cms/trust.ts'
import { verifyPackage } from '../../../../documents/package/verify.ts'
import { built, codesOf, streamed, tarFile, tarOf } from '../kit.ts'
import { testSigner } from '../signer.ts'
import { closedAt } from '../specimen.ts'
import { authority, files, found, seal, specimen } from '../sealed.ts'

const without = (...paths: string[]) =>
  new Map([...files].filter(([path]) => !paths.includes(path)))

describe('A sealed package', () => {
  it('stands for whoever trusts its seal and its time stamping authority', async () => {
    const anchors = readAnchors(Buffer.from(`${seal.anchor}\n${authority.anchor}`))
    const verdict = await verifyPackage(streamed(specimen.tar), { anchors })
    expect(verdict).toMatchObject({
      valid: true,
      dossier: specimen.id,
      closedAt,
      files: specimen.result.files,
      manifestSha256: specimen.result.manifestSha256,
      ledger: { entries: specimen.entries.length, head: specimen.entries.at(-1)!.hash },
      seal: { signer: 'CN=Seal', trusted: true, timestamp: { trusted: true } },
      findings: [],
    })
  })

  it('reads the same in chunks of any size', async () => {
    for (const size of [7, 511, 513, 4096])
      expect(await found(streamed(specimen.tar, size))).toEqual([])
  })

  it('put together again from its files is the same to the byte', () => {
    expect(tarOf(specimen.id, files)).toEqual(specimen.tar)
  })

  it('is not trusted without anchors, and says so', async () => {
    const { findings, seal: facts } = await verifyPackage(streamed(specimen.tar))
    expect(findings.map(({ code }) => code)).toEqual(['no-anchors'])
    expect(facts).toMatchObject({ trusted: false, timestamp: { trusted: false } })
  })

  it('is not trusted under the anchors of others', async () => {
    const { anchor } = await testSigner('Other')
    const codes = await codesOf(specimen.tar, anchor)
    expect(codes).toEqual(['signer-not-trusted', 'timestamp-not-trusted'])
  })

  it('is trusted where its own certificate is the anchor', async () => {
    expect(await codesOf(specimen.tar, seal.certificate, authority.anchor)).toEqual([])
  })

  it('without a time stamp stands, and carries none', async () => {
    const { tar } = await built(seal.signer)
    expect(await found(tar)).toEqual([])
    expect((await verifyPackage(streamed(tar))).seal).not.toHaveProperty('timestamp')
  })
})

describe('The time of the files', () => {
  it('is the closing instant, for all', async () => {
    const [first] = files
    const late = tarFile(`${specimen.id}/${first![0]}`, first![1], modifiedOf(closedAt) + 1)
    const rest = tarOf(specimen.id, without(first![0]))
    expect(await found(Buffer.concat([late, rest]))).toEqual(['other-time'])
  })
})

describe('The end of a package', () => {
  it('is two blocks of zeros: fewer is truncated, more is refused', async () => {
    const { tar } = specimen
    expect(await found(tar.subarray(0, -512))).toEqual(['truncated'])
    expect(await found(tar.subarray(0, -1024))).toEqual(['truncated'])
    expect(await found(Buffer.concat([tar, Buffer.from('x')]))).toEqual(['trailing-bytes'])
    expect(await found(Buffer.concat([tar, tarEnd]))).toEqual(['trailing-bytes'])
    expect(await found(Buffer.alloc(0))).toEqual(['truncated'])
    expect(await found(tarEnd)).toContain('missing-file')
  })

  it('at any place is too early', async () => {
    const { tar } = specimen
    for (let at = 0; at < tar.length; at += 509) {
      const codes = await found(tar.subarray(0, at))
      expect(codes.length).toBeGreaterThan(0)
    }
  })
})

describe('A file of any size', () => {
  it('that says more than it holds is truncated, and its size is not believed', async () => {
    const size = 8 ** 11 - 1
    const header = tarHeader({ path: `${specimen.id}/data/evidence/bomb`, size, modified: 0 })
    expect(await found(Buffer.concat([header, Buffer.alloc(4096)]))).toEqual(['truncated'])
    const index = tarHeader({ path: `${specimen.id}/${names.index}`, size, modified: 0 })
    expect(await found(Buffer.concat([index, Buffer.alloc(4096)]))).toEqual(['too-large'])
  })
})
