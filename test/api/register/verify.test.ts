import { describe, expect, it } from '@jest/globals'
import { VerificationAnswer } from '../../../domain/register/verification.ts'
import * as der from '../../checks/encode.ts'
import {
  authority,
  certificate,
  entity,
  extension,
  general,
  nameConstraints,
  policies,
} from '../../checks/path/authority.ts'
import {
  against,
  caFile,
  caHash,
  entryOf,
  holder,
  leaf,
  member,
  recognisedCa as ca,
  recognising,
  register,
  stepOf,
  use,
} from './register.ts'

describe('a certificate of a recognised chain and type', () => {
  it('is recognised, with the entry, the change and the decision that it rests on', () => {
    const answer = recognising().of(leaf, { use })
    expect(against(answer)).toEqual({})
    expect(answer).toMatchObject({
      verdict: 'recognised',
      recognised: 'yes',
      withinScope: 'yes',
      revoked: 'no',
    })
    expect(answer.recognition).toMatchObject({
      change: 1,
      issuer: caHash,
      number: '工信证认准〔2026〕1号',
    })
    expect(answer.knowledge).toEqual({ changes: 1, lists: 1 })
    expect(stepOf(answer, 'chain').decision).toBe('工信证认准〔2026〕1号')
    expect(VerificationAnswer.parse(answer)).toEqual(answer)
  })

  it('is the same in PEM, with text around it', () => {
    const pem = `text\n-----BEGIN CERTIFICATE-----\n${leaf.toString('base64')}\n-----END CERTIFICATE-----\n`
    expect(recognising().ask({ certificate: pem, use }).verdict).toBe('recognised')
  })

  it('lists excluded uses and conditions, and warns of government affairs', () => {
    const answer = recognising({ excludedUses: ['Land'], conditions: ['Yearly audit'] }).of(leaf)
    expect(against(answer)).toEqual({ scope: 'warning', 'government-use': 'warning' })
    expect(stepOf(answer, 'scope').reason.en).toContain('Land')
    expect(stepOf(answer, 'government-use').clause.en).toContain(
      'Commercial Cryptography Regulations art. 30',
    )
    expect(answer.recognition?.type).toMatchObject({
      excludedUses: ['Land'],
      conditions: ['Yearly audit'],
    })
  })

  it.each([
    ['a seal', { purpose: 'ELECTRONIC_SEAL', government: false }, 'scope'],
    ['government affairs', { government: true }, 'government-use'],
  ] as const)('is out of scope for %s', (_, asked, step) => {
    const answer = recognising().of(leaf, { use: asked })
    expect(against(answer)).toEqual({ [step]: 'fail' })
    expect(answer).toMatchObject({
      verdict: 'not-recognised',
      recognised: 'yes',
      withinScope: 'no',
    })
  })
})

describe('the issuer', () => {
  it('is unknown to the register', () => {
    const stranger = entity('Stranger')
    const answer = recognising().of(holder(stranger, entity('Holder')), { use })
    expect(answer.verdict).toBe('not-recognised')
    expect(stepOf(answer, 'issuer').verdict).toBe('fail')
    expect(answer.recognition).toBeUndefined()
    expect(answer.revoked).toBe('undetermined')
  })

  it('has the name of a recognised CA and another key', () => {
    const forger = entity('Recognised CA')
    const answer = recognising().of(holder(forger, entity('Holder')), { use })
    expect(against(answer)).toMatchObject({ issuer: 'fail', revocation: 'not-judged' })
    expect(answer.recognised).toBe('no')
  })

  it('is found among CAs of one name by the key that signed', () => {
    const renewed = entity('Recognised CA')
    const made = register()
    made.change(entryOf([member(caFile), member(authority(renewed, renewed))]))
    expect(made.of(leaf).recognised).toBe('yes')
    expect(made.of(holder(renewed, entity('Holder'))).recognised).toBe('yes')
  })

  it('is not recognised as one that a recognised CA made, but that has no place in the chain', () => {
    const sub = entity('Sub CA')
    const chain = [authority(ca, sub).toString('base64')]
    const answer = recognising().of(holder(sub, entity('Holder')), { use, chain })
    expect(stepOf(answer, 'issuer').verdict).toBe('fail')
  })

  it('had not joined the chain, or had left it', () => {
    const place = { from: '2026-03-01T00:00:00Z', until: '2026-06-01T00:00:00Z' }
    const made = recognising({}, place)
    const at = (signedAt: string) => against(made.of(leaf, { use, signedAt }))
    expect(at('2026-02-28T23:59:59.999Z')).toEqual({ chain: 'fail' })
    expect(at('2026-03-01T00:00:00Z')).toEqual({})
    expect(at('2026-05-31T23:59:59.999Z')).toEqual({})
    expect(at('2026-06-01T00:00:00Z')).toEqual({ chain: 'fail' })
  })
})

