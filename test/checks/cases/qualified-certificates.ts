/** Cases of the checks of qualified certificates and of how long certificates last. */
import { ca, extended, extension, having, holder, rdn } from '../draft.ts'
import { ia5, integer, nothing, oid, printable, sequence, utcTime, utf8 } from '../encode.ts'
import { authority, sample, type Cases } from './case.ts'
import {
  alternative,
  holding,
  mail,
  purposes,
  sound,
  soundCa,
  statement,
  statements,
  titled,
} from './with-parts.ts'

const type = (...kinds: number[]) =>
  statement('0.4.0.1862.1.6', sequence(...kinds.map((kind) => oid(`0.4.0.1862.1.6.${kind}`))))
const disclosed = (url: string, language: string) =>
  statement('0.4.0.1862.1.5', sequence(sequence(ia5(url), printable(language))))
const limited = (currency: Buffer) =>
  statement('0.4.0.1862.1.2', sequence(currency, integer('0a'), integer('00')))
const semantics = (...info: Buffer[]) => statement('1.3.6.1.5.5.7.11.2', ...info)
const semanticsOf = (arc: number) => semantics(sequence(oid(`0.4.0.194121.1.${arc}`)))
const stating = (...list: Buffer[]) => holding({ own: statements(...list) })
const pds = 'https://example.test/pds.pdf'

const country = rdn('2.5.4.6', printable('BG'))
const commonName = rdn('2.5.4.3', utf8('Test Holder'))
const givenName = rdn('2.5.4.42', utf8('Test'))
const surname = rdn('2.5.4.4', utf8('Holder'))
const pseudonym = rdn('2.5.4.65', utf8('T'))
const organization = rdn('2.5.4.10', utf8('Test Holder Ltd'))
const identified = (text: string) => rdn('2.5.4.97', utf8(text))
const numbered = (text: string) => rdn('2.5.4.5', printable(text))
const natural = [country, commonName, givenName, surname]
const legal = [country, commonName, organization, identified('VATBG-123456789')]
const without = (all: Buffer[], one: Buffer) => titled(...all.filter((each) => each !== one))

/** With the semantics of natural (1) or legal (2) persons. */
const meaning = (arc: number, ...rdns: Buffer[]) =>
  sample(
    extended(having(holder(), { subject: sequence(...rdns) }), {
      own: statements(semanticsOf(arc)),
    }),
  )
const lasting = (notAfter: string) => sample(having(holder(), { notAfter: utcTime(notAfter) }))
const caLasting = (notAfter: string) => authority(having(ca(), { notAfter: utcTime(notAfter) }))

const statementCases: Cases = {
  'etsi/qc-statements-not-critical': {
    'not-critical': stating(type(1)),
    critical: holding({ own: extension('1.3.6.1.5.5.7.1.3', sequence(type(1)), true) }),
    none: sound,
  },
  'etsi/qc-type-single': {
    signature: stating(type(1)),
    two: stating(type(1, 2)),
    unknown: stating(type(9)),
    none: sound,
  },
  'etsi/qc-type-for-signatures': { signature: stating(type(1)), web: stating(type(3)) },
  'etsi/qc-pds-https': {
    https: stating(disclosed(pds, 'en')),
    http: stating(disclosed('http://example.test/pds.pdf', 'en')),
    none: sound,
  },
  'etsi/qc-pds-language': {
    small: stating(disclosed(pds, 'en')),
    capital: stating(disclosed(pds, 'EN')),
  },
  'etsi/qc-limit-currency': {
    letters: stating(limited(printable('EUR'))),
    number: stating(limited(integer('03d2'))),
    'a-word': stating(limited(printable('Euro'))),
    none: sound,
  },
  'rfc3739/semantics-information': {
    identifier: stating(semanticsOf(1)),
    empty: stating(semantics(sequence())),
    none: sound,
  },
  'rfc3739/biometric-info-not-critical': {
    'not-critical': holding({ own: extension('1.3.6.1.5.5.7.1.2', sequence(nothing)) }),
    critical: holding({ own: extension('1.3.6.1.5.5.7.1.2', sequence(nothing), true) }),
  },
  'etsi/subject-alt-name-not-critical': {
    'not-critical': holding({ own: alternative(mail('a@example.test')) }),
    critical: holding({ own: extension('2.5.29.17', sequence(mail('a@example.test')), true) }),
    none: sound,
  },
  'etsi/ext-key-usage-not-critical': {
    'not-critical': holding({ own: purposes('1.3.6.1.5.5.7.3.4') }),
    critical: holding({ own: extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.4')), true) }),
    'time-stamping': holding({
      own: extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.8')), true),
    }),
  },
  'etsi/ca-issuers-located': { located: sound, absent: holding({ access: undefined }) },
}

const personCases: Cases = {
  'etsi/natural-person-attributes': {
    whole: titled(...natural),
    pseudonym: titled(country, commonName, pseudonym),
    'no-country': without(natural, country),
    'no-name': sample(
      extended(having(holder(), { subject: sequence(country, commonName) }), {
        own: statements(type(1)),
      }),
    ),
    'not-shown': sound,
  },
  'etsi/pseudonym-or-name': { name: titled(...natural), both: titled(...natural, pseudonym) },
  'etsi/natural-person-single-attributes': {
    one: titled(...natural),
    two: titled(...natural, rdn('2.5.4.3', utf8('Test'))),
  },
  'etsi/legal-person-attributes': {
    whole: titled(...legal),
    'no-organization': without(legal, organization),
    'not-shown': sound,
  },
  'etsi/legal-person-single-attributes': {
    one: titled(...legal),
    two: titled(...legal, identified('NTRBG-1')),
  },
  'etsi/organization-identifier-not-name': {
    another: titled(...legal),
    same: titled(country, commonName, organization, identified('Test Holder Ltd')),
  },
  'etsi/natural-identifier-form': {
    'tax-number': meaning(1, ...natural, numbered('TINBG-1234567890')),
    national: meaning(1, ...natural, numbered('EI:SE-200007292386')),
    'number-alone': meaning(1, ...natural, numbered('1234567890')),
    'no-semantics': titled(...natural, numbered('1234567890')),
  },
  'etsi/legal-identifier-form': {
    vat: meaning(2, ...legal),
    'number-alone': meaning(2, country, commonName, organization, identified('123456789')),
    'no-semantics': titled(...legal),
  },
  'etsi/issuer-attributes': {
    whole: sound,
    'name-only': sample(having(holder(), { issuer: sequence(commonName) })),
    'a-ca': soundCa,
  },
}

const validityCases: Cases = {
  'service/holder-validity': {
    'three-years': sound,
    'five-years': lasting('310101000000Z'),
    'six-years': lasting('311231235959Z'),
  },
  'service/authority-validity': {
    'twenty-years': soundCa,
    'twenty-three-years': caLasting('491231235959Z'),
    'fifty-years': authority(
      having(ca(), { notBefore: utcTime('990101000000Z'), notAfter: utcTime('490101000000Z') }),
    ),
  },
  'service/authority-outlives-recognition': {
    'to-2046': soundCa,
    'to-2030': caLasting('301231235959Z'),
    'a-holder': sound,
  },
}

export const qualifiedCertificateCases: Cases = {
  ...statementCases,
  ...personCases,
  ...validityCases,
}
