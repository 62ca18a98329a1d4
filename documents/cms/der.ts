/** Writes DER (X.690 §10): the few types of which signatures and time stamps are made. */

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets])
}

/** An element of a tag octet and its content. */
export const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)

/** "the encodings of the component values of a set-of value shall appear in ascending order" (X.690 §11.6). */
export const setOf = (...parts: readonly Uint8Array[]) =>
  tlv(0x31, ...parts.toSorted((one, other) => Buffer.compare(one, other)))

export const octets = (content: Uint8Array) => tlv(0x04, content)
export const nothing = tlv(0x05)
export const isTrue = tlv(0x01, Buffer.from([0xff]))

/** A whole number that is not negative. */
export function integer(value: bigint | number): Buffer {
  const hex = BigInt(value).toString(16)
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return (octets[0] ?? 0) >= 0x80 ? tlv(0x02, Buffer.from([0]), octets) : tlv(0x02, octets)
}

/** Explicit where it holds an element, implicit constructed where it holds the contents of one. */
export const context = (number: number, ...parts: readonly Uint8Array[]) =>
  tlv(0xa0 + number, ...parts)

const digitsOf = (at: Date) => at.toISOString().replace(/[-:T]|\.\d+/g, '')
export const utcTime = (at: Date) => tlv(0x17, Buffer.from(digitsOf(at).slice(2)))
export const generalizedTime = (at: Date) => tlv(0x18, Buffer.from(digitsOf(at)))

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
