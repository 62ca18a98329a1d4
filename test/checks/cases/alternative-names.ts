/** Cases of the checks of alternative names of subjects (RFC 5280 §4.2.1.6, RFC 9598). */
import { extended, extension, having, holder } from '../draft.ts'
import { explicit, implicit, oid, sequence, utf8 } from '../encode.ts'
import { sample, type Case, type Cases } from './case.ts'
import { alternative, dns, holding, mail, sound, uri } from './with-parts.ts'

const named = (...names: Buffer[]): Case => holding({ own: alternative(...names) })
const mailbox = (text: string) =>
  named(explicit(0, oid('1.3.6.1.5.5.7.8.9'), explicit(0, utf8(text))))
const address = (octets: number) => named(implicit(7, Buffer.alloc(octets, 10)))
const nameless = (critical: boolean) =>
  sample(
    extended(having(holder(), { subject: sequence() }), {
      own: extension('2.5.29.17', sequence(mail('a@example.test')), critical),
    }),
  )

export const alternativeNameCases: Cases = {
  'rfc5280/alternative-mailbox-form': {
    mailbox: named(mail('a@example.test')),
    'with-a-name': named(mail('A <a@example.test>')),
    none: sound,
  },
  'rfc5280/alternative-uri-absolute': {
    absolute: named(uri('https://example.test/a')),
    relative: named(uri('/a')),
  },
  'rfc5280/alternative-name-not-blank': {
    name: named(dns('example.test')),
    blank: named(dns(' ')),
  },
  'rfc5280/alternative-address-length': {
    'four-octets': address(4),
    'sixteen-octets': address(16),
    'five-octets': address(5),
  },
  'rfc5280/alternative-names-critical-without-subject': {
    critical: nameless(true),
    'not-critical': nameless(false),
    'a-subject': sound,
  },
  'rfc9598/mailbox-not-ascii': {
    chinese: mailbox('测试@example.test'),
    ascii: mailbox('a@example.test'),
    none: sound,
  },
  'rfc9598/mailbox-domain-ascii': {
    'a-label': mailbox('测试@xn--0zwm56d.test'),
    'u-label': mailbox('测试@测试.test'),
  },
}
