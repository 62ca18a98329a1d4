/** A register for tests: entries with real certificates, a scheme, and an issue of the list. */
import 'reflect-metadata'
import { createHash, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { ChainCertificate, RegisterEntry } from '../../../domain/register/entry.ts'
import type { StatusPeriod } from '../../../domain/register/status.ts'
import type { ListIssue, Scheme } from '../../../documents/trusted-list/scheme.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export async function issuingCertificate(name: string): Promise<ChainCertificate> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    notBefore: new Date('2020-01-01'),
    notAfter: new Date('2040-01-01'),
    keys,
    signingAlgorithm: algorithm,
    extensions: [await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)],
  })
  const der = Buffer.from(certificate.rawData)
  return {
    sha256: createHash('sha256').update(der).digest('hex'),
    certificate: der.toString('base64'),
    role: 'issuing',
    subject: name,
    issuer: name,
    serial: certificate.serialNumber,
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: '2040-01-01T00:00:00.000Z',
    from: '2026-01-05T00:00:00.000Z',
  }
}

export const inForce: StatusPeriod = {
  status: 'in-force',
  from: '2026-01-05T00:00:00.000Z',
  ground: { en: 'Recognised (ESL art. 26)', 'zh-CN': '予以认可（电子签名法第二十六条）' },
  decision: '工信认〔2026〕1号',
}

export const entryOf = (at: number, chain: readonly ChainCertificate[]): RegisterEntry => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  number: `工信认〔2026〕${at}号`,
  provider: {
    name: { local: `Unterschrift ${at} & Söhne`, en: `Signature ${at}`, 'zh-CN': `签名${at}` },
    country: 'AT',
    registrationNumber: `FN ${at}`,
    address: `Straße ${at}, 1010 Wien`,
    website: 'https://ca.example.at',
  },
  legalBasis: 'Agreement of 2025, art. 3 <annex>',
  chain: [...chain],
  types: [
    {
      id: 'natural person/1',
      name: { en: 'Qualified certificate', 'zh-CN': '合格证书' },
      purpose: 'ELECTRONIC_SIGNATURE',
      policyOids: ['0.4.0.194112.1.2', '1.2.3.4'],
      scope: '跨境贸易 contracts',
      excludedUses: ['government use'],
      conditions: ['yearly audit', '年度报告'],
      validFrom: '2026-01-05',
      validUntil: '2031-01-04',
      history: [inForce],
    },
  ],
})

export const scheme: Scheme = {
  base: 'https://register.example.cn/trusted-list',
  location: 'https://register.example.cn/register/trusted-list.xml',
  entries: 'https://register.example.cn/register',
  operator: {
    name: { en: 'Ministry of Industry and Information Technology', 'zh-CN': '工业和信息化部' },
    street: { en: '13 West Chang’an Avenue', 'zh-CN': '西长安街13号' },
    locality: { en: 'Beijing', 'zh-CN': '北京市' },
    postalCode: '100804',
    email: 'register@example.cn',
    website: 'https://register.example.cn',
  },
  name: { en: 'Recognised foreign certificates', 'zh-CN': '认可的境外电子签名认证证书' },
  information: { en: 'https://example.cn/en', 'zh-CN': 'https://example.cn/zh' },
  rules: { en: 'https://example.cn/en/rules', 'zh-CN': 'https://example.cn/zh/rules' },
  legalNotice: {
    en: 'Electronic Signature Law, article 26',
    'zh-CN': '《中华人民共和国电子签名法》第二十六条',
  },
}

export const issueOf = (
  entries: readonly RegisterEntry[],
  more: Partial<ListIssue> & Pick<ListIssue, 'signers'>,
): ListIssue => ({
  entries,
  sequence: 1,
  issuedAt: '2026-11-21T08:00:00.000Z',
  nextUpdate: '2026-12-21T08:00:00.000Z',
  scheme,
  pointers: [],
  ...more,
})

/** Two recognitions: of one with two keys, and of one that was withdrawn. The withdrawn one first. */
export async function twoEntries(): Promise<RegisterEntry[]> {
  const [one, two] = await Promise.all(['CN=One,C=AT', 'CN=Two,C=AT'].map(issuingCertificate))
  if (!one || !two) throw new Error('expected two certificates')
  const [first, second] = [entryOf(1, [one, two]), entryOf(2, [two])]
  const withdrawn = { ...inForce, status: 'withdrawn', from: '2026-06-01T00:00:00.000Z' } as const
  const history = [{ ...inForce, to: withdrawn.from }, withdrawn]
  return [{ ...second, types: second.types.map((type) => ({ ...type, history })) }, first]
}
