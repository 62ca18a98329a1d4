/** What a trusted list of anybody says of itself: number, times, type, and whom it points to (TS 119 612 §5.3). */
import {
  childOf,
  childrenOf,
  descend,
  isNamed,
  type XmlDocument,
  type XmlElement,
} from '../xml/element.ts'
import { TrustedListError } from './error.ts'
import { tsl } from './names.ts'

export interface ListPointer {
  readonly location: string
  readonly type: string | undefined
  readonly territory: string | undefined
  /** DER: who may sign it. */
  readonly certificates: readonly Buffer[]
}

export interface ListHeader {
  readonly sequence: number
  readonly type: string
  readonly territory: string | undefined
  /** ISO 8601. */
  readonly issuedAt: string
  /** Absent for a list that is closed. */
  readonly nextUpdate: string | undefined
  readonly pointers: readonly ListPointer[]
}

const unreadable = (name: string) =>
  new TrustedListError(
    'Unreadable',
    `expected a trusted list, its ${name} cannot be read`,
    `不是可读取的可信列表，缺少或无法识别 ${name}`,
  )

const textOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  childOf(parent, tsl, name)?.text.trim()

function instant(text: string | undefined, name: string): string {
  const at = new Date(text ?? '')
  if (Number.isNaN(at.getTime())) throw unreadable(name)
  return at.toISOString()
}

function pointerOf(pointer: XmlElement): ListPointer {
  const facts = childrenOf(childOf(pointer, tsl, 'AdditionalInformation'), tsl, 'OtherInformation')
  const factOf = (name: string) =>
    facts.flatMap((fact) => textOf(fact, name) ?? []).find((text) => text !== '')
  const identities = childOf(pointer, tsl, 'ServiceDigitalIdentities')
  return {
    location: textOf(pointer, 'TSLLocation') ?? '',
    type: factOf('TSLType'),
    territory: factOf('SchemeTerritory'),
    certificates: childrenOf(identities, tsl, 'ServiceDigitalIdentity')
      .flatMap((identity) => childrenOf(identity, tsl, 'DigitalId'))
      .flatMap((id) => textOf(id, 'X509Certificate') ?? [])
      .map((text) => Buffer.from(text, 'base64')),
  }
}

/** Throws TrustedListError (`Unreadable`). */
export function readListHeader({ root }: XmlDocument): ListHeader {
  const scheme = childOf(root, tsl, 'SchemeInformation')
  if (!isNamed(root, tsl, 'TrustServiceStatusList') || !scheme)
    throw unreadable('SchemeInformation')
  const sequence = textOf(scheme, 'TSLSequenceNumber') ?? ''
  const type = textOf(scheme, 'TSLType')
  if (!/^[1-9]\d{0,14}$/.test(sequence)) throw unreadable('TSLSequenceNumber')
  if (!type) throw unreadable('TSLType')
  const next = descend(scheme, tsl, 'NextUpdate', 'dateTime')?.text.trim()
  return {
    sequence: Number(sequence),
    type,
    territory: textOf(scheme, 'SchemeTerritory'),
    issuedAt: instant(textOf(scheme, 'ListIssueDateTime'), 'ListIssueDateTime'),
    nextUpdate: next ? instant(next, 'NextUpdate') : undefined,
    pointers: childrenOf(childOf(scheme, tsl, 'PointersToOtherTSL'), tsl, 'OtherTSLPointer').map(
      pointerOf,
    ),
  }
}
