/** A trust service provider of the list (TS 119 612 §5.4): a recognised CA, with all its recognitions. */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { element, leaf, type Markup } from '../xml/write.ts'
import { links, names, postalAddress } from './markup.ts'
import type { Scheme } from './scheme.ts'
import { serviceMarkup } from './service-markup.ts'
import type { Service } from './services.ts'

export interface ListedEntry {
  readonly entry: RegisterEntry
  readonly services: readonly Service[]
}

const unnamed = '?'

/** In the two languages, and as the CA writes itself where that is another one. */
function nameOf({ name }: RegisterEntry['provider']): Markup {
  const en = name.en ?? name.local ?? name['zh-CN'] ?? unnamed
  return names('TSPName', { en, 'zh-CN': name['zh-CN'] ?? en })
}

/** "NTR", the country and the number in its register (ETSI EN 319 412-1 §5.1.4), then the name of its own language. */
const tradeName = ({ name, country, registrationNumber }: RegisterEntry['provider']): Markup =>
  element('TSPTradeName', {}, [
    leaf('Name', `NTR${country}-${registrationNumber}`, { 'xml:lang': 'en' }),
    name.local === undefined ? undefined : leaf('Name', name.local, { 'xml:lang': 'und' }),
  ])

/** The register holds the address as one text: its country stands for the locality, which the standard demands. */
const address = ({ address: street, country, website }: RegisterEntry['provider']): Markup =>
  element('TSPAddress', {}, [
    element('PostalAddresses', {}, [
      postalAddress('en', { street: street || unnamed, locality: country, country }),
    ]),
    element('ElectronicAddress', {}, [leaf('URI', website, { 'xml:lang': 'en' })]),
  ])

/** Recognitions of one provider; what is said of it is as in the last of them. */
export function providerMarkup(
  listed: readonly [ListedEntry, ...ListedEntry[]],
  scheme: Scheme,
): Markup {
  const { entry } = listed[listed.length - 1] ?? listed[0]
  const page = `${scheme.entries}/${entry.id}`
  return element('TrustServiceProvider', {}, [
    element('TSPInformation', {}, [
      nameOf(entry.provider),
      tradeName(entry.provider),
      address(entry.provider),
      links('TSPInformationURI', { en: page, 'zh-CN': page }),
    ]),
    element(
      'TSPServices',
      {},
      listed.flatMap(({ entry: own, services }) =>
        services.map((service) => serviceMarkup({ service, entry: own, scheme })),
      ),
    ),
  ])
}
