/** Cases of the checks of revocation lists (RFC 5280 §5). */
import {
  anotherCa,
  ca,
  extended,
  extension,
  keyUsage,
  name,
  publicKey,
  rsaWith,
  authorityKey,
} from '../draft.ts'
import { delta, flag, list, number, scope } from '../draft-list.ts'
import * as der from '../encode.ts'
import { revocations, type Cases } from './case.ts'
import { listEntryCases } from './revocation-list-entries.ts'
import { listed, sound, holding, entries } from './with-lists.ts'

const point = der.explicit(0, der.explicit(0, der.implicit(6, Buffer.from('http://example.test/'))))
const freshest = (critical: boolean) =>
  extension('2.5.29.46', der.sequence(der.sequence(point)), critical)
function withTrailingByte(): Buffer {
  return Buffer.concat([list(), Buffer.alloc(1)])
}
function tampered(): Buffer {
  const bytes = list()
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  return bytes
}

const formCases: Cases = {
  'rfc5280-crl/version-is-v2': {
    'version-2': sound,
    'version-1': listed({ version: Buffer.alloc(0) }),
  },
  'rfc5280-crl/der-encoding': { sound, 'trailing-byte': revocations(withTrailingByte()) },
  'rfc5280-crl/signature-algorithms-equal': {
    equal: sound,
    different: listed({ innerAlgorithm: rsaWith(12) }),
  },
  'rfc5280-crl/signature-hash-approved': {
    'sha-256': sound,
    'sha-1': listed({ innerAlgorithm: rsaWith(5), outerAlgorithm: rsaWith(5), hash: 'sha1' }),
  },
  'rfc5280-crl/issuer-not-empty': { named: sound, empty: listed({ issuer: der.sequence() }) },
  'rfc5280-crl/time-type': {
    'utc-time': sound,
    'generalized-time': listed({ thisUpdate: der.generalizedTime('20261119000000Z') }),
    'of-an-entry': entries(
      der.sequence(der.integer('2001'), der.generalizedTime('20261101000000Z')),
    ),
  },
  'rfc5280-crl/next-update-present': {
    present: sound,
    absent: listed({ nextUpdate: Buffer.alloc(0) }),
  },
  'rfc5280-crl/update-order': {
    ordered: sound,
    reversed: listed({ nextUpdate: der.utcTime('261118000000Z') }),
    none: listed({ nextUpdate: Buffer.alloc(0) }),
  },
  'rfc5280-crl/this-update-not-in-future': {
    past: sound,
    future: listed({ thisUpdate: der.utcTime('261122000000Z') }),
  },
  'rfc5280-crl/next-update-not-passed': {
    current: sound,
    passed: listed({ nextUpdate: der.utcTime('261120000000Z') }),
  },
  'rfc5280-crl/update-interval': {
    'a-week': sound,
    'a-year-by-a-root': listed({ nextUpdate: der.utcTime('271119000000Z') }),
    'two-years': listed({ nextUpdate: der.utcTime('281119000000Z') }),
    'a-month-by-no-root': listed({
      issuer: name('Nobody'),
      nextUpdate: der.utcTime('261219000000Z'),
    }),
    'a-month-about-cas': listed({
      issuer: name('Nobody'),
      nextUpdate: der.utcTime('261219000000Z'),
      extensions: { scope: scope([flag(2)]) },
    }),
  },
}

const extensionCases: Cases = {
  'rfc5280-crl/authority-key-identifier-present': {
    present: sound,
    absent: holding({ authorityKeyIdentifier: undefined }),
  },
  'rfc5280-crl/authority-key-linked': {
    linked: sound,
    another: holding({ authorityKeyIdentifier: authorityKey(publicKey('p-256')) }),
    'no-issuer': listed({ issuer: name('Nobody') }),
  },
  'rfc5280-crl/crl-number-present': { present: sound, absent: holding({ number: undefined }) },
  'rfc5280-crl/crl-number-not-critical': {
    'not-critical': sound,
    critical: holding({ number: number('05', true) }),
  },
  'rfc5280-crl/crl-number-not-negative': {
    five: sound,
    negative: holding({ number: number('85') }),
  },
  'rfc5280-crl/crl-number-length': {
    short: sound,
    '20-octets': holding({ number: number(`7f${'11'.repeat(19)}`) }),
    '21-octets': holding({ number: number(`7f${'11'.repeat(20)}`) }),
  },
  'rfc5280-crl/issuing-distribution-point-critical': {
    critical: holding({ scope: scope([flag(1)]) }),
    'not-critical': holding({ scope: scope([flag(1)], false) }),
    none: sound,
  },
  'rfc5280-crl/issuing-distribution-point-not-empty': {
    filled: holding({ scope: scope([flag(1)]) }),
    empty: holding({ scope: scope([]) }),
  },
  'rfc5280-crl/one-kind-of-certificates': {
    one: holding({ scope: scope([flag(1)]) }),
    two: holding({ scope: scope([flag(1), flag(2)]) }),
  },
  'rfc5280-crl/delta-crl-indicator-critical': {
    critical: holding({ delta: delta() }),
    'not-critical': holding({ delta: delta(false) }),
    none: sound,
  },
  'rfc5280-crl/freshest-crl-not-in-delta': {
    'in-a-complete-list': holding({ freshest: freshest(false) }),
    critical: holding({ freshest: freshest(true) }),
    'in-a-delta': holding({ delta: delta(), freshest: freshest(false) }),
  },
  'rfc5280-crl/no-unknown-critical-extension': {
    none: sound,
    unknown: holding({ other: extension('1.3.6.1.4.1.99999.4', der.nothing, true) }),
  },
}

const issuerCases: Cases = {
  'rfc5280-crl/issuer-filed': { filed: sound, 'not-filed': revocations(list(), []) },
  'rfc5280-crl/issuer-may-sign-lists': {
    may: sound,
    'may-not': revocations(list(), [extended(ca(), { keyUsage: keyUsage(0x04, 2) })]),
    'not-stated': revocations(list(), [extended(ca(), { keyUsage: undefined })]),
    'not-filed': revocations(list(), []),
  },
  'rfc5280-crl/signature-valid': {
    valid: sound,
    tampered: revocations(tampered()),
    'of-another-key': revocations(list({ signer: 'another-ca' }), [
      extended(anotherCa('Test CA'), { subjectKeyIdentifier: undefined }),
    ]),
    'unknown-algorithm': listed({
      innerAlgorithm: der.sequence(der.oid('1.3.6.1.4.1.99999.3')),
      outerAlgorithm: der.sequence(der.oid('1.3.6.1.4.1.99999.3')),
    }),
    'not-filed': revocations(list(), []),
  },
}

export const revocationListCases: Cases = {
  ...formCases,
  ...extensionCases,
  ...listEntryCases,
  ...issuerCases,
}
