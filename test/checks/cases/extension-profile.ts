/** Cases of the checks about key identifiers, key usage, constraints and locations (RFC 5280 §4.2). */
import { type Cases, authority } from './case.ts'
import {
  sound,
  soundCa,
  holding,
  holdingCa,
  uri,
  directory,
  alternative,
  policies,
  purposes,
} from './with-parts.ts'
import { keyId, name, extension, keyUsage, ca, extended } from '../draft.ts'
import {
  tlv,
  sequence,
  octets,
  boolean,
  nothing,
  integer,
  bitString,
  explicit,
  implicit,
  oid,
} from '../encode.ts'
const keyIdentifier = (critical: boolean) =>
  extension('2.5.29.14', octets(Buffer.alloc(20, 1)), critical)
const authorityKeyWith = (...parts: Buffer[]) =>
  extension('2.5.29.35', sequence(implicit(0, keyId(ca().key)), ...parts))
const issuerNames = explicit(1, explicit(4, name('Test CA')))
const points = (critical: boolean, ...list: Buffer[]) =>
  extension('2.5.29.31', sequence(...list), critical)
const located = (text: string) => sequence(explicit(0, explicit(0, uri(text))))
const access = (critical: boolean, ...list: Buffer[]) =>
  extension('1.3.6.1.5.5.7.1.1', sequence(...list), critical)
const described = (arc: number, location: Buffer) =>
  sequence(oid(`1.3.6.1.5.5.7.48.${arc}`), location)
const constrained = (...parts: Buffer[]) => extension('2.5.29.19', sequence(...parts), true)
const nineBits = extension('2.5.29.15', bitString(Buffer.from([0x06, 0x00, 0x40]), 6), true)

