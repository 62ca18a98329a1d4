/** Document 7, the certificate chain, samples and revocation services (Electronic Signature Law 21, 22). */
import { z } from 'zod'
import { field } from './field.ts'
import { line } from './text.ts'
import { hex, Slug, WebAddress } from './values.ts'

const fingerprint = hex(64).length(64)
const serialNumber = hex(40)

const CaCertificate = z.strictObject({
  role: field(
    z.enum(['ROOT', 'INTERMEDIATE', 'ISSUING']),
    'Place in the chain',
    '在证书链中的位置',
    'Draft-2024 ch. 6',
  ),
  subject: field(line(1000), 'Subject, as in RFC 4514', '主体（RFC 4514）', 'ESL art. 21'),
  issuer: field(line(1000), 'Issuer, as in RFC 4514', '颁发者（RFC 4514）', 'ESL art. 21'),
  serialNumber: field(
    serialNumber,
    'Serial number, hexadecimal',
    '序列号（十六进制）',
    'ESL art. 21',
  ),
  subjectKeyIdentifier: field(
    hex(128),
    'Subject key identifier, hexadecimal',
    '主体密钥标识符（十六进制）',
    'Draft-2024 ch. 6',
  ),
  validFrom: field(z.iso.date(), 'Valid from', '有效期起始', 'ESL art. 21'),
  validUntil: field(z.iso.date(), 'Valid until', '有效期截止', 'ESL art. 21'),
  signatureAlgorithm: field(line(100), 'Signature algorithm', '签名算法', 'Draft-2024 ch. 6'),
  keyAlgorithm: field(
    z.enum(['RSA', 'ECDSA', 'EdDSA', 'SM2']),
    'Key algorithm',
    '密钥算法',
    'Draft-2024 ch. 6',
  ),
  keyBits: field(
    z.int().min(1).max(65_536),
    'Key length in bits',
    '密钥长度（位）',
    'Draft-2024 ch. 6',
  ),
  sha256: field(fingerprint, 'SHA-256 fingerprint', 'SHA-256指纹', 'ESL art. 21'),
})

const Sample = z.strictObject({
  certificateType: field(
    Slug,
    'Id of the certificate type that it is a sample of',
    '所属证书类型标识',
    'ESL art. 21',
  ),
  subject: field(line(1000), 'Subject of the sample', '样本证书主体', 'ESL art. 21'),
  serialNumber: field(
    serialNumber,
    'Serial number of the sample, hexadecimal',
    '样本证书序列号（十六进制）',
    'ESL art. 21',
  ),
  sha256: field(
    fingerprint,
    'SHA-256 fingerprint of the sample',
    '样本证书SHA-256指纹',
    'ESL art. 21',
  ),
})

const StatusService = z.strictObject({
  kind: field(z.enum(['CRL', 'OCSP']), 'CRL or OCSP', '撤销列表或OCSP', 'ESL art. 22'),
  url: field(WebAddress, 'Address of the service', '服务网址', 'ESL art. 22'),
})

export const CertificateChain = z
  .strictObject({
    certificates: field(
      z.array(CaCertificate).min(1).max(50),
      'CA certificates of the chain',
      '证书链中的CA证书',
      'Draft-2024 ch. 6',
    ),
    samples: field(
      z.array(Sample).min(1).max(100),
      'Sample certificates, at least one for each type',
      '样本证书，每种类型至少一份',
      'ESL art. 21',
    ),
    statusServices: field(
      z.array(StatusService).min(1).max(50),
      'Services that tell whether a certificate is revoked',
      '证书状态查询服务',
      'ESL art. 22',
    ),
    repositoryUrl: field(WebAddress, 'Address of the repository', '信息库网址', 'ESL art. 22'),
  })
  .meta({ id: 'CertificateChain' })
export type CertificateChain = z.infer<typeof CertificateChain>
