/** Extensions of a certificate, read one by one so that a broken one leaves the others readable (RFC 5280 §4.1.2.9). */
import type { Deviation } from '../der/deviation.ts'
import type { Element } from '../der/element.ts'
import { isUniversal, universal } from '../der/element.ts'
import { boolean, fields, octets, oid, sequence } from '../der/expect.ts'
import { readDer, type Reading } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'

export interface Extension {
  readonly oid: string
  readonly critical: boolean
  /** Content of extnValue. */
  readonly value: Uint8Array
  /** Byte of the certificate at which the value begins. */
  readonly offset: number
  /** `critical FALSE` written out, though it is the default. */
  readonly defaultEncoded: boolean
}

/** Throws Unreadable. */
export function readExtensions(element: Element | undefined): Extension[] {
  return sequence(element, 'Extensions').map((each): Extension => {
    const parts = fields(each, 'Extension', 2, 3)
    const flag = parts[1] && isUniversal(parts[1], universal.boolean) ? parts[1] : undefined
    const value = flag ? parts[2] : parts[1]
    const critical = flag ? boolean(flag) : false
    return {
      oid: oid(parts[0], 'extnID'),
      critical,
      value: octets(value, 'extnValue'),
      offset: (value?.offset ?? 0) + (value?.headerLength ?? 0),
      defaultEncoded: flag !== undefined && !critical,
    }
  })
}

const readings = new WeakMap<Extension, Reading>()

/** The value of an extension as elements; read once. */
export function extensionReading(extension: Extension): Reading {
  const known = readings.get(extension)
  if (known) return known
  const reading = readDer(extension.value)
  readings.set(extension, reading)
  return reading
}

/** Deviations inside the value, at their place in the certificate. */
export const extensionDeviations = (extension: Extension): Deviation[] =>
  extensionReading(extension).deviations.map(({ kind, offset }) => ({
    kind,
    offset: offset + extension.offset,
  }))

/** Knows one extension: its OID, its name and how to read its value. */
export interface Decoder<T> {
  readonly oid: string
  readonly name: string
  /** Throws Unreadable. */
  readonly decode: (value: Element) => T
}

function malformed({ name }: Decoder<unknown>, cause: unknown, offset: number): Unreadable {
  const why = cause instanceof Unreadable ? cause.text : { en: 'not DER', 'zh-CN': '不是 DER 编码' }
  return new Unreadable(
    'MalformedExtension',
    { en: `${name}: ${why.en}`, 'zh-CN': `${name}：${why['zh-CN']}` },
    offset,
  )
}

const decoded = new WeakMap<Extension, unknown>()

function decode<T>(extension: Extension, decoder: Decoder<T>): T {
  const { element } = extensionReading(extension)
  if (!element) throw malformed(decoder, undefined, extension.offset)
  try {
    return decoder.decode(element)
  } catch (error) {
    if (error instanceof Unreadable) throw malformed(decoder, error, extension.offset)
    throw error
  }
}

interface WithExtensions {
  readonly extensions: readonly Extension[]
}

/** The extension with an OID; the first, where it is there twice. */
export const extensionOf = ({ extensions }: WithExtensions, id: string): Extension | undefined =>
  extensions.find((extension) => extension.oid === id)

/** The decoded value of an extension, undefined where it is absent; throws Unreadable where it is malformed. */
export function readExtension<T>(of: WithExtensions, decoder: Decoder<T>): T | undefined {
  const extension = extensionOf(of, decoder.oid)
  if (!extension) return undefined
  if (!decoded.has(extension)) decoded.set(extension, decode(extension, decoder))
  return decoded.get(extension) as T
}
