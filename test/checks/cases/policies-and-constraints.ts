/** Cases of the checks about policies, mappings and constraints (RFC 5280 §4.2.1.4, .5, .10, .11, .14; RFC 6818). */
import type { Cases, Case } from './case.ts'
import {
  sound,
  holding,
  holdingCa,
  holdingSubordinate,
  dns,
  uri,
  policies,
  policy,
  practices,
  noticed,
} from './with-parts.ts'
import { extension } from '../draft.ts'
import { tlv, sequence, nothing, utf8, ia5, integer, explicit, implicit, oid } from '../encode.ts'
const usual = '1.3.6.1.4.1.99999.1'
const under = (...list: Buffer[]): Case => holding({ certificatePolicies: policies(...list) })
const mapped = (from: string, to: string, critical = true) =>
  extension('2.5.29.33', sequence(sequence(oid(from), oid(to))), critical)
const mapping = (own: Buffer): Case => holdingSubordinate({ own })
const names = (critical: boolean, ...parts: Buffer[]) =>
  extension('2.5.29.30', sequence(...parts), critical)
const permitted = (...subtrees: Buffer[]) => explicit(0, ...subtrees)
const subtree = (base: Buffer, ...bounds: Buffer[]) => sequence(base, ...bounds)
const limited = (critical: boolean, ...parts: Buffer[]) =>
  extension('2.5.29.36', sequence(...parts), critical)
const explicitPolicy = implicit(0, Buffer.from([0]))
const inhibited = (critical: boolean, hex = '00') => extension('2.5.29.54', integer(hex), critical)

export const policyCases: Cases = {
  'rfc5280/certificate-policies-distinct': {
    once: sound,
    twice: under(policy(usual), policy(usual)),
  },
  'rfc5280/any-policy-qualifiers': {
    practices: under(policy('2.5.29.32.0', practices(ia5('https://example.test/cps')))),
    another: under(policy('2.5.29.32.0', sequence(oid('1.3.6.1.4.1.99999.8'), nothing))),
  },
  'rfc5280/policy-qualifier-syntax': {
    ia5: under(policy(usual, practices(ia5('https://example.test/cps')))),
    utf8: under(policy(usual, practices(utf8('https://example.test/cps')))),
  },
  'rfc5280/practice-statement-uri': {
    uri: under(policy(usual, practices(ia5('https://example.test/cps')))),
    'a-host-only': under(policy(usual, practices(ia5('www.example.test/cps')))),
  },
  'rfc5280/explicit-text-length': {
    '200-characters': noticed(utf8('n'.repeat(200))),
    '201-characters': noticed(utf8('n'.repeat(201))),
  },
  'rfc6818/explicit-text-utf8': {
    utf8: noticed(utf8('A notice')),
    visible: noticed(tlv(0x1a, Buffer.from('A notice'))),
  },
  'rfc6818/explicit-text-not-ia5': {
    utf8: noticed(utf8('A notice')),
    ia5: noticed(ia5('A notice')),
  },
  'rfc6818/explicit-text-visible': {
    visible: noticed(utf8('A notice')),
    'line-feed': noticed(utf8('A\nnotice')),
  },
  'rfc6818/explicit-text-nfc': {
    composed: noticed(utf8('na\u00efve')),
    decomposed: noticed(utf8('nai\u0308ve')),
  },
  'rfc5280/no-notice-reference': {
    text: noticed(utf8('A notice')),
    reference: noticed(sequence(utf8('Organisation'), sequence(integer('01')))),
  },
  'rfc5280/policy-mappings-critical': {
    critical: mapping(mapped(usual, '1.3.6.1.4.1.99999.2')),
    'not-critical': mapping(mapped(usual, '1.3.6.1.4.1.99999.2', false)),
  },
  'rfc5280/policy-mappings-not-any': {
    another: mapping(mapped(usual, '1.3.6.1.4.1.99999.2')),
    any: mapping(mapped(usual, '2.5.29.32.0')),
  },
  'rfc5280/policy-mappings-asserted': {
    asserted: mapping(mapped(usual, '1.3.6.1.4.1.99999.2')),
    'not-asserted': mapping(mapped('1.3.6.1.4.1.99999.3', usual)),
  },
  'rfc5280/policy-mappings-only-in-ca': {
    ca: mapping(mapped(usual, '1.3.6.1.4.1.99999.2')),
    holder: holding({ own: mapped(usual, '1.3.6.1.4.1.99999.2') }),
  },
  'rfc5280/name-constraints-critical': {
    critical: holdingCa({ own: names(true, permitted(subtree(dns('example.test')))) }),
    'not-critical': holdingCa({ own: names(false, permitted(subtree(dns('example.test')))) }),
  },
  'rfc5280/name-constraints-only-in-ca': {
    ca: holdingCa({ own: names(true, permitted(subtree(dns('example.test')))) }),
    holder: holding({ own: names(true, permitted(subtree(dns('example.test')))) }),
  },
  'rfc5280/name-constraints-not-empty': {
    one: holdingCa({ own: names(true, permitted(subtree(dns('example.test')))) }),
    none: holdingCa({ own: names(true) }),
  },
  'rfc5280/name-constraints-unbounded': {
    unbounded: holdingCa({ own: names(true, permitted(subtree(dns('example.test')))) }),
    maximum: holdingCa({
      own: names(true, permitted(subtree(dns('example.test'), implicit(1, Buffer.from([3]))))),
    }),
  },
  'rfc5280/name-constraints-forms': {
    domain: holdingCa({ own: names(true, permitted(subtree(dns('example.test')))) }),
    'registered-id': holdingCa({
      own: names(true, permitted(subtree(implicit(8, Buffer.from([0x2a, 3]))))),
    }),
  },
  'rfc5280/name-constraints-ip-range': {
    range: holdingCa({
      own: names(
        true,
        permitted(subtree(implicit(7, Buffer.from([192, 0, 2, 0, 255, 255, 255, 0])))),
      ),
    }),
    'address-only': holdingCa({
      own: names(true, permitted(subtree(implicit(7, Buffer.from([192, 0, 2, 0]))))),
    }),
  },
  'rfc5280/name-constraints-uri-host': {
    domain: holdingCa({ own: names(true, permitted(subtree(uri('.example.test')))) }),
    'a-whole-uri': holdingCa({ own: names(true, permitted(subtree(uri('http://example.test')))) }),
  },
  'rfc5280/policy-constraints-critical': {
    critical: holdingCa({ own: limited(true, explicitPolicy) }),
    'not-critical': holdingCa({ own: limited(false, explicitPolicy) }),
  },
  'rfc5280/policy-constraints-not-empty': {
    one: holdingCa({ own: limited(true, explicitPolicy) }),
    none: holdingCa({ own: limited(true) }),
  },
  'rfc5280/policy-constraints-only-in-ca': {
    ca: holdingCa({ own: limited(true, explicitPolicy) }),
    holder: holding({ own: limited(true, explicitPolicy) }),
  },
  'rfc5280/inhibit-any-policy-critical': {
    critical: holdingCa({ own: inhibited(true) }),
    'not-critical': holdingCa({ own: inhibited(false) }),
  },
  'rfc5280/inhibit-any-policy-not-negative': {
    zero: holdingCa({ own: inhibited(true) }),
    negative: holdingCa({ own: inhibited(true, 'ff') }),
  },
  'rfc5280/inhibit-any-policy-only-in-ca': {
    ca: holdingCa({ own: inhibited(true) }),
    holder: holding({ own: inhibited(true) }),
  },
}
