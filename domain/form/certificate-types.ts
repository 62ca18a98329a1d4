/**
 * Document 6, the certificate types for which recognition is asked: a decision may grant some of them
 * (draft Measures 2024, ch. 6).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { Oid, Slug } from './values.ts'

const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
] as const

const TypeName = z.strictObject({
  en: field(line(), 'Name of the type in English', '证书类型英文名称', 'Draft-2024 ch. 6'),
  'zh-CN': field(line(), 'Name of the type in Chinese', '证书类型中文名称', 'Draft-2024 ch. 6'),
})

const KeyStorage = z.enum(['QSCD', 'REMOTE_QSCD', 'HARDWARE_MODULE', 'SOFTWARE'])

/** One certificate type; decisions, samples and scenarios refer to it by `id`, which never changes. */
const CertificateType = z.strictObject({
  id: field(Slug, 'Stable id of the type', '证书类型稳定标识', 'Draft-2024 ch. 6'),
  name: field(TypeName, 'Name of the type', '证书类型名称', 'Draft-2024 ch. 6'),
  purpose: field(
    z.enum(['ELECTRONIC_SIGNATURE', 'ELECTRONIC_SEAL']),
    'What it certifies: certificates for identity or encryption alone need no recognition',
    '用途：仅用于身份鉴别或加密的证书无需核准',
    'ESL art. 26',
  ),
  policyOids: field(
    z.array(Oid).min(1).max(20),
    'Policy identifiers in its certificates',
    '证书中的策略标识符',
    'ESL art. 21',
  ),
  holder: field(
    z.enum(['NATURAL_PERSON', 'LEGAL_PERSON', 'OTHER']),
    'Kind of holder',
    '持有人类别',
    'ESL art. 21',
  ),
  keyUsage: field(
    z.array(z.enum(keyUsages)).min(1).max(keyUsages.length),
    'Key usage',
    '密钥用途',
    'Draft-2024 ch. 6',
  ),
  assuranceLevel: field(line(), 'Level of assurance', '保证级别', 'Draft-2024 ch. 6'),
  identityProofing: field(
    paragraph(),
    'How the identity of the holder is proved',
    '持有人身份核验方式',
    'ESL art. 20',
  ),
  maximumValidityDays: field(
    z.int().min(1).max(7320),
    'Longest validity in days',
    '最长有效期（天）',
    'ESL art. 21',
  ),
  keyStorage: field(
    KeyStorage,
    'Where the signing key is kept',
    '签名密钥的存储方式',
    'Draft-2024 ch. 6',
  ),
  issuedPerYear: field(
    z.int().min(0).max(10_000_000_000),
    'Certificates issued per year',
    '年签发量',
    'Draft-2024 ch. 6',
  ),
})

export const CertificateTypes = z
  .strictObject({
    types: field(
      z.array(CertificateType).min(1).max(50),
      'Certificate types',
      '证书类型',
      'Draft-2024 ch. 6',
    ),
  })
  .meta({ id: 'CertificateTypes' })
export type CertificateTypes = z.infer<typeof CertificateTypes>
