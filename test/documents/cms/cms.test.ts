/** CMS signatures (RFC 5652) with named signing certificates: ours judged by OpenSSL, OpenSSL's judged by us, and changed ones. */
import { execFileSync } from 'node:child_process'
import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { SignatureAlgorithmName } from '../../../documents/cms/algorithms.ts'
import type { SignatureError } from '../../../documents/cms/error.ts'
import { signContent } from '../../../documents/cms/sign.ts'
import { distrust, readAnchors } from '../../../documents/cms/trust.ts'
import { verifySigned } from '../../../documents/cms/verify.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { verifyTimestamp } from '../../../documents/timestamp/verify.ts'
import { temporaryFolder } from '../../stack/temporary-folder.ts'

const folder = temporaryFolder()
const file = (name: string) => path.join(folder, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe', cwd: folder })
const content = Buffer.from('清单 what is signed')

/** Key and self-signed certificate as OpenSSL makes them. */
function identity(name: string, key: readonly string[], ...more: string[]) {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`, '-nodes', '-days', '30']
  openssl('req', '-x509', ...key, ...files, '-subj', `/CN=${name}`, ...more)
}

function signerOf(name: string, algorithm: SignatureAlgorithmName): Signer {
  const key = createPrivateKey(readFileSync(file(`${name}.key`)))
  const hash = algorithm.endsWith('384') ? 'sha384' : 'sha256'
  const certificate = new X509Certificate(readFileSync(file(`${name}.pem`)))
  return {
    certificates: [certificate.raw],
    algorithm,
    sign: async (bytes) => sign(hash, bytes, key),
  }
}

const ec = (curve: string) => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`]
const timestampPurpose = ['-addext', 'extendedKeyUsage=critical,timeStamping']

beforeAll(() => {
  identity('rsa', ['-newkey', 'rsa:2048'])
  identity('p256', ec('P-256'))
  identity('p384', ec('P-384'))
  identity('other', ec('P-256'))
  identity('tsa', ['-newkey', 'rsa:2048'], ...timestampPurpose)
  writeFileSync(file('content'), content)
})

const codeOf = (bytes: Uint8Array, detached: Uint8Array = content): string => {
  try {
    verifySigned(bytes, detached)
    return 'stands'
  } catch (error) {
    return (error as SignatureError).code
  }
}

describe('A detached signature', () => {
  it.each([
    ['rsa', 'rsa-sha256'],
    ['p256', 'ecdsa-sha256'],
    ['p384', 'ecdsa-sha384'],
  ] as const)('by a key of %s is taken by OpenSSL and by us', async (name, algorithm) => {
    const at = new Date('2026-11-21T08:00:00Z')
    const bytes = await signContent({
      content,
      detached: true,
      signer: signerOf(name, algorithm),
      at,
    })
    writeFileSync(file('seal.p7s'), bytes)
    const verify = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'seal.p7s']
    const trust = ['-content', 'content', '-CAfile', `${name}.pem`, '-purpose', 'any']
    expect(openssl(...verify, ...trust)).toEqual(content)
    const { signingTime, certificate } = verifySigned(bytes, content)
    expect(signingTime).toBe(at.toISOString())
    const anchors = readAnchors(readFileSync(file(`${name}.pem`)))
    expect(certificate.sha256).toBe(anchors[0]!.sha256)
  })

  it('by an SM2 key stands, and not once its content or signature changed', async () => {
    const id = ['-sigopt', 'distid:1234567812345678']
    openssl('genpkey', '-algorithm', 'SM2', '-out', 'sm2.key')
    const certified = ['-subj', '/CN=sm2', '-days', '30', '-out', 'sm2.pem']
    openssl('req', '-x509', '-new', '-key', 'sm2.key', '-sm3', ...id, ...certified)
    const signer: Signer = {
      certificates: [new X509Certificate(readFileSync(file('sm2.pem'))).raw],
      algorithm: 'sm2-sm3',
      async sign(bytes) {
        writeFileSync(file('tbs'), bytes)
        return openssl('dgst', '-sm3', '-sign', 'sm2.key', ...id, 'tbs')
      },
    }
    const bytes = await signContent({ content, detached: true, signer, at: new Date() })
    expect(codeOf(bytes)).toBe('stands')
    expect(codeOf(bytes, Buffer.from('other'))).toBe('ContentChanged')
    bytes[bytes.length - 1] = bytes[bytes.length - 1]! ^ 1
    expect(codeOf(bytes)).toBe('Invalid')
  })

  it('over other content does not stand', async () => {
    const signer = signerOf('p256', 'ecdsa-sha256')
    const bytes = await signContent({ content, detached: true, signer, at: new Date() })
    expect(codeOf(bytes)).toBe('stands')
    expect(codeOf(bytes, Buffer.from('other'))).toBe('ContentChanged')
  })

  it('under another certificate than the one that it names does not stand', async () => {
    const { sign: signs } = signerOf('p256', 'ecdsa-sha256')
    const { certificates } = signerOf('other', 'ecdsa-sha256')
    const signer: Signer = { certificates, algorithm: 'ecdsa-sha256', sign: signs }
    expect(codeOf(await signContent({ content, detached: true, signer, at: new Date() }))).toBe(
      'Invalid',
    )
  })

  it('by OpenSSL stands where it names its certificate, and only there', () => {
    const signs = [
      'cms',
      '-sign',
      '-binary',
      '-outform',
      'DER',
      '-in',
      'content',
      '-inkey',
      'rsa.key',
    ]
    const signed = (...more: string[]) => openssl(...signs, '-signer', 'rsa.pem', ...more)
    expect(codeOf(signed('-cades', '-md', 'sha512'))).toBe('stands')
    expect(codeOf(signed())).toBe('Invalid')
    expect(codeOf(signed('-noattr'))).toBe('Unreadable')
    expect(codeOf(signed('-cades', '-nocerts'))).toBe('Invalid')
    expect(codeOf(signed('-cades', '-md', 'sha1'))).toBe('Unsupported')
  })

  it('by two signers, or enclosing its content, is not one of ours', () => {
    const two = [
      '-signer',
      'rsa.pem',
      '-inkey',
      'rsa.key',
      '-signer',
      'p256.pem',
      '-inkey',
      'p256.key',
    ]
    const signs = ['cms', '-sign', '-binary', '-cades', '-outform', 'DER', '-in', 'content']
    expect(codeOf(openssl(...signs, ...two))).toBe('Unreadable')
    expect(codeOf(openssl(...signs, ...two.slice(0, 4), '-nodetach'))).toBe('Unreadable')
  })

  it('that is noise is not readable, and nothing is thrown but that', async () => {
    const signer = signerOf('p256', 'ecdsa-sha256')
    const bytes = await signContent({ content, detached: true, signer, at: new Date() })
    for (let at = 0; at < bytes.length; at += 7)
      expect(codeOf(bytes.subarray(0, at))).toBe('Unreadable')
    for (const noise of ['', '0', '\x30\x80', '\x30\x03\x02\x01\x01'])
      expect(codeOf(Buffer.from(noise, 'latin1'))).toBe('Unreadable')
  })
})

