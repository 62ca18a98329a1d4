/** Reads typed values from elements; each function throws Unreadable where the element is something else. */
import { textOf } from './characters.ts'
import { isUniversal, universal, type Element } from './element.ts'
import { oidText } from './oid.ts'
import { instantOf } from './time.ts'
import { Unreadable } from './unreadable.ts'

const typeNames = new Map<number, string>(
  Object.entries(universal).map(([name, tag]) => [tag, name]),
)

const describe = (element: Element) =>
  (element.tagClass === 'universal' && typeNames.get(element.tag)) ||
  `${element.tagClass} tag ${element.tag}`

function unexpected(element: Element | undefined, expected: string): Unreadable {
  const got = element ? describe(element) : 'nothing'
  return new Unreadable(
    'UnexpectedStructure',
    {
      en: `Expected ${expected}, got ${got}`,
      'zh-CN': `应为 ${expected}，实际为 ${element ? describe(element) : '空'}`,
    },
    element?.offset,
  )
}

/** The children of a SEQUENCE. */
export function sequence(element: Element | undefined, expected = 'sequence'): readonly Element[] {
  if (!element || !isUniversal(element, universal.sequence)) throw unexpected(element, expected)
  return element.children
}

/** The children of a SEQUENCE of `least` to `most` elements: one more than its type has is no harmless addition. */
export function fields(
  element: Element | undefined,
  expected: string,
  least: number,
  most = least,
): readonly Element[] {
  const children = sequence(element, expected)
  if (children.length >= least && children.length <= most) return children
  const due = least === most ? `${least}` : `${least}–${most}`
  throw new Unreadable(
    'UnexpectedStructure',
    {
      en: `Expected ${due} elements in ${expected}, got ${children.length}`,
      'zh-CN': `${expected} 应有 ${due} 个元素，实际有 ${children.length} 个`,
    },
    element?.offset,
  )
}

/** The children of a SET. */
export function set(element: Element | undefined, expected = 'set'): readonly Element[] {
  if (!element || !isUniversal(element, universal.set)) throw unexpected(element, expected)
  return element.children
}

export function oid(element: Element | undefined, expected = 'oid'): string {
  const text = element && isUniversal(element, universal.oid) ? oidText(element.content) : undefined
  if (text === undefined) throw unexpected(element, expected)
  return text
}

export function octets(element: Element | undefined, expected = 'octetString'): Uint8Array {
  if (!element || !isUniversal(element, universal.octetString)) throw unexpected(element, expected)
  return element.content
}

export function boolean(element: Element | undefined, expected = 'boolean'): boolean {
  if (!element || !isUniversal(element, universal.boolean)) throw unexpected(element, expected)
  return element.content.some((octet) => octet !== 0)
}

/** Two's complement, big endian. */
export function integerOf(content: Uint8Array): bigint {
  if (content.length === 0) return 0n
  const value = BigInt(`0x${Buffer.from(content).toString('hex')}`)
  return (content[0] ?? 0) >= 0x80 ? value - (1n << BigInt(8 * content.length)) : value
}

export function integer(element: Element | undefined, expected = 'integer'): bigint {
  if (!element || !isUniversal(element, universal.integer)) throw unexpected(element, expected)
  return integerOf(element.content)
}

export interface BitString {
  readonly unusedBits: number
  readonly bytes: Uint8Array
}

export function bitString(element: Element | undefined, expected = 'bitString'): BitString {
  if (!element || !isUniversal(element, universal.bitString)) throw unexpected(element, expected)
  return { unusedBits: element.content[0] ?? 0, bytes: element.content.subarray(1) }
}

/** Any of the string types. */
export function text(element: Element | undefined, expected = 'string'): string {
  const value = element && textOf(element)
  if (value === undefined) throw unexpected(element, expected)
  return value
}

export function instant(element: Element | undefined, expected = 'time'): Date {
  const value = element && instantOf(element)
  if (!value) throw unexpected(element, expected)
  return value
}
