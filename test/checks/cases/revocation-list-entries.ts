/** Cases of the checks of the entries of revocation lists (RFC 5280 §5.3). */
import { extension, name } from '../draft.ts'
import { dated, delta, entry, flag, reason, scope } from '../draft-list.ts'
import * as der from '../encode.ts'
import type { Cases } from './case.ts'
import { entries, listed, none, sound } from './with-lists.ts'

const invalidity = (time: Buffer) => extension('2.5.29.24', time)
const issuedBy = (critical: boolean) =>
  extension('2.5.29.29', der.sequence(der.explicit(4, name('Test CA'))), critical)

export const listEntryCases: Cases = {
  'rfc5280-crl/entries-not-empty': { absent: none, one: sound, empty: listed({ entries: [] }) },
  'rfc5280-crl/entries-distinct': {
    distinct: entries(entry('2001'), entry('2002')),
    twice: entries(entry('2001'), entry('2002'), entry('2001')),
    indirect: listed({
      entries: [entry('2001'), entry('2001', issuedBy(true))],
      extensions: { scope: scope([flag(4)]) },
    }),
    none,
  },
  'rfc5280-crl/entry-no-unknown-critical-extension': {
    none: sound,
    unknown: entries(entry('2001', extension('1.3.6.1.4.1.99999.4', der.nothing, true))),
  },
  'rfc5280-crl/reason-known': {
    'key-compromise': entries(entry('2001', reason(1))),
    seven: entries(entry('2001', reason(7))),
    'no-enumerated': entries(entry('2001', extension('2.5.29.21', der.integer('01')))),
  },
  'rfc5280-crl/reason-not-unspecified': {
    absent: sound,
    unspecified: entries(entry('2001', reason(0))),
  },
  'rfc5280-crl/remove-from-crl-only-in-delta': {
    none: sound,
    removed: entries(entry('2001', reason(8))),
    'in-a-delta': listed({ entries: [entry('2001', reason(8))], extensions: { delta: delta() } }),
  },
  'rfc5280-crl/revocation-not-after-list': {
    before: sound,
    after: entries(dated('261120000000Z', '2001')),
  },
  'rfc5280-crl/invalidity-date-form': {
    'to-the-second': entries(entry('2001', invalidity(der.generalizedTime('20261001000000Z')))),
    'with-fractions': entries(entry('2001', invalidity(der.generalizedTime('20261001000000.5Z')))),
    'utc-time': entries(entry('2001', invalidity(der.utcTime('261001000000Z')))),
  },
  'rfc5280-crl/certificate-issuer-critical': {
    critical: entries(entry('2001', issuedBy(true))),
    'not-critical': entries(entry('2001', issuedBy(false))),
  },
}
