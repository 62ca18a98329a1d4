/** A small document, seals to sign it with, and what is said of it once signed. */
import 'reflect-metadata'
import { KeyObject, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { expect } from '@jest/globals'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { signEnveloped } from '../../../documents/xml/sign-enveloped.ts'
import { XmlSignatureError } from '../../../documents/xml/signature-error.ts'
import { verifyEnveloped } from '../../../documents/xml/verify-signature.ts'
import { ellipticCertificate } from '../seal/elliptic-certificate.ts'
import { testSeal } from '../seal/pdf-seal.ts'

export const list =
  '<?xml version="1.0" encoding="UTF-8"?>\n<l:List xmlns:l="urn:l" Id="list" xml:lang="zh">\n <!-- 注 --><l:Item b="2" a="1">中 &amp; é</l:Item><l:Item/>\n</l:List>\n'
export const at = '2026-11-21T08:00:00.000Z'
export const mimeType = 'application/xml'

export const sign = (xml: string, signer: Signer): Promise<Buffer> =>
  signEnveloped(Buffer.from(xml), { at, mimeType }, signer)

/** A seal with an RSA key and one with an elliptic key, and the document signed with the first. */
export async function signedList() {
  const seal = await testSeal()
  const files = await ellipticCertificate(seal.folder)
  const elliptic = keyFileSigner(files.keyFile, files.certificateFile)
  return { seal, elliptic, signed: (await sign(list, seal.signer)).toString() }
}

export const verify = (xml: string | Buffer) => verifyEnveloped(readXml(Buffer.from(xml)))

/** Why the signature does not stand, or `holds`; every refusal is in both languages. */
export function codeOf(xml: string | Buffer): string {
  try {
    verify(xml)
  } catch (error) {
    if (!(error instanceof XmlSignatureError)) throw error
    expect(error.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    return error.code
  }
  return 'holds'
}

/** An RSA key that is too short to count. */
export async function shortKey() {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 1024,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Short',
    keys,
    signingAlgorithm: algorithm,
  })
  return {
    privateKey: KeyObject.from(keys.privateKey as never),
    certificate: Buffer.from(made.rawData),
  }
}
