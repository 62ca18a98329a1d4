/** OpenSSL as the other side: it answers our requests, and reads what our test responder signs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { buildRequest, newNonce } from '../../../checks/ocsp/request.ts'
import { nonce } from '../../../checks/ocsp/extensions.ts'
import { readOcspResponse } from '../../../checks/ocsp/response.ts'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { readExtension } from '../../../checks/x509/extension.ts'
import { authority, certificate, entity, purposes } from '../path/authority.ts'
import { idOf, noCheck, respond, status } from './responder.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocsp-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: Buffer | string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
const openssl = (...args: string[]) =>
  execFileSync('openssl', ['ocsp', ...args], { stdio: ['ignore', 'pipe', 'pipe'] }).toString()

const ca = entity('CA')
const caBytes = authority(ca, ca)
const responder = entity('Responder')
const delegate = certificate(ca, responder, [purposes('1.3.6.1.5.5.7.3.9'), noCheck])
const leaf = certificate(ca, entity('Holder'))
const gone = certificate(ca, entity('Gone'))
const serialOf = (bytes: Buffer) =>
  Buffer.from(readCertificate(bytes).serialOctets).toString('hex').toUpperCase()

const caFile = file('ca.pem', pem(caBytes))
const leafFile = file('leaf.pem', pem(leaf))
const signerFile = file('responder.pem', pem(delegate))
const keyFile = file(
  'responder.key',
  responder.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
)
const index = file(
  'index.txt',
  `V\t460101000000Z\t\t${serialOf(leaf)}\tunknown\t/CN=Holder\n` +
    `R\t460101000000Z\t260301000000Z,keyCompromise\t${serialOf(gone)}\tunknown\t/CN=Gone\n`,
)

/** What OpenSSL's responder answers to our request about a certificate. */
function answered(about: Buffer, hash: 'sha1' | 'sha256', sent?: Buffer): Buffer {
  const issuer = readCertificate(caBytes).publicKey
  const request = buildRequest({
    certificate: readCertificate(about),
    issuer,
    hash,
    ...(sent && { nonce: sent }),
  })
  const output = join(folder, 'response.der')
  openssl(
    ...['-index', index, '-rsigner', signerFile, '-rkey', keyFile, '-CA', caFile],
    ...['-reqin', file('request.der', request), '-respout', output, '-nmin', '60'],
  )
  return readFileSync(output)
}

function verdict(about: Buffer, response: Buffer, sent?: Buffer) {
  const answer = buildAndValidate({
    ...{ certificate: about, intermediates: [], anchors: [caBytes], crls: [] },
    at: new Date().toISOString(),
    ocsp: [response],
    ocspRules: sent ? { nonce: sent } : {},
    revocation: 'required',
  })
  return answer.valid ? 'valid' : answer.reason.code
}

describe('OpenSSL’s responder', () => {
  it.each(['sha1', 'sha256'] as const)('understands our requests, with %s and a nonce', (hash) => {
    const sent = newNonce()
    const response = answered(leaf, hash, sent)
    expect(readExtension(readOcspResponse(response).basic!, nonce)).toEqual(sent)
    expect(verdict(leaf, response, sent)).toBe('valid')
    expect(verdict(leaf, response, newNonce())).toBe('revocation-undetermined')
  })
  it('says good, revoked and unknown as we read it', () => {
    expect(verdict(leaf, answered(leaf, 'sha1'))).toBe('valid')
    expect(verdict(gone, answered(gone, 'sha1'))).toBe('revoked')
    const never = certificate(ca, entity('Never'))
    expect(verdict(never, answered(never, 'sha1'))).toBe('revocation-undetermined')
  })
})

describe('OpenSSL’s verification', () => {
  const now = new Date().toISOString().replace(/[-:T]|\.\d+/g, '')
  const response = (answer: Buffer, signer = responder) =>
    respond({
      signer,
      producedAt: now,
      certificates: [delegate],
      singles: [{ id: idOf(leaf, ca), status: answer, thisUpdate: now, nextUpdate: '' }],
    })
  const read = (bytes: Buffer) =>
    openssl(
      ...['-respin', file('ours.der', bytes), '-issuer', caFile, '-cert', leafFile],
      ...['-CAfile', caFile, '-no_nonce'],
    )

  it('takes the responses of our tests for what we take them for', () => {
    expect(read(response(status.good))).toContain('good')
    expect(read(response(status.revoked('20260301000000Z', 1)))).toContain('revoked')
  })
})
