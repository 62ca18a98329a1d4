/** A partner's list counts only as one that it could be: everything else is refused, with every reason named. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { type Expected, judgeList } from '../../../documents/partner-list/judge.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { ellipticCertificate } from '../seal/elliptic-certificate.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { twoEntries } from '../trusted-list/register.ts'
import { at, digestOf, issuedAt, nextUpdate, partnerList, pinOf, sign } from './lists.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let signer: Signer
let other: Signer
let entries: RegisterEntry[]
let list: Buffer
let expected: Expected
beforeAll(async () => {
  seal = await testSeal()
  signer = seal.signer
  const files = await ellipticCertificate(seal.folder)
  other = keyFileSigner(files.keyFile, files.certificateFile)
  entries = await twoEntries()
  list = await partnerList(entries, signer, { sequence: 5 })
  expected = { territory: 'XX', signers: [pinOf(signer)], at }
}, 120_000)
afterAll(() => seal.remove())

async function codesOf(bytes: Buffer | string, more: Partial<Expected> = {}): Promise<string[]> {
  const { outcome, reasons } = await judgeList(Buffer.from(bytes), { ...expected, ...more })
  expect(outcome).toBe(reasons.length > 0 ? 'refused' : 'accepted')
  for (const { text } of reasons) expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
  return [...new Set(reasons.map(({ code }) => code))]
}
const textOf = (bytes: Buffer) => bytes.toString().replace(/^<\?xml.*?\?>\s*/, '')

describe('A list of a partner', () => {
  it('is accepted with its services, their certificates, statuses and histories', async () => {
    const { list: read, signer: by } = await judgeList(list, expected)
    expect(await codesOf(list)).toEqual([])
    expect(by).toBe(pinOf(signer))
    expect(read).toMatchObject({ territory: 'XX', sequence: 5, providers: 2 })
    expect(read?.announced).toEqual([pinOf(signer)])
    const [service] = read?.services.filter(({ status }) => status.endsWith('/withdrawn')) ?? []
    const [withdrawn] = entries
    expect(service).toMatchObject({
      provider: 'Signature 2',
      since: '2026-06-01T00:00:00.000Z',
      certificates: [{ sha256: withdrawn!.chain[0]!.sha256, subject: 'C=AT,CN=Two' }],
      history: [{ since: '2026-01-05T00:00:00.000Z' }],
    })
  })

  it('is refused when signed with a certificate that is neither pinned nor announced', async () => {
    expect(await codesOf(await partnerList(entries, other))).toEqual(['UnknownSigner'])
    expect(await codesOf(list, { signers: [pinOf(other)] })).toEqual(['UnknownSigner'])
    expect(await codesOf(list, { signers: [] })).toEqual(['UnknownSigner'])
  })

  it('is refused when it is not after the list that counts, and is that list when it has its bytes', async () => {
    const before = (sequence: number, sha256 = 'ab'.repeat(32)) => ({
      before: { sequence, sha256 },
    })
    expect(await codesOf(list, before(4))).toEqual([])
    expect(await codesOf(list, before(5))).toEqual(['NotNewer'])
    expect(await codesOf(list, before(6))).toEqual(['NotNewer'])
    const same = await judgeList(list, { ...expected, ...before(5, digestOf(list)) })
    expect(same.outcome).toBe('unchanged')
  })

  it('is refused out of its time, and when it does not say until when it holds', async () => {
    expect(await codesOf(list, { at: nextUpdate })).toEqual(['Expired'])
    expect(await codesOf(list, { at: new Date(Date.parse(issuedAt) - 1).toISOString() })).toEqual([
      'NotYetIssued',
    ])
    const closed = await partnerList(entries, signer, {
      change: (xml) => xml.replace(/<NextUpdate>.*?<\/NextUpdate>/s, '<NextUpdate/>'),
    })
    expect(await codesOf(closed)).toEqual(['Closed'])
    const late = await partnerList(entries, signer, {
      issuedAt: '2099-01-01T00:00:00.000Z',
      nextUpdate: '2099-02-01T00:00:00.000Z',
    })
    expect(await codesOf(late, { at: '2099-01-02T00:00:00.000Z' })).toEqual(['SignerNotValid'])
  })

  it('is refused of another territory', async () => {
    expect(await codesOf(list, { territory: 'YY' })).toEqual(['OtherTerritory'])
  })

  it.each([
    ['a status', /<ServiceStatus>.*?<\/ServiceStatus>/, ''],
    ['a time without a zone', /(<StatusStartingTime>.*?)Z</, '$1<'],
    ['a certificate', /(<ServiceInformation>.*?<X509Certificate>).{8}/s, '$1****'],
    ['a provider’s name', /<TSPName>.*?<\/TSPName>/s, '<TSPName/>'],
    ['services', /<TSPServices>.*?<\/TSPServices>/s, '<TSPServices/>'],
    ['the tag', /TSLTag="[^"]*"/, 'TSLTag="urn:other"'],
    ['the version', /<TSLVersionIdentifier>6/, '<TSLVersionIdentifier>7'],
    ['the next update', /<NextUpdate>.*?<\/NextUpdate>/s, ''],
  ])('is refused where its structure lacks %s, by name', async (_, from, to) => {
    const bytes = await partnerList(entries, signer, { change: (xml) => xml.replace(from, to) })
    expect(await codesOf(bytes)).toContain('Structure')
  })

  it('is refused with every reason at once', async () => {
    const bytes = await partnerList(entries, other, {
      sequence: 3,
      change: (xml) => xml.replace(/<ServiceStatus>.*?<\/ServiceStatus>/, ''),
    })
    const before = { sequence: 4, sha256: 'ab'.repeat(32) }
    const wanted = ['UnknownSigner', 'OtherTerritory', 'NotNewer', 'Expired', 'Structure', 'Schema']
    expect(await codesOf(bytes, { before, territory: 'YY', at: nextUpdate })).toEqual(wanted)
  })
})

