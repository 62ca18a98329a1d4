/** Cases of the checks about names and fields (RFC 5280 §4.1, Appendix A). */
import { type Cases, sample } from './case.ts'
import { sound, soundCa, titled, withAttribute } from './with-parts.ts'
import { rdn, holder, build, having, type Draft } from '../draft.ts'
import { tlv, sequence, set, utf8, printable, ia5, utcTime, explicit, oid } from '../encode.ts'
const letters = (count: number) => 'n'.repeat(count)
const nameOf = (...rdns: Buffer[]) => sequence(...rdns)
/** Extensions only belong to version 3. */
const unique = (draft: Draft, withExtensions: boolean): Draft => ({
  ...draft,
  extensionField: Buffer.concat([
    tlv(0x81, Buffer.from([0, 1])),
    ...(withExtensions ? [explicit(3, sequence(...Object.values(draft.extensions)))] : []),
  ]),
})
function withUnusedBit(): Buffer {
  const bytes = build(holder())
  // The signature is the last value: 385 octets, of which the first counts unused bits.
  bytes[bytes.length - 385] = 1
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) & 0xfe
  return bytes
}

export const nameCases: Cases = {
  'rfc5280/unique-identifiers-absent': {
    absent: sound,
    'issuer-unique-id': sample(unique(holder(), true)),
  },
  'rfc5280/unique-identifiers-not-in-v1': {
    v3: sample(unique(holder(), true)),
    v1: sample(having(unique(holder(), false), { version: Buffer.alloc(0) })),
    none: sound,
  },
  'rfc5280/signature-whole-octets': {
    whole: sound,
    'one-bit-unused': sample(withUnusedBit()),
  },
  'rfc5280/country-two-letters': {
    'two-letters': sound,
    'a-word': titled(rdn('2.5.4.6', printable('Bulgaria')), rdn('2.5.4.3', utf8('Test'))),
    none: sample(
      having(holder(), {
        issuer: nameOf(rdn('2.5.4.3', utf8('Test CA'))),
        subject: nameOf(rdn('2.5.4.3', utf8('Test'))),
      }),
      [],
    ),
  },
  'rfc5280/country-printable-string': {
    printable: sound,
    utf8: titled(rdn('2.5.4.6', utf8('BG')), rdn('2.5.4.3', utf8('Test'))),
  },
  'rfc5280/country-capitals': {
    capitals: sound,
    small: titled(rdn('2.5.4.6', printable('bg')), rdn('2.5.4.3', utf8('Test'))),
  },
  'rfc5280/serial-number-attribute-printable': {
    printable: withAttribute('2.5.4.5', printable('PNOBG-17')),
    utf8: withAttribute('2.5.4.5', utf8('PNOBG-17')),
  },
  'rfc5280/dn-qualifier-printable': {
    printable: withAttribute('2.5.4.46', printable('17')),
    utf8: withAttribute('2.5.4.46', utf8('17')),
  },
  'rfc5280/email-address-attribute-ia5': {
    ia5: withAttribute('1.2.840.113549.1.9.1', ia5('a@example.test')),
    utf8: withAttribute('1.2.840.113549.1.9.1', utf8('a@example.test')),
  },
  'rfc5280/domain-component-ia5': {
    ia5: withAttribute('0.9.2342.19200300.100.1.25', ia5('example')),
    utf8: withAttribute('0.9.2342.19200300.100.1.25', utf8('example')),
  },
  'rfc5280/common-name-length': {
    '64-characters': titled(rdn('2.5.4.3', utf8(letters(64)))),
    '65-characters': titled(rdn('2.5.4.3', utf8(letters(65)))),
    '64-characters-of-three-octets': titled(rdn('2.5.4.3', utf8('证'.repeat(64)))),
  },
  'rfc5280/organization-name-length': {
    short: sound,
    '65-characters': titled(rdn('2.5.4.10', utf8(letters(65)))),
  },
  'rfc5280/organizational-unit-length': {
    short: withAttribute('2.5.4.11', utf8('Unit')),
    '65-characters': withAttribute('2.5.4.11', utf8(letters(65))),
  },
  'rfc5280/locality-length': {
    short: withAttribute('2.5.4.7', utf8('Sofia')),
    '129-characters': withAttribute('2.5.4.7', utf8(letters(129))),
  },
  'rfc5280/state-length': {
    short: withAttribute('2.5.4.8', utf8('Plovdiv')),
    '129-characters': withAttribute('2.5.4.8', utf8(letters(129))),
  },
  'rfc5280/title-length': {
    short: withAttribute('2.5.4.12', utf8('Director')),
    '65-characters': withAttribute('2.5.4.12', utf8(letters(65))),
  },
  'rfc5280/serial-number-attribute-length': {
    short: withAttribute('2.5.4.5', printable('PNOBG-17')),
    '65-characters': withAttribute('2.5.4.5', printable(letters(65))),
  },
  'rfc5280/pseudonym-length': {
    short: withAttribute('2.5.4.65', utf8('Holder 17')),
    '129-characters': withAttribute('2.5.4.65', utf8(letters(129))),
  },
  'rfc5280/email-address-attribute-length': {
    short: withAttribute('1.2.840.113549.1.9.1', ia5('a@example.test')),
    '256-characters': withAttribute('1.2.840.113549.1.9.1', ia5(`${letters(243)}@example.test`)),
  },
  'rfc5280/attribute-values-not-empty': {
    filled: sound,
    'empty-locality': withAttribute('2.5.4.7', utf8('')),
  },
  'rfc5280/directory-string-type': {
    'utf8-and-printable': sound,
    teletex: withAttribute('2.5.4.7', tlv(0x14, Buffer.from('Sofia'))),
    bmp: withAttribute('2.5.4.7', tlv(0x1e, Buffer.from([0, 65]))),
  },
  'rfc5280/name-characters-visible': {
    visible: sound,
    'null-character': withAttribute('2.5.4.7', utf8('Sofia\0')),
    'right-to-left-override': withAttribute('2.5.4.7', utf8('So\u202efia')),
  },
  'rfc5280/rdn-types-distinct': {
    distinct: sound,
    'two-common-names': titled(
      set(sequence(oid('2.5.4.3'), utf8('A')), sequence(oid('2.5.4.3'), utf8('B'))),
    ),
  },
  'rfc5280/issuer-name-encoded-alike': {
    alike: sound,
    'another-string-type': sample(
      having(holder(), {
        issuer: nameOf(
          rdn('2.5.4.6', printable('BG')),
          rdn('2.5.4.10', printable('Test Provider')),
          rdn('2.5.4.3', utf8('Test CA')),
        ),
      }),
    ),
  },
  'rfc5280/issued-within-issuer-validity': {
    within: sound,
    before: sample(having(holder(), { notBefore: utcTime('251231000000Z') })),
    'self-signed': soundCa,
  },
  'rfc5280/ends-before-issuer': {
    before: sound,
    after: sample(having(holder(), { notAfter: utcTime('470101000000Z') })),
  },
}
