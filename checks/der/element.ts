/** An element of an encoding: tag, place and content, as views on the bytes that were read (X.690 §8.1). */

export type TagClass = 'universal' | 'application' | 'context' | 'private'

export interface Element {
  readonly tagClass: TagClass
  readonly tag: number
  readonly constructed: boolean
  /** Byte of the input at which the identifier begins. */
  readonly offset: number
  readonly headerLength: number
  /** A view on the content, without header. */
  readonly content: Uint8Array
  /** A view on header and content. */
  readonly bytes: Uint8Array
  /** Empty for a primitive element. */
  readonly children: readonly Element[]
}

/** Numbers of the universal tags (X.680 §8.6). */
export const universal = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const

export const isUniversal = (element: Element, tag: number): boolean =>
  element.tagClass === 'universal' && element.tag === tag

export const isContext = (element: Element | undefined, tag: number): element is Element =>
  element?.tagClass === 'context' && element.tag === tag
