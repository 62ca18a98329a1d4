/** A trusted list of anybody as plain data (TS 119 612 §5.3 to §5.6), with everything named in which it deviates. */
import { createHash } from 'node:crypto'
import type { ListedPeriod, ListedService, ListRemark } from '../../domain/partner-list.ts'
import { readListHeader } from '../trusted-list/header.ts'
import { tag, tsl } from '../trusted-list/names.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  type XmlDocument,
  type XmlElement,
} from '../xml/element.ts'
import { certificatesOf } from './identity.ts'
import { createReading, type Reading } from './reading.ts'

export interface PartnerList {
  readonly operator: string
  readonly territory: string
  readonly type: string
  readonly sequence: number
  /** ISO 8601. */
  readonly issuedAt: string
  /** Absent for a list that is closed. */
  readonly nextUpdate: string | undefined
  /** SHA-256 of the certificates that its pointer to itself names; empty for most lists. */
  readonly announced: readonly string[]
  readonly providers: number
  readonly services: readonly ListedService[]
}

const mostServices = 20_000
const mostPeriods = 500
const versions = ['4', '5', '6']

const periodOf = (element: XmlElement, where: string, reading: Reading): ListedPeriod => ({
  type: reading.uri(element, 'ServiceTypeIdentifier', where),
  status: reading.uri(element, 'ServiceStatus', where),
  since: reading.time(element, 'StatusStartingTime', where),
})

function historyOf(service: XmlElement, where: string, reading: Reading): ListedPeriod[] {
  const instances = childrenOf(
    childOf(service, tsl, 'ServiceHistory'),
    tsl,
    'ServiceHistoryInstance',
  )
  if (instances.length > mostPeriods) reading.deviate(where, 'ServiceHistory')
  return instances
    .slice(0, mostPeriods)
    .map((each, at) => periodOf(each, `${where}/history ${at + 1}`, reading))
}

function providerServices(provider: XmlElement, at: number, reading: Reading): ListedService[] {
  const where = `provider ${at + 1}`
  const name = reading.name(childOf(provider, tsl, 'TSPInformation'), 'TSPName', where)
  const services = childrenOf(childOf(provider, tsl, 'TSPServices'), tsl, 'TSPService')
  if (services.length === 0) reading.deviate(where, 'TSPService')
  return services.flatMap((service, position) => {
    const place = `${where}/service ${position + 1}`
    const information = childOf(service, tsl, 'ServiceInformation')
    if (!information) {
      reading.deviate(place, 'ServiceInformation')
      return []
    }
    return {
      provider: name,
      name: reading.name(information, 'ServiceName', place),
      ...periodOf(information, place, reading),
      certificates: certificatesOf(information, place, reading),
      history: historyOf(service, place, reading),
    }
  })
}

const digestOf = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')

function checkScheme({ root }: XmlDocument, reading: Reading): XmlElement | undefined {
  const scheme = childOf(root, tsl, 'SchemeInformation')
  if (attributeOf(root, 'TSLTag') !== tag) reading.deviate('list', 'TSLTag')
  if (!versions.includes(reading.text(scheme, 'TSLVersionIdentifier', 'scheme')))
    reading.deviate('scheme', 'TSLVersionIdentifier')
  reading.uri(scheme, 'StatusDeterminationApproach', 'scheme')
  reading.time(scheme, 'ListIssueDateTime', 'scheme')
  const next = childOf(scheme, tsl, 'NextUpdate')
  if (!next) reading.deviate('scheme', 'NextUpdate')
  else if (next.children.length > 0) reading.time(next, 'dateTime', 'scheme/NextUpdate')
  return scheme
}

/** Throws TrustedListError where it is no trusted list at all; anything less is among the deviations. */
export function readPartnerList(document: XmlDocument): {
  readonly list: PartnerList
  readonly deviations: readonly ListRemark[]
  /** What is odd and yet understood. */
  readonly remarks: readonly ListRemark[]
} {
  const reading = createReading()
  const { sequence, type, issuedAt, nextUpdate, pointers } = readListHeader(document)
  const scheme = checkScheme(document, reading)
  const territory = reading.text(scheme, 'SchemeTerritory', 'scheme')
  const providers = childrenOf(
    descend(document.root, tsl, 'TrustServiceProviderList'),
    tsl,
    'TrustServiceProvider',
  )
  const services = providers.flatMap((provider, at) => providerServices(provider, at, reading))
  if (services.length > mostServices) reading.deviate('list', 'TrustServiceProviderList')
  const announced = pointers
    .filter((pointer) => pointer.type === type && pointer.territory === territory)
    .flatMap(({ certificates }) => certificates.map(digestOf))
  return {
    list: {
      ...{ territory, type, sequence, issuedAt, nextUpdate, services },
      operator: reading.name(scheme, 'SchemeOperatorName', 'scheme'),
      announced: [...new Set(announced)],
      providers: providers.length,
    },
    deviations: reading.deviations,
    remarks: reading.remarks,
  }
}
