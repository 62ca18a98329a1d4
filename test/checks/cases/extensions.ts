/** Cases of the checks about extensions (RFC 5280 §4.2, EN 319 412). */
import {
  anotherCa,
  authorityKey,
  ca,
  extended,
  extension,
  having,
  holder,
  keyUsage,
  publicKey,
  subordinateCa,
} from '../draft.ts'
import {
  boolean,
  ia5,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  utf8,
} from '../encode.ts'
import { authority, sample, type Case, type Cases } from './case.ts'

type Extensions = Record<string, Buffer | undefined>
const holding = (change: Extensions): Case => sample(extended(holder(), change))
const holdingCa = (change: Extensions): Case => authority(extended(ca(), change))
const sound = sample(holder())
const soundCa = authority(ca())

const constraints = (value: boolean, critical: boolean) =>
  extension('2.5.29.19', sequence(...(value ? [boolean(true)] : [])), critical)
const statements = (...list: Buffer[]) => extension('1.3.6.1.5.5.7.1.3', sequence(...list))
const statement = (id: string, ...info: Buffer[]) => sequence(oid(id), ...info)
const location = (language: string) =>
  sequence(ia5('https://example.test/pds'), printable(language))
const notASequence = extension('2.5.29.32', octets(Buffer.from([1])))

export const extensionCases: Cases = {
  'rfc5280/no-unknown-critical-extension': {
    'unknown-not-critical': holding({ own: extension('1.3.6.1.4.1.99999.9', nothing) }),
    'unknown-critical': holding({ own: extension('1.3.6.1.4.1.99999.9', nothing, true) }),
    'name-constraints-critical': holdingCa({ own: extension('2.5.29.30', sequence(), true) }),
  },
  'rfc5280/extensions-readable': {
    readable: sound,
    'policies-not-a-sequence': holding({ certificatePolicies: notASequence }),
    'key-usage-cut-off': holding({
      keyUsage: extension('2.5.29.15', Buffer.from([3, 5, 1]), true),
    }),
  },
  'rfc5280/ca-basic-constraints': {
    'ca-true': soundCa,
    absent: holdingCa({ basicConstraints: undefined }),
    'ca-false': holdingCa({ basicConstraints: constraints(false, true) }),
    'a-holder': sound,
    malformed: holdingCa({ basicConstraints: extension('2.5.29.19', nothing, true) }),
  },
  'rfc5280/ca-basic-constraints-critical': {
    critical: soundCa,
    'not-critical': holdingCa({ basicConstraints: constraints(true, false) }),
  },
  'rfc5280/end-entity-is-no-ca': {
    absent: sound,
    'ca-false': holding({ basicConstraints: constraints(false, true) }),
    'ca-true': holding({ basicConstraints: constraints(true, true) }),
  },
  'rfc5280/ca-key-usage': {
    'cert-sign-and-crl-sign': soundCa,
    absent: holdingCa({ keyUsage: undefined }),
    'digital-signature-only': holdingCa({ keyUsage: keyUsage(0x80, 7) }),
  },
  'rfc5280/key-usage-critical': {
    critical: sound,
    'not-critical': holding({ keyUsage: keyUsage(0x40, 6, false) }),
    absent: holding({ keyUsage: undefined }),
  },
  'rfc5280/key-cert-sign-only-in-ca': {
    'content-commitment': sound,
    'cert-sign': holding({ keyUsage: keyUsage(0x84, 2) }),
  },
  'rfc5280/issuer-key-identified': {
    identified: sound,
    absent: holding({ authorityKeyIdentifier: undefined }),
    'empty-sequence': holding({ authorityKeyIdentifier: extension('2.5.29.35', sequence()) }),
    'self-signed': soundCa,
  },
  'rfc5280/ca-subject-key-identifier': {
    present: soundCa,
    absent: holdingCa({ subjectKeyIdentifier: undefined }),
  },
  'rfc5280/key-identifiers-linked': {
    linked: sound,
    'another-key': holding({ authorityKeyIdentifier: authorityKey(publicKey('p-256')) }),
    'issuer-not-filed': sample(holder(), []),
  },
  'rfc5280/issuer-may-sign-certificates': {
    'a-ca': sound,
    'no-basic-constraints': sample(holder(), [extended(ca(), { basicConstraints: undefined })]),
    'no-cert-sign': sample(holder(), [extended(ca(), { keyUsage: keyUsage(0x02, 1) })]),
    'not-filed': sample(holder(), []),
  },
  'etsi/policy-stated': {
    stated: sound,
    absent: holding({ certificatePolicies: undefined }),
  },
  'etsi/key-usage-setting': {
    'content-commitment': sound,
    'digital-signature-and-key-encipherment': holding({ keyUsage: keyUsage(0xa0, 5) }),
    'with-data-encipherment': holding({ keyUsage: keyUsage(0x90, 4) }),
    absent: holding({ keyUsage: undefined }),
  },
  'rfc5280/holder-key-may-sign': {
    'content-commitment': sound,
    'digital-signature': holding({ keyUsage: keyUsage(0x80, 7) }),
    'key-encipherment-only': holding({ keyUsage: keyUsage(0x20, 5) }),
    absent: holding({ keyUsage: undefined }),
  },
  'etsi/qc-statements-well-formed': {
    'compliance-and-pds': holding({
      qc: statements(
        statement('0.4.0.1862.1.1'),
        statement('0.4.0.1862.1.5', sequence(location('en'))),
      ),
    }),
    'compliance-with-information': holding({
      qc: statements(statement('0.4.0.1862.1.1', nothing)),
    }),
    'retention-period-not-an-integer': holding({
      qc: statements(statement('0.4.0.1862.1.3', utf8('ten'))),
    }),
    'retention-period': holding({ qc: statements(statement('0.4.0.1862.1.3', integer('0a'))) }),
    'pds-language-of-three-letters': holding({
      qc: statements(statement('0.4.0.1862.1.5', sequence(location('eng')))),
    }),
    none: sound,
  },
  'esl/status-information-findable': {
    'crl-location': sound,
    'no-location': holding({ crlDistributionPoints: undefined }),
    'ocsp-location': holding({
      crlDistributionPoints: undefined,
      access: access('1.3.6.1.5.5.7.48.1'),
    }),
    'issuer-location-only': holding({
      crlDistributionPoints: undefined,
      access: access('1.3.6.1.5.5.7.48.2'),
    }),
    'never-revoked': holding({
      crlDistributionPoints: undefined,
      noRevocation: extension('2.5.29.56', nothing),
    }),
    anchor: soundCa,
  },
  'esl/issuer-certificate-filed': {
    filed: sound,
    'not-filed': sample(holder(), []),
    'another-ca-filed': sample(holder(), [anotherCa('Another CA')]),
    anchor: soundCa,
    'anchor-below-a-root': authority(subordinateCa()),
    'below-a-declared-anchor': sample(
      having(holder(), { issuer: subordinateCa().subject, signer: 'another-ca' }),
      [subordinateCa()],
    ),
  },
}

function access(method: string): Buffer {
  const uri = Buffer.concat([Buffer.from([0x86, 24]), Buffer.from('http://ocsp.example.test')])
  return extension('1.3.6.1.5.5.7.1.1', sequence(sequence(oid(method), uri)))
}
