/** A service of the list and its history (TS 119 612 §5.5, §5.6). */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { schemeNames } from '../../domain/register/list-terms.ts'
import { element, leaf, type Markup } from '../xml/write.ts'
import { certificateId, extension, inBoth, links, names, time } from './markup.ts'
import { purposes } from './names.ts'
import type { Scheme } from './scheme.ts'
import type { IssuingKey, Service, ServicePeriod } from './services.ts'

/** What a history names a key by: subject and key identifier, not the certificate again. */
const shortIdentity = ({ subject, keyIdentifier }: IssuingKey): readonly Markup[] => [
  element('DigitalId', {}, [leaf('X509SubjectName', subject)]),
  element('DigitalId', {}, [leaf('X509SKI', keyIdentifier.toString('base64'))]),
]

const policy = (oid: string): Markup =>
  element('sie:PolicySet', {}, [
    element('sie:PolicyIdentifier', {}, [
      leaf('xades:Identifier', `urn:oid:${oid}`, { Qualifier: 'OIDAsURN' }),
    ]),
  ])

/**
 * Which certificates of the key are recognised: those with one of the policies. Critical, because who cannot read it
 * would rely on certificates of another type of the same key.
 */
const qualifications = (oids: readonly string[], qualifier: string): Markup =>
  extension(
    true,
    element('sie:Qualifications', {}, [
      element('sie:QualificationElement', {}, [
        element('sie:Qualifiers', {}, [element('sie:Qualifier', { uri: qualifier })]),
        element('sie:CriteriaList', { assert: 'atLeastOne' }, oids.map(policy)),
      ]),
    ]),
  )

const purpose = (uri: string): Markup =>
  extension(
    false,
    element('AdditionalServiceInformation', {}, [leaf('URI', uri, { 'xml:lang': 'en' })]),
  )

const whyOf = ({ ground, decision }: ServicePeriod): readonly (Markup | undefined)[] => [
  ...(ground ? inBoth('r:Ground', ground) : []),
  decision ? leaf('r:Decision', decision) : undefined,
]

const each = (name: string, values: readonly string[]) => values.map((value) => leaf(name, value))

export interface Listed {
  readonly service: Service
  readonly entry: RegisterEntry
  readonly scheme: Scheme
}

/** The recognition behind the service, in our own namespace. */
const recognition = ({ service, entry }: Listed): Markup =>
  extension(
    false,
    element('r:Recognition', {}, [
      leaf('r:DocumentNumber', entry.number),
      leaf('r:LegalBasis', entry.legalBasis),
      leaf('r:Scope', service.type.scope),
      ...each('r:ExcludedUse', service.type.excludedUses),
      ...each('r:Condition', service.type.conditions),
      leaf('r:ValidFrom', service.type.validFrom),
      leaf('r:ValidUntil', service.type.validUntil),
      ...whyOf(service.periods[0]),
    ]),
  )

function past({ service, scheme }: Listed, period: ServicePeriod): Markup {
  const { status, serviceType } = schemeNames(scheme.base)
  const { type, key } = service
  const why = whyOf(period).filter((one) => one !== undefined)
  return element('ServiceHistoryInstance', {}, [
    leaf('ServiceTypeIdentifier', serviceType(type.purpose, type.id)),
    names('ServiceName', type.name),
    element('ServiceDigitalIdentity', {}, shortIdentity(key)),
    leaf('ServiceStatus', status(period.status)),
    time('StatusStartingTime', period.from),
    why.length > 0
      ? element('ServiceInformationExtensions', {}, [
          extension(false, element('r:Recognition', {}, why)),
        ])
      : undefined,
  ])
}

export function serviceMarkup(listed: Listed): Markup {
  const { service, entry, scheme } = listed
  const { type, key, periods } = service
  const [current, ...older] = periods
  const { status, serviceType, qualifier } = schemeNames(scheme.base)
  const page = `${scheme.entries}/${entry.id}`
  return element('TSPService', {}, [
    element('ServiceInformation', {}, [
      leaf('ServiceTypeIdentifier', serviceType(type.purpose, type.id)),
      names('ServiceName', type.name),
      element('ServiceDigitalIdentity', {}, [
        ...key.certificates.map(certificateId),
        ...shortIdentity(key),
      ]),
      leaf('ServiceStatus', status(current.status)),
      time('StatusStartingTime', current.from),
      links('SchemeServiceDefinitionURI', { en: page, 'zh-CN': page }),
      element('ServiceInformationExtensions', {}, [
        qualifications(type.policyOids, qualifier),
        purpose(purposes[type.purpose]),
        recognition(listed),
      ]),
    ]),
    older.length > 0
      ? element(
          'ServiceHistory',
          {},
          older.map((period) => past(listed, period)),
        )
      : undefined,
  ])
}
