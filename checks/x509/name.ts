/** Distinguished names (RFC 5280 §4.1.2.4), their text (RFC 4514) and their comparison (§7.1). */
import { textOf } from '../der/characters.ts'
import type { Element } from '../der/element.ts'
import { oid, sequence, set } from '../der/expect.ts'

export interface Attribute {
  readonly type: string
  /** Absent where the value is not a string. */
  readonly text: string | undefined
  readonly value: Element
}

export interface Name {
  readonly rdns: readonly (readonly Attribute[])[]
  /** DER of the whole name. */
  readonly bytes: Uint8Array
}

export const attributeTypes = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  state: '2.5.4.8',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  qualifier: '2.5.4.46',
  pseudonym: '2.5.4.65',
  organizationIdentifier: '2.5.4.97',
  domainComponent: '0.9.2342.19200300.100.1.25',
  emailAddress: '1.2.840.113549.1.9.1',
} as const

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.4': 'SN',
  '2.5.4.42': 'GN',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
}

/** Throws Unreadable. */
export function readName(element: Element | undefined, expected: string): Name {
  const rdns = sequence(element, expected).map((rdn) =>
    set(rdn).map((attribute): Attribute => {
      const [type, value] = sequence(attribute)
      const id = oid(type)
      if (!value) sequence(value, 'attribute value')
      return { type: id, value: value as Element, text: value && textOf(value) }
    }),
  )
  return { rdns, bytes: element?.bytes ?? new Uint8Array() }
}

const flat = new WeakMap<Name, readonly Attribute[]>()

/** All attributes of a name, in order. */
export function attributesOf(name: Name): readonly Attribute[] {
  const known = flat.get(name)
  if (known) return known
  const attributes = name.rdns.flat()
  flat.set(name, attributes)
  return attributes
}

/** The texts of an attribute, in order. */
export const valuesOf = (name: Name, type: string): string[] =>
  attributesOf(name).flatMap((attribute) => (attribute.type === type ? [attribute.text ?? ''] : []))

/** Whether a name has an attribute with something in it. */
export const states = (name: Name, type: string): boolean =>
  valuesOf(name, type).some((text) => text.trim() !== '')

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const escape = (text: string) =>
  text
    .replace(/[\\",+;<>=]/g, (character) => `\\${character}`)
    .replace(/^[ #]| $/g, (character) => `\\${character}`)
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\${hexOf(Buffer.from(character))}`)

function attributeText({ type, text, value }: Attribute): string {
  const written = text === undefined ? `#${hexOf(value.bytes.subarray(0, 64))}` : escape(text)
  return `${shortNames[type] ?? type}=${written}`
}

/** RFC 4514 text: last RDN first; control and direction characters are written out. */
export const nameText = ({ rdns }: Name): string =>
  rdns
    .map((rdn) => rdn.map(attributeText).join('+'))
    .reverse()
    .join(',')

const folded = ({ text, value }: Attribute) =>
  text === undefined
    ? `#${hexOf(value.bytes)}`
    : `=${text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')}`

const keys = new WeakMap<Name, string>()

/** Equal keys: the names match in the sense of RFC 5280 §7.1 (string type, case and spacing do not count). */
export function nameKey(name: Name): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const parts = name.rdns.map((rdn) => rdn.map((part) => part.type + folded(part)).sort())
  const key = JSON.stringify(parts)
  keys.set(name, key)
  return key
}
