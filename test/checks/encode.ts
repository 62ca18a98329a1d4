/** A small DER encoder for test certificates; it encodes what it is told, wrong forms too. */

export const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const octets = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets])
}

export const sequence = (...parts: Uint8Array[]) => tlv(0x30, ...parts)
export const set = (...parts: Uint8Array[]) => tlv(0x31, ...parts)
export const octets = (content: Uint8Array) => tlv(0x04, content)
export const boolean = (value: boolean) => tlv(0x01, Buffer.from([value ? 0xff : 0]))
export const nothing = tlv(0x05)
export const utf8 = (text: string) => tlv(0x0c, Buffer.from(text))
export const printable = (text: string) => tlv(0x13, Buffer.from(text))
export const ia5 = (text: string) => tlv(0x16, Buffer.from(text))
export const utcTime = (text: string) => tlv(0x17, Buffer.from(text))
export const generalizedTime = (text: string) => tlv(0x18, Buffer.from(text))
export const integer = (hex: string) => tlv(0x02, Buffer.from(hex, 'hex'))
export const bitString = (content: Uint8Array, unusedBits = 0) =>
  tlv(0x03, Buffer.from([unusedBits]), content)
/** Constructed, context-specific. */
export const explicit = (number: number, ...parts: Uint8Array[]) => tlv(0xa0 + number, ...parts)
/** Primitive, context-specific. */
export const implicit = (number: number, content: Uint8Array) => tlv(0x80 + number, content)

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const content = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) | 0x80)
    return digits
  })
  return tlv(0x06, Buffer.from(content))
}