describe('A signer', () => {
  const certificatesOf = (name: string) => readAnchors(readFileSync(file(`${name}.pem`)))
  const enclosed = (name: string) => {
    const certificates = certificatesOf(name)
    return { certificate: certificates[0]!, certificates }
  }

  it('is trusted by its own certificate while that is in force', () => {
    const now = new Date().toISOString()
    expect(distrust(enclosed('p256'), certificatesOf('p256'), now)).toBeUndefined()
    expect(
      distrust(enclosed('p256'), certificatesOf('p256'), '2040-01-01T00:00:00Z')?.en,
    ).toContain('not in force')
    expect(distrust(enclosed('p256'), certificatesOf('other'), now)?.en).toContain('no path')
    expect(distrust(enclosed('p256'), [], now)?.['zh-CN']).toContain('信任锚')
  })
})

describe('Time stamps by OpenSSL', () => {
  it.each(['sha1', 'sha256'])('that name their certificate by its %s stand', (digest) => {
    writeFileSync(
      file('tsa.cnf'),
      `[tsa]\ndefault_tsa=t\n[t]\nserial=${file('serial')}\nsigner_cert=tsa.pem\nsigner_key=tsa.key\n` +
        `signer_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha512\ness_cert_id_alg=${digest}\n` +
        'accuracy=secs:1\nordering=yes\ntsa_name=yes\n',
    )
    writeFileSync(file('serial'), '01')
    openssl('ts', '-query', '-data', 'content', '-sha512', '-cert', '-out', 'query.tsq')
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr')
    const { at, policy } = verifyTimestamp(readFileSync(file('reply.tsr')), content)
    expect(policy).toBe('1.2.3.4.1')
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
  })
})
