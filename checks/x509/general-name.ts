/** General names (RFC 5280 §4.2.1.6), read into the forms that name constraints and CRL scopes compare. */
import type { Element } from '../der/element.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readName, type Name } from './name.ts'

export type TextForm = 'rfc822Name' | 'dNSName' | 'uniformResourceIdentifier'
export type OtherForm = 'otherName' | 'x400Address' | 'ediPartyName' | 'registeredID'

export type GeneralName =
  | { readonly form: TextForm; readonly text: string }
  | { readonly form: 'directoryName'; readonly name: Name }
  | { readonly form: 'iPAddress'; readonly octets: Uint8Array }
  | { readonly form: OtherForm; readonly bytes: Uint8Array }

const forms = [
  'otherName',
  'rfc822Name',
  'dNSName',
  'x400Address',
  'directoryName',
  'ediPartyName',
  'uniformResourceIdentifier',
  'iPAddress',
  'registeredID',
] as const
export type NameForm = (typeof forms)[number]

/** Throws Unreadable. */
export function readGeneralName(element: Element): GeneralName {
  const form = element.tagClass === 'context' ? forms[element.tag] : undefined
  switch (form) {
    case undefined:
      throw new Unreadable(
        'UnexpectedStructure',
        {
          en: `Expected a GeneralName, got ${element.tagClass} tag ${element.tag}`,
          'zh-CN': `应为 GeneralName，实际为 ${element.tagClass} 标签 ${element.tag}`,
        },
        element.offset,
      )
    case 'directoryName':
      return { form, name: readName(element.children[0], form) }
    case 'iPAddress':
      return { form, octets: element.content }
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return { form, text: Buffer.from(element.content).toString('latin1') }
    case 'otherName':
    case 'x400Address':
    case 'ediPartyName':
    case 'registeredID':
      return { form, bytes: element.bytes }
  }
}