describe('the certificate', () => {
  it('had expired at the instant', () => {
    const short = holder(ca, entity('Holder'), { notAfter: '261001000000Z' })
    expect(against(recognising().of(short, { use }))).toMatchObject({ validity: 'fail' })
    const signedAt = '2026-09-30T00:00:00Z'
    const made = register()
    made.change(entryOf([member(caFile)]))
    made.list({
      issuer: caHash,
      thisUpdate: '2026-10-01T00:00:00Z',
      nextUpdate: '2026-11-01T00:00:00Z',
    })
    expect(made.of(short, { use, signedAt }).verdict).toBe('recognised')
  })

  it.each([
    ['an unknown critical extension', [extension('1.2.3.4', der.nothing, true)], {}],
    ['a name outside what the CA is constrained to', [], { constrained: true }],
  ] as const)('has %s', (_, more, { constrained = false }: { constrained?: boolean }) => {
    const limited = authority(ca, ca, nameConstraints([general.directory(entity('Other').name)]))
    const made = register()
    made.change(entryOf([member(constrained ? limited : caFile)]))
    const answer = made.of(holder(ca, entity('Holder'), { more: [...more] }))
    expect(stepOf(answer, 'path').verdict).toBe('fail')
    expect(answer.recognised).toBe('no')
  })

  it('states no policy of a recognised type', () => {
    const keyUsage = extension('2.5.29.15', der.bitString(Buffer.from([0xc0]), 6), true)
    const other = certificate(ca, entity('Holder'), [keyUsage, policies('1.9.9')])
    const answer = recognising().of(other)
    expect(against(answer)).toMatchObject({ type: 'fail', status: 'not-judged' })
    expect(answer.recognised).toBe('no')
  })

  it('has a key that may not sign, or is a CA’s', () => {
    const encipher = extension('2.5.29.15', der.bitString(Buffer.from([0x20]), 5), true)
    const enciphering = certificate(ca, entity('Holder'), [encipher, policies('1.2.3')])
    expect(against(recognising().of(enciphering, { use }))).toEqual({ 'key-use': 'fail' })
    expect(stepOf(recognising().of(caFile), 'key-use').verdict).toBe('fail')
  })

  it('is not judged at an instant that is to come', () => {
    const answer = recognising().of(leaf, { use, signedAt: '2026-11-22T00:00:00Z' })
    expect(against(answer)).toEqual({ instant: 'undetermined' })
    expect(answer.verdict).toBe('indeterminate')
  })
})

describe('what is broken', () => {
  it.each([
    ['base64', 'not base64!'],
    ['PEM', '-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----'],
    ['DER', Buffer.from('hello').toString('base64')],
    ['nothing', '='],
    ['a part', leaf.subarray(0, 100).toString('base64')],
  ])('%s: an answer says so', (_, text) => {
    const answer = recognising().ask({ certificate: text })
    expect(answer.verdict).toBe('not-recognised')
    expect(stepOf(answer, 'readable').verdict).toBe('fail')
    expect(VerificationAnswer.parse(answer)).toEqual(answer)
  })

  it('names the byte', () => {
    const answer = recognising().of(leaf.subarray(0, 100))
    expect(stepOf(answer, 'readable').offset).toEqual(expect.any(Number))
  })
})
