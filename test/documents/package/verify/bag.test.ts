/** Each way in which a bag, its seal or its time stamp is refused (RFC 8493). */
import { describe, expect, it } from '@jest/globals'
import { names } from '../../../../documents/package/bag.ts'
import { built, type Files, filesIn, relisted, resealed, retagged, stampBy, tarOf } from '../kit.ts'
import { testSigner } from '../signer.ts'
import { authority, files, found, seal, specimen } from '../sealed.ts'

const foundIn = (changed: Files) => found(tarOf(specimen.id, changed))
const changed = (path: string, bytes: Buffer | string) =>
  new Map(files).set(path, Buffer.from(bytes))
const without = (...paths: string[]) =>
  new Map([...files].filter(([path]) => !paths.includes(path)))
const evidencePaths = () => [...files.keys()].filter((path) => path.startsWith('data/evidence/'))

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
