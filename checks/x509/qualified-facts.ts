/** What a certificate states of its qualification, and what kind of person holds it (RFC 3739, ETSI EN 319 412-1, -5). */
import { found } from '../check.ts'
import type { Element } from '../der/element.ts'
import { integer, oid, sequence, text } from '../der/expect.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { Subject } from '../subject.ts'
import type { Certificate } from './certificate.ts'
import { readExtension } from './extension.ts'
import { qcStatements, type QcStatement } from './extensions/qc-statements.ts'
import { attributeTypes, states } from './name.ts'

export const statementIds = {
  syntaxV2: '1.3.6.1.5.5.7.11.2',
  limit: '0.4.0.1862.1.2',
  pds: '0.4.0.1862.1.5',
  type: '0.4.0.1862.1.6',
} as const

export const qcTypeIds = {
  signature: '0.4.0.1862.1.6.1',
  seal: '0.4.0.1862.1.6.2',
  web: '0.4.0.1862.1.6.3',
} as const

/** What cannot be read counts as absent: etsi/qc-statements-well-formed tells of it. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

export const statementOf = (certificate: Certificate, id: string): QcStatement | undefined =>
  readable(() => readExtension(certificate, qcStatements))?.find((each) => each.oid === id)

/** Elements of a statement that is a SEQUENCE OF something. */
const itemsOf = <T>(certificate: Certificate, id: string, read: (item: Element) => T): T[] =>
  readable(() => sequence(statementOf(certificate, id)?.info).map(read)) ?? []

export const qcTypesOf = (certificate: Certificate): string[] =>
  itemsOf(certificate, statementIds.type, (item) => oid(item))

export const disclosuresOf = (certificate: Certificate) =>
  itemsOf(certificate, statementIds.pds, (item) => {
    const [url, language] = sequence(item)
    return { url: text(url), language: text(language) }
  })

/** Letters, or the number in decimal; undefined where there is none that can be read. */
export function currencyOf(certificate: Certificate): string | undefined {
  const info = statementOf(certificate, statementIds.limit)?.info
  const [currency] = readable(() => sequence(info)) ?? []
  return readable(() => text(currency)) ?? readable(() => String(integer(currency)))
}

const semanticsIds: Readonly<Record<string, 'natural' | 'legal'>> = {
  '0.4.0.194121.1.1': 'natural',
  '0.4.0.194121.1.2': 'legal',
}

/** For what the identifiers in the subject stand, where it is one of the two of ETSI. */
export function semanticsOf(certificate: Certificate): 'natural' | 'legal' | undefined {
  const [id] = itemsOf(certificate, statementIds.syntaxV2, (item) => readable(() => oid(item)))
  return semanticsIds[id ?? '']
}

/** A natural person who belongs to an organisation is a natural person. */
function personOf(certificate: Certificate): 'natural' | 'legal' | undefined {
  const has = (type: string) => states(certificate.subject, type)
  const { givenName, surname, pseudonym, organizationIdentifier } = attributeTypes
  const types = qcTypesOf(certificate)
  if ([givenName, surname, pseudonym].some(has) || types.includes(qcTypeIds.signature))
    return 'natural'
  return has(organizationIdentifier) || types.includes(qcTypeIds.seal) ? 'legal' : undefined
}

const toHoldersWhoAre = (person: 'natural' | 'legal') => (subject: Subject) =>
  subject.role === 'end-entity' && personOf(subject.certificate) === person

/** For checks of certificates whose holder shows to be a natural person. */
export const toNaturalPersons = {
  applies: toHoldersWhoAre('natural'),
  otherwise: found('Not shown to be of a natural person', '未显示持有人为自然人'),
} as const

/** For checks of certificates whose holder shows to be a legal person. */
export const toLegalPersons = {
  applies: toHoldersWhoAre('legal'),
  otherwise: found('Not shown to be of a legal person', '未显示持有人为法人'),
} as const
