/** Which characters a restricted string type allows (X.680 §41), and text from string types. */
import { isUtf8 } from 'node:buffer'
import { universal, type Element } from './element.ts'

const tableOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(256)
  for (const octet of Buffer.from(characters)) table[octet] = 1
  return table
}

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const printable = {
  numeric: tableOf(`${digits} `),
  printable: tableOf(`${letters}${digits} '()+,-./:=?`),
} as const

export function onlyCharacters(content: Uint8Array, allowed: Uint8Array): boolean {
  for (const octet of content) if (allowed[octet] === 0) return false
  return true
}

export const isWellFormedUtf8 = (content: Uint8Array): boolean => isUtf8(content)

const latin1 = (content: Uint8Array) => Buffer.from(content).toString('latin1')

/** UCS-2 big endian; an odd last byte is left out. */
const ucs2 = (content: Uint8Array) =>
  Buffer.from(content.subarray(0, content.length & ~1))
    .swap16()
    .toString('utf16le')

function ucs4(content: Uint8Array): string {
  const view = Buffer.from(content)
  let text = ''
  for (let at = 0; at + 4 <= view.length; at += 4) {
    const point = view.readUInt32BE(at)
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  }
  return text
}

const decoders: Partial<Record<number, (content: Uint8Array) => string>> = {
  [universal.utf8String]: (content) => Buffer.from(content).toString('utf8'),
  [universal.numericString]: latin1,
  [universal.printableString]: latin1,
  [universal.teletexString]: latin1,
  [universal.ia5String]: latin1,
  [universal.visibleString]: latin1,
  [universal.bmpString]: ucs2,
  [universal.universalString]: ucs4,
}

/** The text of a string element, or undefined for any other type. */
export const textOf = (element: Element): string | undefined =>
  element.tagClass === 'universal' ? decoders[element.tag]?.(element.content) : undefined