export const extensionProfileCases: Cases = {
  'rfc5280/authority-key-identifier-not-critical': {
    'not-critical': sound,
    critical: holding({
      authorityKeyIdentifier: extension('2.5.29.35', sequence(implicit(0, keyId(ca().key))), true),
    }),
  },
  'rfc5280/authority-key-identifier-pair': {
    neither: sound,
    both: holding({
      authorityKeyIdentifier: authorityKeyWith(issuerNames, implicit(2, Buffer.from([1]))),
    }),
    'issuer-only': holding({ authorityKeyIdentifier: authorityKeyWith(issuerNames) }),
  },
  'rfc5280/authority-serial-number-linked': {
    linked: holding({
      authorityKeyIdentifier: authorityKeyWith(issuerNames, implicit(2, Buffer.from([1]))),
    }),
    another: holding({
      authorityKeyIdentifier: authorityKeyWith(issuerNames, implicit(2, Buffer.from([2]))),
    }),
    none: sound,
  },
  'rfc5280/subject-key-identifier-not-critical': {
    'not-critical': soundCa,
    critical: holding({ subjectKeyIdentifier: keyIdentifier(true) }),
  },
  'rfc5280/holder-subject-key-identifier': {
    present: holding({ subjectKeyIdentifier: keyIdentifier(false) }),
    absent: holding({ subjectKeyIdentifier: undefined }),
    'a-ca': soundCa,
  },
  'rfc5280/key-usage-not-empty': {
    one: sound,
    none: holding({ keyUsage: extension('2.5.29.15', bitString(Buffer.alloc(0)), true) }),
  },
  'rfc5280/key-usage-nine-bits': {
    'two-bits': sound,
    'eighteen-bits': holdingCa({ keyUsage: nineBits }),
  },
  'rfc5280/encipher-only-with-key-agreement': {
    neither: sound,
    'encipher-only-alone': holding({ keyUsage: keyUsage(0x41, 0) }),
  },
  'rfc5280/path-length-only-in-signing-ca': {
    ca: holdingCa({ basicConstraints: constrained(boolean(true), integer('00')) }),
    holder: holding({ basicConstraints: constrained(integer('00')) }),
    'ca-without-cert-sign': holdingCa({
      basicConstraints: constrained(boolean(true), integer('00')),
      keyUsage: keyUsage(0x02, 1),
    }),
    none: soundCa,
  },
  'rfc5280/path-length-not-negative': {
    zero: holdingCa({ basicConstraints: constrained(boolean(true), integer('00')) }),
    negative: holdingCa({ basicConstraints: constrained(boolean(true), integer('ff')) }),
  },
  'rfc5280/ext-key-usage-any-not-critical': {
    'not-critical': holding({ extKeyUsage: purposes('2.5.29.37.0') }),
    critical: holding({ extKeyUsage: extension('2.5.29.37', sequence(oid('2.5.29.37.0')), true) }),
  },
  'rfc5280/purposes-fit-key-usage': {
    mail: holding({ extKeyUsage: purposes('1.3.6.1.5.5.7.3.4') }),
    'code-signing-without-signature': holding({ extKeyUsage: purposes('1.3.6.1.5.5.7.3.3') }),
    none: sound,
  },
  'rfc5280/crl-distribution-points-not-critical': {
    'not-critical': sound,
    critical: holding({
      crlDistributionPoints: points(true, located('http://example.test/ca.crl')),
    }),
  },
  'rfc5280/distribution-point-complete': {
    named: sound,
    'reasons-only': holding({
      crlDistributionPoints: points(false, sequence(tlv(0x81, Buffer.from([1, 0x40])))),
    }),
  },
  'rfc5280/distribution-point-uri': {
    http: sound,
    'ftp-only': holding({
      crlDistributionPoints: points(false, located('ftp://example.test/ca.crl')),
    }),
  },
  'rfc5280/freshest-crl-not-critical': {
    'not-critical': holding({
      freshest: extension('2.5.29.46', sequence(located('http://example.test/d.crl'))),
    }),
    critical: holding({
      freshest: extension('2.5.29.46', sequence(located('http://example.test/d.crl')), true),
    }),
  },
  'rfc5280/authority-information-access-not-critical': {
    'not-critical': holding({
      access: access(false, described(1, uri('http://example.test/ocsp'))),
    }),
    critical: holding({ access: access(true, described(1, uri('http://example.test/ocsp'))) }),
  },
  'rfc5280/ca-issuers-uri': {
    http: holding({ access: access(false, described(2, uri('http://example.test/ca.cer'))) }),
    'a-name-only': holding({ access: access(false, described(2, directory('Test CA'))) }),
  },
  'rfc5280/ocsp-location-uri': {
    uri: holding({ access: access(false, described(1, uri('http://example.test/ocsp'))) }),
    'a-name': holding({ access: access(false, described(1, directory('Test CA'))) }),
    'two-in-one': holding({
      access: access(false, described(1, uri('http://a.test; http://b.test'))),
    }),
  },
  'rfc5280/no-https-locations': {
    http: holding({ access: access(false, described(1, uri('http://example.test/ocsp'))) }),
    'https-responder': holding({
      access: access(false, described(1, uri('https://example.test/ocsp'))),
    }),
    'https-list': holding({
      crlDistributionPoints: points(false, located('https://example.test/ca.crl')),
    }),
    none: soundCa,
  },
  'rfc5280/subject-information-access-not-critical': {
    'not-critical': holding({
      own: extension('1.3.6.1.5.5.7.1.11', sequence(described(5, uri('http://example.test/')))),
    }),
    critical: holding({
      own: extension(
        '1.3.6.1.5.5.7.1.11',
        sequence(described(5, uri('http://example.test/'))),
        true,
      ),
    }),
  },
  'rfc5280/extension-lists-not-empty': {
    filled: sound,
    'no-policies': holding({ certificatePolicies: policies() }),
    'no-names': holding({ names: alternative() }),
  },
  'rfc9608/no-rev-avail-not-in-ca': {
    holder: holding({ crlDistributionPoints: undefined, own: extension('2.5.29.56', nothing) }),
    ca: authority(extended({ ...ca() }, { own: extension('2.5.29.56', nothing) })),
    none: sound,
  },
  'rfc9608/no-rev-avail-alone': {
    alone: holding({ crlDistributionPoints: undefined, own: extension('2.5.29.56', nothing) }),
    'with-a-crl': holding({ own: extension('2.5.29.56', nothing) }),
  },
}
