/** Cases of the checks about fields of a certificate (RFC 5280 §4.1). */
import { build, ca, extended, having, holder, rdn, rsaWith } from '../draft.ts'
import {
  explicit,
  generalizedTime,
  integer,
  oid,
  printable,
  sequence,
  set,
  utcTime,
  utf8,
} from '../encode.ts'
import { authority, sample, type Cases } from './case.ts'

const sound = sample(holder())
const bytes = build(holder())
const subjectWith = (value: Buffer) =>
  sample(having(holder(), { subject: sequence(rdn('2.5.4.3', value)) }))
const until = (notAfter: Buffer) => sample(having(holder(), { notAfter }))
const numbered = (hex: string) => sample(having(holder(), { serialNumber: integer(hex) }))
const nameless = sequence()
const emptyRdn = sequence(set(), rdn('2.5.4.3', utf8('Test Holder')))

export const fieldCases: Cases = {
  'rfc5280/der-encoding': {
    sound,
    'trailing-bytes': sample(Buffer.concat([bytes, Buffer.from([0, 0])])),
    'version-default-encoded': sample(having(holder(), { version: explicit(0, integer('00')) })),
    'serial-number-padded': numbered('0011'),
    'before-2008': sample(having(holder(), { notBefore: utcTime('070101000000Z') })),
  },
  'rfc5280/string-characters': {
    sound,
    'printable-string-with-at-sign': subjectWith(printable('holder@example.test')),
    'utf8-string-with-at-sign': subjectWith(utf8('holder@example.test')),
  },
  'rfc5280/version-is-v3': {
    v3: sound,
    'v1-with-extensions': sample(having(holder(), { version: Buffer.alloc(0) })),
    v2: sample(having(holder(), { version: explicit(0, integer('01')) })),
  },
  'rfc5280/serial-number-positive': {
    one: numbered('01'),
    zero: numbered('00'),
    negative: numbered('ff'),
  },
  'rfc5280/serial-number-length': {
    '20-octets': numbered('7f'.repeat(20)),
    '21-octets': numbered('7f'.repeat(21)),
  },
  'rfc5280/signature-algorithms-equal': {
    equal: sound,
    'other-algorithm-inside': sample(having(holder(), { innerAlgorithm: rsaWith(12) })),
    'parameters-left-out-inside': sample(
      having(holder(), { innerAlgorithm: sequence(oid('1.2.840.113549.1.1.11')) }),
    ),
  },
  'rfc5280/issuer-not-empty': {
    named: sound,
    empty: sample(having(holder(), { issuer: nameless })),
  },
  'rfc5280/ca-subject-not-empty': {
    named: authority(ca()),
    empty: authority(having(ca(), { subject: nameless })),
    'empty-in-a-holder': sample(having(holder(), { subject: nameless })),
  },
  'rfc5280/names-well-formed': {
    sound,
    'empty-rdn': sample(having(holder(), { subject: emptyRdn })),
  },
  'rfc5280/validity-order': {
    'in-order': sound,
    reversed: until(utcTime('251231235959Z')),
    'one-instant': until(utcTime('260101000000Z')),
  },
  'rfc5280/validity-time-type': {
    'utc-time-in-2049': until(utcTime('491231235959Z')),
    'generalized-time-in-2050': until(generalizedTime('20500101000000Z')),
    'generalized-time-in-2049': until(generalizedTime('20491231235959Z')),
    'year-9999': authority(having(ca(), { notAfter: generalizedTime('99991231235959Z') })),
  },
  'rfc5280/validity-time-form': {
    'seconds-and-z': sound,
    'no-seconds': until(utcTime('2812312359Z')),
    'offset-from-gmt': until(utcTime('281231235959+0800')),
    'fraction-of-a-second': until(generalizedTime('20501231235959.5Z')),
  },
  'rfc5280/extensions-not-empty': {
    some: sound,
    empty: sample(having(holder(), { extensionField: explicit(3, sequence()) })),
    'no-field': sample(having(holder(), { extensions: {} })),
  },
  'rfc5280/no-duplicate-extension': {
    'each-once': sound,
    'key-usage-twice': sample(extended(holder(), { again: holder().extensions.keyUsage })),
  },
  'esl/provider-named': {
    named: sound,
    'country-only': sample(having(holder(), { issuer: sequence(rdn('2.5.4.6', printable('BG'))) })),
    blank: sample(having(holder(), { issuer: sequence(rdn('2.5.4.10', utf8('  '))) })),
  },
  'esl/holder-named': {
    named: sound,
    'pseudonym-only': sample(
      having(holder(), { subject: sequence(rdn('2.5.4.65', utf8('Holder 17'))) }),
    ),
    'country-only': sample(
      having(holder(), { subject: sequence(rdn('2.5.4.6', printable('BG'))) }),
    ),
    'a-ca': authority(ca()),
  },
}
