/** RFC 6960 §4.2.2.2: who may sign a response. */
import { describe, expect, it } from '@jest/globals'
import * as der from '../encode.ts'
import { certificate, entity, extension, purposes } from '../path/authority.ts'
import { byCa, ca, codeOf, leaf, single } from './judged.ts'
import * as responder from './responder.ts'

const signer = entity('Responder')
const ocspSigning = purposes('1.3.6.1.5.5.7.3.9')
const delegate = (...extensions: Buffer[]) => certificate(ca, signer, extensions)
const byDelegate = (certificates: Buffer[], change: Partial<responder.Answer> = {}) =>
  responder.respond({ signer, singles: [single], certificates, ...change })

describe('RFC 6960 §4.2.2.2, who may sign', () => {
  it('the CA, named by its name or by its key', () => {
    expect(codeOf(byCa({ by: 'name' }))).toBe('good')
    expect(codeOf(byCa({ by: 'key' }))).toBe('good')
  })
  it('a responder with a certificate of that CA for OCSP signing', () => {
    const authorised = delegate(ocspSigning, responder.noCheck)
    expect(codeOf(byDelegate([authorised]))).toBe('good')
    expect(codeOf(byDelegate([leaf, authorised], { by: 'name' }))).toBe('good')
  })
  it('whose certificate need not be asked for, or is not revoked', () => {
    const authorised = [delegate(ocspSigning)]
    expect(codeOf(byDelegate(authorised, {}), { revoked: 'no' })).toBe('good')
    expect(codeOf(byDelegate(authorised), { revoked: 'yes' })).toBe('responder-revoked')
    expect(codeOf(byDelegate(authorised))).toBe('responder-revocation-undetermined')
  })

  const stranger = entity('Stranger')
  const intermediate = entity('Intermediate')
  const usage = extension('2.5.29.15', der.bitString(Buffer.from([0x20]), 5), true)
  it.each([
    ['without a certificate', byDelegate([])],
    [
      'named, but with another key',
      responder.respond({
        signer: stranger,
        singles: [single],
        certificates: [delegate(ocspSigning, responder.noCheck)],
      }),
    ],
  ])('nobody %s', (_, bytes) => expect(codeOf(bytes)).toBe('responder-unknown'))
  it.each([
    ['without the purpose', [delegate(responder.noCheck)]],
    ['with any purpose', [delegate(purposes('2.5.29.37.0'), responder.noCheck)]],
    ['of another CA', [certificate(entity('CA'), signer, [ocspSigning, responder.noCheck])]],
    ['of a CA below', [certificate(intermediate, signer, [ocspSigning, responder.noCheck])]],
    ['whose key may not sign', [delegate(ocspSigning, responder.noCheck, usage)]],
    [
      'with an unknown critical extension',
      [delegate(ocspSigning, responder.noCheck, extension('1.2.3', der.nothing, true))],
    ],
  ])('no responder %s', (_, certificates) =>
    expect(codeOf(byDelegate(certificates))).toBe('responder-not-authorised'),
  )
  it('no responder whose certificate has expired', () => {
    const expired = certificate(ca, signer, [ocspSigning, responder.noCheck], {
      notAfter: '261001000000Z',
    })
    expect(codeOf(byDelegate([expired]))).toBe('responder-not-in-force')
  })
  it('nobody with the CA’s name and another key', () => {
    const impostor = { ...ca, privateKey: stranger.privateKey }
    expect(codeOf(byCa({ signer: impostor }))).toBe('signature-invalid')
  })
})
