/** Verifying a sealed package: what stands, and each way in which a package is refused. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { modifiedOf, names } from '../../../documents/package/bag.ts'
import { tarEnd, tarHeader } from '../../../documents/package/tar.ts'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { verifyPackage } from '../../../documents/package/verify.ts'
import {
  built,
  codesOf,
  type Files,
  filesIn,
  indexIn,
  relisted,
  resealed,
  retagged,
  stampBy,
  streamed,
  tarFile,
  tarOf,
} from './kit.ts'
import { testAuthority, testSigner } from './signer.ts'
import { chained, closedAt } from './specimen.ts'

let seal: Awaited<ReturnType<typeof testSigner>>
let authority: Awaited<ReturnType<typeof testAuthority>>
let specimen: Awaited<ReturnType<typeof built>>
let files: Files
beforeAll(async () => {
  seal = await testSigner('Seal')
  authority = await testAuthority()
  specimen = await built(seal.signer, authority.signer)
  files = filesIn(specimen.tar)
})

const found = (tar: Parameters<typeof codesOf>[0]) => codesOf(tar, seal.anchor, authority.anchor)
const foundIn = (changed: Files) => found(tarOf(specimen.id, changed))
const changed = (path: string, bytes: Buffer | string) =>
  new Map(files).set(path, Buffer.from(bytes))
const without = (...paths: string[]) =>
  new Map([...files].filter(([path]) => !paths.includes(path)))
const evidencePaths = () => [...files.keys()].filter((path) => path.startsWith('data/evidence/'))
const ledgerOf = (entries: readonly object[]) =>
  entries.map((each) => `${JSON.stringify(each)}\n`).join('')

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

describe('A bag (RFC 8493) is refused', () => {
  it('with a file below data/ that no manifest lists', async () => {
    expect(await foundIn(changed('data/evidence/more', 'x'))).toContain('unlisted-file')
  })

  it('with a file beside data/ that no manifest lists', async () => {
    expect(await foundIn(changed('NOTES.txt', 'x'))).toContain('unlisted-file')
  })

  it('with a second manifest or a list of files to fetch, listed or not', async () => {
    for (const name of ['manifest-md5.txt', 'tagmanifest-sha512.txt', 'fetch.txt']) {
      expect(await foundIn(changed(name, 'x'))).toEqual(['unlisted-file'])
      expect(await foundIn(retagged(changed(name, 'x')))).toEqual(['unlisted-file'])
    }
  })

  it('with a file more and all manifests renewed: the seal is over the manifest', async () => {
    const codes = await foundIn(relisted(changed('data/evidence/more', 'x')))
    expect(codes).toContain('signature-invalid')
  })

  it('without any one of its files', async () => {
    for (const path of files.keys()) expect(await foundIn(without(path))).toContain('missing-file')
  })

  it('without a file and its line', async () => {
    const [path = ''] = evidencePaths()
    const codes = await foundIn(relisted(without(path)))
    expect(codes).toEqual(expect.arrayContaining(['signature-invalid', 'missing-file']))
  })

  it('with a changed file, and where the manifests are renewed too', async () => {
    const [path = ''] = evidencePaths()
    expect(await foundIn(changed(path, 'forged'))).toContain('changed-file')
    expect(await foundIn(relisted(changed(path, 'forged')))).toContain('signature-invalid')
  })

  it('with other texts beside data/, though their manifest is renewed', async () => {
    const information = files.get(names.information)!.toString()
    const wrong = (text: string) => foundIn(retagged(changed(names.information, text)))
    const oxum = information.replace(/Payload-Oxum: \d+/, 'Payload-Oxum: 1')
    const date = information.replace(/Bagging-Date: \d+/, 'Bagging-Date: 2020')
    for (const text of [oxum, date, `${information}Contact-Name: x\n`])
      expect(await wrong(text)).toEqual(['information'])
    expect(await foundIn(retagged(changed(names.readme, 'Trust me.')))).toEqual(['readme'])
    const later = 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'
    expect(await foundIn(retagged(changed(names.declaration, later)))).toEqual(['declaration'])
  })

  it('with a manifest that is not readable, not sorted or lists a file twice', async () => {
    const lines = files.get(names.manifest)!.toString()
    const [first = ''] = lines.split('\n')
    const outside = `${'0'.repeat(64)}  ../elsewhere\n`
    for (const text of ['noise', lines.slice(0, -1), `${first}\n${lines}`, outside + lines])
      expect(await foundIn(retagged(changed(names.manifest, text)))).toContain(
        'manifest-unreadable',
      )
  })
})

describe('A seal or time stamp', () => {
  it('of somebody else is not trusted', async () => {
    const other = await testSigner('Other')
    expect(await foundIn(await resealed(files, other.signer))).toContain('signer-not-trusted')
  })

  it('of another package does not stand', async () => {
    const other = filesIn((await built(seal.signer, authority.signer)).tar)
    const taken = changed(names.signature, other.get(names.signature)!)
    expect(await foundIn(retagged(taken))).toEqual(['signature-invalid', 'timestamp-invalid'])
    const stamp = changed(names.timestamp, other.get(names.timestamp)!)
    expect(await foundIn(retagged(stamp))).toEqual(['timestamp-invalid'])
  })

  it('cannot be taken away', async () => {
    expect(await foundIn(retagged(without(names.timestamp)))).toEqual(['missing-file'])
  })

  it('cannot be added', async () => {
    const plain = await built(seal.signer)
    const unstamped = filesIn(plain.tar)
    const { response } = await stampBy(authority.signer)(unstamped.get(names.signature)!)
    const stamped = retagged(unstamped.set(names.timestamp, response))
    expect(await found(tarOf(plain.id, stamped))).toEqual(['unlisted-file'])
  })

  it('by an authority without the purpose does not stand', async () => {
    const stamp = await stampBy(seal.signer)(files.get(names.signature)!)
    const changedStamp = retagged(changed(names.timestamp, stamp.response))
    expect(await foundIn(changedStamp)).toEqual(['timestamp-invalid'])
  })

  it('that is noise does not stand', async () => {
    expect(await foundIn(retagged(changed(names.signature, 'noise')))).toContain(
      'signature-invalid',
    )
    expect(await foundIn(retagged(changed(names.timestamp, '')))).toEqual(['timestamp-invalid'])
  })
})

describe('What an insider seals anew is refused', () => {
  const insider = async (path: string, bytes: Buffer | string) =>
    (await foundIn(await resealed(changed(path, bytes), seal.signer))).filter(
      // The time stamp is the one thing that an insider cannot make.
      (code) => code !== 'missing-file',
    )
  const index = () => indexIn(files)

  it('with an event changed', async () => {
    const text = files.get(names.ledger)!.toString().replace('"act":"decide"', '"act":"refuse"')
    expect(await insider(names.ledger, text)).toContain('ledger-broken')
  })

  it('with an event changed and the chain made anew: the head is another', async () => {
    const events = specimen.entries.map(({ event }) => ({ ...event, at: closedAt }))
    const lines = ledgerOf(chained(events).map(sorted))
    expect(await insider(names.ledger, lines)).toEqual(['ledger-incomplete'])
  })

  it('with the last entry gone, or one in the middle', async () => {
    const lines = files.get(names.ledger)!.toString().trimEnd().split('\n')
    const cut = (from: number) => `${lines.toSpliced(from, 1).join('\n')}\n`
    expect(await insider(names.ledger, cut(lines.length - 1))).toEqual(['ledger-incomplete'])
    expect(await insider(names.ledger, cut(2))).toContain('ledger-broken')
  })

  it('with a line that is not canonical, not JSON, or without end', async () => {
    const text = files.get(names.ledger)!.toString()
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}\n`
    const nested = `${'{"a":'.repeat(65)}1${'}'.repeat(65)}\n`
    for (const line of [
      text.replace('{', '{ '),
      `noise\n${text}`,
      deep,
      nested,
      text.trimEnd(),
      `\n${text}`,
    ])
      expect(await insider(names.ledger, line)).toContain('ledger-unreadable')
    expect(await insider(names.ledger, 'x'.repeat(5_000_000))).toContain('ledger-unreadable')
  })

  it('with evidence gone from files and index, though the ledger mentions it', async () => {
    const { evidence } = index()
    const gone = evidence[0]!
    const less = JSON.stringify({ ...index(), evidence: evidence.slice(1) })
    const rest = new Map(changed(names.index, less))
    rest.delete(gone.path)
    const codes = await foundIn(await resealed(rest, seal.signer))
    expect(codes).toContain('evidence-missing')
  })

  it('with evidence more that the record never mentions', async () => {
    const path = `data/evidence/${'0'.repeat(64)}-x`
    const { evidence } = index()
    const one = { ...evidence[0], key: 'evidence/put/in', path }
    const more = JSON.stringify({ ...index(), evidence: [...evidence, one] })
    const added = changed(names.index, more).set(path, files.get(evidence[0]!.path)!)
    expect(await foundIn(await resealed(added, seal.signer))).toContain('never-mentioned')
  })

  it('with other evidence in its place', async () => {
    const { evidence } = index()
    const { sha256, path, size } = evidence[1]!
    const swapped = [{ ...evidence[0], sha256, path, size }, ...evidence.slice(1)]
    const codes = await insider(names.index, JSON.stringify({ ...index(), evidence: swapped }))
    expect(codes).toEqual(expect.arrayContaining(['evidence-missing', 'index-wrong']))
  })

  it('with another dossier, or one that is not readable', async () => {
    const dossier = JSON.parse(files.get(names.dossier)!.toString())
    const other = JSON.stringify({ ...dossier, id: 'another' })
    expect(await insider(names.dossier, other)).toEqual(['other-dossier'])
    expect(await insider(names.dossier, 'null')).toEqual(['dossier-unreadable'])
    expect(await foundIn(relisted(changed(names.index, '{}')))).toContain('index-unreadable')
  })
})

const sorted = ({ position, event, previousHash, hash }: ReturnType<typeof chained>[number]) => {
  const order = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(order)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, each]) => [key, order(each)]),
          )
        : value
  return order({ position, event, previousHash, hash }) as object
}

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
