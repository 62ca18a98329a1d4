/** The key of the list is rotated, as rehearsed: announced by the old, used by the new, followed by who knew the old. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { buildTrustedList, issueTrustedList } from '../../../documents/trusted-list/build.ts'
import { TrustedListError } from '../../../documents/trusted-list/error.ts'
import { readListHeader } from '../../../documents/trusted-list/header.ts'
import { followPivots } from '../../../documents/trusted-list/pivots.ts'
import { listType } from '../../../documents/trusted-list/names.ts'
import type { XmlDocument } from '../../../documents/xml/element.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { signEnveloped } from '../../../documents/xml/sign-enveloped.ts'
import { XmlSignatureError } from '../../../documents/xml/signature-error.ts'
import { certificateTwins } from '../seal/certificate-twins.ts'
import { ellipticCertificate } from '../seal/elliptic-certificate.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { issueOf } from './register.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let [a, b, c]: Signer[] = []
let rotated: XmlDocument[]

const certificateOf = (signer: Signer | undefined) => signer!.certificates[0]!
const signersOf = (...signers: (Signer | undefined)[]) => signers.map(certificateOf)

async function issued(sequence: number, by: Signer | undefined, next: Buffer[]) {
  const issue = issueOf([], { sequence, signers: next })
  return readXml((await issueTrustedList(issue, by!)).bytes)
}

/** As one must not: by a key that the list itself does not name. */
async function forged(sequence: number, by: Signer | undefined, next: Buffer[]) {
  const { bytes } = buildTrustedList(issueOf([], { sequence, signers: next }))
  const envelope = { at: '2026-11-21T08:00:00.000Z', mimeType: 'text/xml' }
  return readXml(await signEnveloped(bytes, envelope, by!))
}

beforeAll(async () => {
  seal = await testSeal()
  a = seal.signer
  for (const files of [await ellipticCertificate(seal.folder), await certificateTwins(seal.folder)])
    if (!b) b = keyFileSigner(files.keyFile, files.certificateFile)
    else c = keyFileSigner(files.keyFile, files.certificateFile)
  rotated = [
    await issued(1, a, signersOf(a)),
    await issued(2, a, signersOf(a, b)),
    await issued(3, b, signersOf(b)),
  ]
}, 120_000)
afterAll(() => seal.remove())

function codeOf(follow: () => unknown): string {
  try {
    follow()
  } catch (error) {
    if (!(error instanceof TrustedListError)) throw error
    expect(error.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    return error.code
  }
  return 'followed'
}

describe('A client that knows the first key', () => {
  it('follows to the second, and then trusts it alone', () => {
    const { certificates, header } = followPivots(signersOf(a), rotated)
    expect(certificates).toEqual(signersOf(b))
    expect(header?.sequence).toBe(3)
  })

  it('trusts both while both are announced', () => {
    expect(followPivots(signersOf(a), rotated.slice(0, 2)).certificates).toEqual(signersOf(a, b))
  })

  it('goes on from where it was', () => {
    const { certificates, header } = followPivots(signersOf(a), rotated.slice(0, 2))
    expect(followPivots(certificates, rotated.slice(2), header).header?.sequence).toBe(3)
  })

  it('refuses a list of a key that was never announced, even one that announces itself', async () => {
    const [one, two] = rotated
    const byC = await issued(3, c, signersOf(c))
    expect(codeOf(() => followPivots(signersOf(a), [one!, two!, byC]))).toBe('UnannouncedKey')
    const naming = await forged(3, c, signersOf(a, b))
    expect(codeOf(() => followPivots(signersOf(a), [one!, two!, naming]))).toBe('UnannouncedKey')
  })

  it('refuses the new key before it was announced, and the old one after it was given up', async () => {
    const tooEarly = await issued(2, b, signersOf(a, b))
    expect(codeOf(() => followPivots(signersOf(a), [rotated[0]!, tooEarly]))).toBe('UnannouncedKey')
    const tooLate = await issued(4, a, signersOf(a))
    expect(codeOf(() => followPivots(signersOf(a), [...rotated, tooLate]))).toBe('UnannouncedKey')
  })

  it('refuses who may sign another list that ours points to', async () => {
    const pointer = {
      location: 'https://example.at',
      type: 'urn:other',
      territory: 'AT',
      operator: 'X',
    }
    const issue = issueOf([], {
      signers: signersOf(a),
      pointers: [{ ...pointer, certificates: signersOf(c) }],
    })
    const one = readXml((await issueTrustedList(issue, a!)).bytes)
    const byC = await issued(2, c, signersOf(c))
    expect(codeOf(() => followPivots(signersOf(a), [one, byC]))).toBe('UnannouncedKey')
  })

  it('refuses a gap, a repetition and an older list', () => {
    const [one, two, three] = rotated
    for (const lists of [
      [one!, three!],
      [one!, one!],
      [two!, one!],
    ])
      expect(codeOf(() => followPivots(signersOf(a, b), lists))).toBe('SequenceGap')
  })

  it('refuses a list that was changed to announce another key', () => {
    const changed = Buffer.from(rotated[1]!.bytes)
      .toString()
      .replaceAll(certificateOf(b).toString('base64'), certificateOf(c).toString('base64'))
    expect(() => followPivots(signersOf(a), [rotated[0]!, readXml(Buffer.from(changed))])).toThrow(
      XmlSignatureError,
    )
  })

  it('refuses another list, one that announces nobody, and what is no list', async () => {
    const own = buildTrustedList(issueOf([], { sequence: 2, signers: signersOf(a) })).bytes
    const signed = async (xml: string) =>
      readXml(
        await signEnveloped(
          Buffer.from(xml),
          { at: '2026-11-21T08:00:00Z', mimeType: 'text/xml' },
          a!,
        ),
      )
    const other = await signed(own.toString().replaceAll(listType, 'urn:other'))
    expect(codeOf(() => followPivots(signersOf(a), [rotated[0]!, other]))).toBe('OtherList')
    const silent = await signed(
      own.toString().replace(/<PointersToOtherTSL>.*<.PointersToOtherTSL>/, ''),
    )
    expect(codeOf(() => followPivots(signersOf(a), [rotated[0]!, silent]))).toBe('NoAnnouncement')
    expect(codeOf(() => followPivots(signersOf(a), [readXml(Buffer.from('<a/>'))]))).toBe(
      'Unreadable',
    )
    expect(
      codeOf(() => readListHeader(readXml(Buffer.from(own.toString().replace('>2<', '>02<'))))),
    ).toBe('Unreadable')
  })
})
