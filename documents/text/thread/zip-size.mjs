// @ts-check
/** How much the parts of a ZIP archive unpack to, found by unpacking them: what an archive says of itself may be false. */
import { inflateRawSync } from 'node:zlib'

const endRecord = 0x06054b50
const centralHeader = 0x02014b50
const stored = 0

/**
 * The end record is 22 bytes and a comment of at most 65,535 (APPNOTE 6.3, §4.3.16).
 *
 * @param {Buffer} bytes
 */
function findEnd(bytes) {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === endRecord) return at
  throw new RangeError('expected the end record of an archive, got none')
}

/**
 * Packed parts with their method, by the directory at the end.
 *
 * @param {Buffer} bytes
 */
function* partsOf(bytes) {
  const end = findEnd(bytes)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== centralHeader)
      throw new RangeError('expected an entry of the directory, got something else')
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    yield { method: bytes.readUInt16LE(at + 10), data }
    const header = at
    for (const offset of [28, 30, 32]) at += bytes.readUInt16LE(header + offset)
    at += 46
  }
}

/** @param {unknown} error */
const isTooLarge = (error) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/**
 * Whether all parts together unpack to at most `most` bytes.
 *
 * @param {Buffer} bytes
 * @param {number} most
 * @returns {'fits' | 'too-large' | 'unreadable'}
 */
export function zipFits(bytes, most) {
  let left = most
  try {
    for (const { method, data } of partsOf(bytes)) {
      const options = { maxOutputLength: Math.max(1, left) }
      left -= method === stored ? data.length : inflateRawSync(data, options).length
      if (left < 0) return 'too-large'
    }
    return 'fits'
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'unreadable'
  }
}
