/** The trusted list: what it says of the register. */
import { createHash, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildTrustedList, issueTrustedList } from '../../../documents/trusted-list/build.ts'
import { readListHeader } from '../../../documents/trusted-list/header.ts'
import { tsl } from '../../../documents/trusted-list/names.ts'
import type { ListIssue } from '../../../documents/trusted-list/scheme.ts'
import {
  attributeOf,
  childrenOf,
  descend,
  everyElement,
  type XmlElement,
} from '../../../documents/xml/element.ts'
import { readXml } from '../../../documents/xml/read.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { issueOf, scheme, twoEntries } from './register.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let entries: RegisterEntry[]
let issue: ListIssue
beforeAll(async () => {
  seal = await testSeal()
  entries = await twoEntries()
  issue = issueOf(entries, { signers: [seal.signer.certificates[0]!] })
}, 120_000)
afterAll(() => seal.remove())

const rootOf = (bytes: Uint8Array) => readXml(bytes).root
const all = (root: XmlElement, name: string) =>
  [...everyElement(root)].filter((element) => element.name === name)
const textsOf = (root: XmlElement, name: string) => all(root, name).map(({ text }) => text)

describe('The trusted list', () => {
  it('says what it is, from whom, until when, in both languages', () => {
    const { bytes, omitted } = buildTrustedList(issue)
    expect(omitted).toEqual([])
    const root = rootOf(bytes)
    expect(attributeOf(root, 'TSLTag')).toBe('http://uri.etsi.org/19612/TSLTag')
    expect(textsOf(root, 'TSLVersionIdentifier')).toEqual(['6'])
    expect(textsOf(root, 'HistoricalInformationPeriod')).toEqual(['65535'])
    expect(readListHeader(readXml(bytes))).toEqual({
      sequence: 1,
      type: 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/CNlist',
      territory: 'CN',
      issuedAt: issue.issuedAt,
      nextUpdate: issue.nextUpdate,
      pointers: [
        {
          location: scheme.location,
          type: 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/CNlist',
          territory: 'CN',
          certificates: [seal.signer.certificates[0]],
        },
      ],
    })
    for (const name of ['SchemeOperatorName', 'SchemeName', 'TSPName', 'ServiceName'])
      for (const element of all(root, name).filter(({ namespace }) => namespace === tsl))
        expect(
          element.children.map((child) =>
            attributeOf(child, 'lang', 'http://www.w3.org/XML/1998/namespace'),
          ),
        ).toEqual(['en', 'zh'])
  })

  it('has a provider for each recognised CA, and a service for each type under each key', () => {
    const root = rootOf(buildTrustedList(issue).bytes)
    const providers = all(root, 'TrustServiceProvider')
    expect(providers.map((each) => all(each, 'TSPService').length)).toEqual([2, 1])
    const [service] = all(providers[0]!, 'ServiceInformation')
    const ids = descend(service, tsl, 'ServiceDigitalIdentity')
    expect(childrenOf(ids, tsl, 'DigitalId').map(({ children }) => children[0]?.name)).toEqual([
      'X509Certificate',
      'X509SubjectName',
      'X509SKI',
    ])
    const [certificate, subject, ski] = ids!.children.map(({ children }) => children[0]!.text)
    expect([certificate, subject]).toEqual([entries[1]!.chain[0]!.certificate, 'CN=One,C=AT'])
    const { publicKey } = new X509Certificate(Buffer.from(certificate!, 'base64'))
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
    expect(ski).toBe(createHash('sha1').update(point).digest('base64'))
    expect(textsOf(service!, 'DocumentNumber')).toEqual(['工信认〔2026〕1号'])
    expect(textsOf(service!, 'LegalBasis')).toEqual(['Agreement of 2025, art. 3 <annex>'])
    expect(textsOf(service!, 'ExcludedUse')).toEqual(['government use'])
    expect(textsOf(service!, 'Condition')).toEqual(['yearly audit', '年度报告'])
    expect(textsOf(service!, 'Identifier')).toEqual(['urn:oid:0.4.0.194112.1.2', 'urn:oid:1.2.3.4'])
    const types = textsOf(root, 'ServiceTypeIdentifier')
    expect(new Set(types)).toEqual(
      new Set([`${scheme.base}/service-type/signature/natural%20person%2F1`]),
    )
  })

  it('tells the status now and all before it, newest first', () => {
    const [, provider] = all(rootOf(buildTrustedList(issue).bytes), 'TrustServiceProvider')
    expect(textsOf(provider!, 'ServiceStatus')).toEqual([
      `${scheme.base}/status/withdrawn`,
      `${scheme.base}/status/in-force`,
    ])
    expect(textsOf(provider!, 'StatusStartingTime')).toEqual([
      '2026-06-01T00:00:00Z',
      '2026-01-05T00:00:00Z',
    ])
  })

  it('does not say before its time what begins later', () => {
    const early = {
      ...issue,
      issuedAt: '2026-05-31T23:59:59.000Z',
      nextUpdate: '2026-06-30T00:00:00.000Z',
    }
    const [, provider] = all(rootOf(buildTrustedList(early).bytes), 'TrustServiceProvider')
    expect(textsOf(provider!, 'ServiceStatus')).toEqual([`${scheme.base}/status/in-force`])
    const before = {
      ...issue,
      issuedAt: '2026-01-04T00:00:00.000Z',
      nextUpdate: '2026-02-01T00:00:00.000Z',
    }
    const none = buildTrustedList(before)
    expect(all(rootOf(none.bytes), 'TrustServiceProviderList')).toEqual([])
    expect(none.omitted).toHaveLength(2)
  })

  it('is the same for the same register, in whatever order', () => {
    const { bytes } = buildTrustedList(issue)
    expect(buildTrustedList({ ...issue, entries: entries.toReversed() }).bytes.equals(bytes)).toBe(
      true,
    )
  })

  it('is refused without a signer of the next, a number or a term that a list may have', async () => {
    const wrong: Partial<ListIssue>[] = [
      { signers: [] },
      { sequence: 0 },
      { nextUpdate: issue.issuedAt },
      { nextUpdate: '2027-05-21T08:00:01.000Z' },
    ]
    for (const one of wrong)
      expect(() => buildTrustedList({ ...issue, ...one })).toThrow(RangeError)
    const others = { ...issue, signers: [Buffer.from('other')] }
    await expect(issueTrustedList(others, seal.signer)).rejects.toThrow(RangeError)
  })

  it('takes any text of an applicant', () => {
    const [entry] = entries
    const name = { en: ']]><!DOCTYPE x>\u0000\u0007\ud800&amp;<?php', 'zh-CN': '\ufffe' }
    const odd = { ...entry!, provider: { ...entry!.provider, name } }
    const root = rootOf(buildTrustedList({ ...issue, entries: [odd] }).bytes)
    const [en] = childrenOf(all(root, 'TSPName')[0], tsl, 'Name')
    expect(en?.text).toBe(']]><!DOCTYPE x>\ufffd\ufffd\ufffd&amp;<?php')
  })
})
