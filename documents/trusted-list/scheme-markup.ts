/** The scheme information of the list (TS 119 612 §5.3), with its pointers to itself and to other lists. */
import { element, leaf, type Markup } from '../xml/write.ts'
import { certificateId, inBoth, links, names, postalAddress, time } from './markup.ts'
import {
  listType,
  mimeType,
  schemeRules,
  statusDetermination,
  territory,
  versionIdentifier,
} from './names.ts'
import type { ListIssue, Pointer, Scheme } from './scheme.ts'

const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64')
const other = (content: Markup): Markup => element('OtherInformation', {}, [content])

/** Keeps what was ever said: "65535" (§5.3.12). */
const forEver = '65535'

const operatorAddress = ({ operator }: Scheme): Markup =>
  element('SchemeOperatorAddress', {}, [
    element(
      'PostalAddresses',
      {},
      (['en', 'zh-CN'] as const).map((language) =>
        postalAddress(language === 'en' ? 'en' : 'zh', {
          street: operator.street[language],
          locality: operator.locality[language],
          postalCode: operator.postalCode,
          country: territory,
        }),
      ),
    ),
    element('ElectronicAddress', {}, [
      leaf('URI', `mailto:${operator.email}`, { 'xml:lang': 'en' }),
      leaf('URI', operator.website, { 'xml:lang': 'en' }),
    ]),
  ])

const pointerMarkup = (pointer: Pointer, operator: Markup): Markup =>
  element('OtherTSLPointer', {}, [
    element(
      'ServiceDigitalIdentities',
      {},
      pointer.certificates.map((der) =>
        element('ServiceDigitalIdentity', {}, [certificateId(base64(der))]),
      ),
    ),
    leaf('TSLLocation', pointer.location),
    element('AdditionalInformation', {}, [
      other(leaf('TSLType', pointer.type)),
      other(leaf('SchemeTerritory', pointer.territory)),
      other(operator),
      other(leaf('a:MimeType', mimeType)),
    ]),
  ])

/** The list points to itself with the certificates that may sign the next ones: so a key is announced before it signs. */
const ownPointer = ({ scheme, signers }: ListIssue): Markup =>
  pointerMarkup(
    {
      location: scheme.location,
      type: listType,
      territory,
      operator: scheme.operator.name.en,
      certificates: signers,
    },
    names('SchemeOperatorName', scheme.operator.name),
  )

const otherPointer = (pointer: Pointer): Markup =>
  pointerMarkup(
    pointer,
    element('SchemeOperatorName', {}, [leaf('Name', pointer.operator, { 'xml:lang': 'en' })]),
  )

const communityRules = ({ rules }: Scheme): Markup =>
  element('SchemeTypeCommunityRules', {}, [
    leaf('URI', schemeRules, { 'xml:lang': 'en' }),
    ...inBoth('URI', rules),
  ])

export function schemeMarkup(issue: ListIssue): Markup {
  const { scheme, pointers } = issue
  return element('SchemeInformation', {}, [
    leaf('TSLVersionIdentifier', versionIdentifier),
    leaf('TSLSequenceNumber', String(issue.sequence)),
    leaf('TSLType', listType),
    names('SchemeOperatorName', scheme.operator.name),
    operatorAddress(scheme),
    names('SchemeName', {
      en: `${territory}:${scheme.name.en}`,
      'zh-CN': `${territory}:${scheme.name['zh-CN']}`,
    }),
    links('SchemeInformationURI', scheme.information),
    leaf('StatusDeterminationApproach', statusDetermination),
    communityRules(scheme),
    leaf('SchemeTerritory', territory),
    element('PolicyOrLegalNotice', {}, inBoth('TSLLegalNotice', scheme.legalNotice)),
    leaf('HistoricalInformationPeriod', forEver),
    element('PointersToOtherTSL', {}, [ownPointer(issue), ...pointers.map(otherPointer)]),
    time('ListIssueDateTime', issue.issuedAt),
    element('NextUpdate', {}, [time('dateTime', issue.nextUpdate)]),
    element('DistributionPoints', {}, [leaf('URI', scheme.location)]),
  ])
}
