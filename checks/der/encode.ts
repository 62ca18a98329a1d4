/** Writes the few DER values that this service makes itself (X.690 §8, §10.1). */

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets])
}

/** `identifier` is the identifier octet. */
export function encode(identifier: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Buffer.from([identifier]), lengthOctets(length), ...parts])
}

export const encodeSequence = (...parts: readonly Uint8Array[]): Buffer => encode(0x30, ...parts)
export const encodeOctets = (content: Uint8Array): Buffer => encode(0x04, content)
/** [n] EXPLICIT. */
export const encodeExplicit = (tag: number, ...parts: readonly Uint8Array[]): Buffer =>
  encode(0xa0 | tag, ...parts)