describe('A hostile list is refused by name', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefgh'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index] ?? 'a'};`.repeat(10)}">`)
    .join('')}]>`

  it.each([
    ['billion laughs', () => laughs + textOf(list).replace('<SchemeName>', '<SchemeName>&h;')],
    [
      'an external entity',
      () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${textOf(list)}`,
    ],
    ['an external DTD', () => `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${textOf(list)}`],
  ])('%s', async (_, hostile) => {
    expect(await codesOf(hostile())).toEqual(['DocumentType'])
  })

  it.each([
    ['an entity that nobody declared', () => list.toString().replace('<Name', '&e;<Name')],
    ['a list that ends in the middle', () => list.subarray(0, list.length / 2)],
    ['no XML at all', () => Buffer.from('{"list": []}')],
  ])('%s', async (_, hostile) => {
    expect(await codesOf(hostile())).toEqual(['Malformed'])
  })

  it('a style sheet, another encoding, depth and size beyond the limits', async () => {
    const sheet = `<?xml-stylesheet href="http://127.0.0.1:1/x"?>${textOf(list)}`
    expect(await codesOf(sheet)).toEqual(['ProcessingInstruction'])
    expect(await codesOf(Buffer.from(list.toString(), 'utf16le'))).not.toEqual([])
    expect(await codesOf('<a>'.repeat(60) + '</a>'.repeat(60))).toEqual(['TooDeep'])
    expect(await codesOf(Buffer.alloc(16 * 1024 * 1024 + 1, ' '))).toEqual(['TooLarge'])
    expect(await codesOf(`<a>${'<b/>'.repeat(500_001)}</a>`)).toEqual(['TooManyElements'])
  })

  it('a signature wrapped around another list, moved, doubled or left out', async () => {
    const text = textOf(list)
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(text)![0]
    const evil = textOf(await partnerList(entries, other, { sequence: 9 }))
    const evilSignature = /<ds:Signature .*<\/ds:Signature>/s.exec(evil)![0]
    const inside = (what: string) =>
      evil.replace(evilSignature, '').replace('</SchemeInformation>', `</SchemeInformation>${what}`)
    expect(await codesOf(inside(text))).toContain('Misplaced')
    expect(await codesOf(inside(signature))).toContain('ContentChanged')
    expect(await codesOf(text.replace(signature, signature + evilSignature))).toContain('Misplaced')
    expect(await codesOf(text.replace(signature, ''))).toEqual(['Missing'])
    const hidden = signature.replace(
      '</ds:Signature>',
      `<ds:Object>${text.replace(signature, '')}</ds:Object></ds:Signature>`,
    )
    const byId = hidden.replace('URI=""', 'URI="#list"')
    expect(await codesOf(evil.replace(evilSignature, byId))).toContain('Misplaced')
  })

  it('a signed document that is no trusted list', async () => {
    expect(await codesOf(await sign('<a></a>', signer))).toEqual(['Unreadable'])
  })
})
