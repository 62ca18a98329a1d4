/** Certificates that are to sign a list, for tests. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { listSigning } from '../../../documents/trusted-list/signer-profile.ts'
import { scheme } from './register.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface Made {
  readonly name?: string
  readonly usages?: number
  readonly purpose?: string
  readonly ca?: boolean
}

/** As TS 119 612 §5.7.1 has it, but for what is asked otherwise; it lasts for ten years from 2026. */
export async function listCertificate({ name, usages, purpose, ca }: Made = {}) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: name ?? `CN=List,O=${scheme.operator.name['zh-CN']},C=CN`,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2036-01-01'),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.KeyUsagesExtension(usages ?? x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([purpose ?? listSigning]),
      new x509.BasicConstraintsExtension(ca ?? false),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return readCertificate(Buffer.from(made.rawData))
}
