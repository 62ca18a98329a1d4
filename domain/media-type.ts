/** The formats in which files are taken, told apart by their first bytes. */

export const mediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'application/pkix-cert',
  'application/pkix-crl',
  'application/ocsp-response',
  'application/x-pem-file',
  'application/json',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** How much of a file is looked at: PEM files may carry explanatory text above BEGIN (RFC 7468 §2). */
export const sniffedBytes = 16_384

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const beginsWith = (bytes: Uint8Array, text: string): boolean =>
  latin1(bytes, 0, text.length) === text

const isZip = (bytes: Uint8Array) => beginsWith(bytes, 'PK\u0003\u0004')

/**
 * ZIP APPNOTE 4.3.7: the name of the first entry begins at byte 30; Office Open XML has a part of the
 * package there.
 */
const isDocx = (bytes: Uint8Array) =>
  isZip(bytes) &&
  /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(latin1(bytes, 30, 60))

/** DER: every structure that is taken here is a SEQUENCE, tag 0x30. */
const isDerSequence = (bytes: Uint8Array) => bytes[0] === 0x30

const isPem = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, sniffedBytes)).includes('-----BEGIN ')

const looksLike: Record<MediaType, (bytes: Uint8Array) => boolean> = {
  'application/pdf': (bytes) => beginsWith(bytes, '%PDF-'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isDocx,
  'application/zip': isZip,
  'application/pkix-cert': isDerSequence,
  'application/pkix-crl': isDerSequence,
  'application/ocsp-response': isDerSequence,
  'application/x-pem-file': isPem,
  'application/json': (bytes) => /^\s*[[{]/.test(latin1(bytes, 0, 64)),
}

/** The first of the accepted media types that the bytes look like, in the order of `mediaTypes`. */
export const mediaTypeOf = (
  bytes: Uint8Array,
  accepted: readonly MediaType[],
): MediaType | undefined =>
  mediaTypes.find((mediaType) => accepted.includes(mediaType) && looksLike[mediaType](bytes))
