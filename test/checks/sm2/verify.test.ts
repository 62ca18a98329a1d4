/** SM2 signatures with SM3 (GB/T 32918.2, GM/T 0009): right, wrong, and made in another way. */
import { createPrivateKey, createSign, type KeyObject } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { sm2 } from 'sm-crypto-v2'
import { readDer } from '../../../checks/der/read.ts'
import { identityHash, usualIdentifier } from '../../../checks/sm2/identified.ts'
import { sm2Flaw, verifySm2 } from '../../../checks/sm2/verify.ts'
import { readPublicKey, type PublicKeyInfo } from '../../../checks/x509/public-key.ts'
import * as der from '../encode.ts'

interface Pair {
  readonly privateKey: KeyObject
  readonly secret: string
  readonly point: Buffer
}

const curve = der.oid('1.2.156.10197.1.301')
const ecPublicKey = der.oid('1.2.840.10045.2.1')

function pair(): Pair {
  const { privateKey: secret, publicKey } = sm2.generateKeyPairHex()
  const point = Buffer.from(publicKey, 'hex')
  const ecPrivateKey = der.sequence(
    der.integer('01'),
    der.octets(Buffer.from(secret, 'hex')),
    der.explicit(1, der.bitString(point)),
  )
  const pkcs8 = der.sequence(
    der.integer('00'),
    der.sequence(ecPublicKey, curve),
    der.octets(ecPrivateKey),
  )
  return {
    privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
    secret,
    point,
  }
}

const infoOf = (algorithm: Buffer, point: Buffer): PublicKeyInfo =>
  readPublicKey(readDer(der.sequence(algorithm, der.bitString(point))).element)
const usualInfo = (point: Buffer) => infoOf(der.sequence(ecPublicKey, curve), point)

const own = pair()
const info = usualInfo(own.point)
const data = Buffer.from('message digest')
const nothing = Buffer.alloc(0)
const identity = (identifier: Uint8Array) => identityHash(identifier, own.point.subarray(1))
const signedOver = (before: Buffer) =>
  createSign('sm3').update(before).update(data).sign(own.privateKey)

const verdictOn = (bytes: Buffer, key = info, message = data) =>
  verifySm2({ data: message, signature: { bytes, unusedBits: 0 } }, key)
const flawOf = (bytes: Buffer) => sm2Flaw({ data, signature: { bytes, unusedBits: 0 } }, info)

describe('GB/T 32918.2 §5.5, Z', () => {
  it('is that of the standard’s library for the same identifier and key', () => {
    const theirs = sm2.getZ(own.point.toString('hex'), '1234567812345678')
    expect(identity(usualIdentifier).equals(theirs)).toBe(true)
  })
})

describe('GB/T 32918.2 §7, an SM2 signature', () => {
  const right = signedOver(identity(usualIdentifier))

  it('verifies with the usual identifier, under both forms of key', () => {
    expect(verdictOn(right)).toBe('valid')
    expect(verdictOn(right, infoOf(der.sequence(curve), own.point))).toBe('valid')
  })

  it('does not verify for another message, another key, or a key off the curve', () => {
    expect(verdictOn(right, info, Buffer.from('other'))).toBe('invalid')
    expect(verdictOn(right, usualInfo(pair().point))).toBe('invalid')
    const off = Buffer.from(own.point)
    off[64]! ^= 1
    expect(verdictOn(right, usualInfo(off))).toBe('invalid')
    expect(verdictOn(right, usualInfo(Buffer.from([0])))).toBe('invalid')
  })

  it.each([
    [
      'with another identifier',
      signedOver(identity(Buffer.from('ALICE123@YAHOO.COM'))),
      'none-known',
    ],
    ['with an empty identifier', signedOver(identity(nothing)), 'empty-identifier'],
    ['without Z', signedOver(nothing), 'without-identity'],
    ['of no bytes', nothing, 'signature-value'],
  ])('%s is invalid, and told apart', (_, bytes, flaw) => {
    expect(verdictOn(bytes)).toBe('invalid')
    expect(flawOf(bytes)).toBe(flaw)
  })

  const [r, s] = readDer(right).element!.children.map(({ content }) => Buffer.from(content))
  const hex = (value: bigint) => value.toString(16).padStart(66, '0')
  const order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
  const valueOf = (octets: Buffer) => BigInt(`0x${octets.toString('hex')}`)
  const padded = (octets: Buffer) => der.tlv(2, Buffer.concat([Buffer.from([0]), octets]))

  it.each([
    ['r of zero', der.sequence(der.integer('00'), der.tlv(2, s!))],
    ['s of zero', der.sequence(der.tlv(2, r!), der.integer('00'))],
    ['r of n and more', der.sequence(der.integer(hex(valueOf(r!) + order)), der.tlv(2, s!))],
    ['a negative s', der.sequence(der.tlv(2, r!), der.integer('ff'))],
    ['r not in its shortest form', der.sequence(padded(r!), der.tlv(2, s!))],
    ['a third integer', der.sequence(der.tlv(2, r!), der.tlv(2, s!), der.integer('01'))],
    ['bytes after it', Buffer.concat([right, nothing, Buffer.from([0])])],
    ['no sequence', der.octets(right)],
  ])('with %s is invalid', (_, bytes) => {
    expect(verdictOn(bytes)).toBe('invalid')
    expect(flawOf(bytes)).toBe('signature-value')
  })
})

describe('Two implementations', () => {
  it('agree on signatures of each other, and on mutants of them', () => {
    const publicKey = own.point.toString('hex')
    for (let round = 0; round < 40; round++) {
      const message = Buffer.from(`message ${round}`)
      const theirs = Buffer.from(
        sm2.doSignature(message, own.secret, { hash: true, der: true, publicKey }),
        'hex',
      )
      expect(verdictOn(theirs, info, message)).toBe('valid')
      const mutant = Buffer.from(theirs)
      mutant[8 + (round % 20)]! ^= 1 << (round % 8)
      const their = sm2.doVerifySignature(message, mutant.toString('hex'), publicKey, {
        hash: true,
        der: true,
      })
      expect(verdictOn(mutant, info, message) === 'valid').toBe(their)
    }
  })
})
