/** The value of a primitive element as a short text: what a person compares with the printed field. */
import { textOf } from '../der/characters.ts'
import { universal, type Element } from '../der/element.ts'
import { integerOf } from '../der/expect.ts'
import { oidText } from '../der/oid.ts'
import { instantOf } from '../der/time.ts'

const mostCharacters = 200
const mostOctets = 48
/** Beyond this an integer is a modulus or a serial number: read in hexadecimal. */
const mostDecimalOctets = 6

const hex = (content: Uint8Array) => {
  const shown = Buffer.from(content.subarray(0, mostOctets)).toString('hex')
  return content.length > mostOctets ? `${shown}…` : shown
}

/** Control and direction characters are written out, so that a text cannot pretend to be another. */
const plain = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  )

const written: Partial<Record<number, (element: Element) => string | undefined>> = {
  [universal.boolean]: ({ content }) => (content.some((octet) => octet !== 0) ? 'TRUE' : 'FALSE'),
  [universal.integer]: ({ content }) =>
    content.length > mostDecimalOctets ? undefined : String(integerOf(content)),
  [universal.enumerated]: ({ content }) =>
    content.length > mostDecimalOctets ? undefined : String(integerOf(content)),
  [universal.null]: () => '',
  [universal.oid]: ({ content }) => oidText(content),
  [universal.utcTime]: (element) => instantOf(element)?.toISOString(),
  [universal.generalizedTime]: (element) => instantOf(element)?.toISOString(),
}

/** Primitive elements of a context tag are mostly names and addresses: IA5String with an implicit tag. */
function ofImplicit({ content }: Element): string | undefined {
  const readable = content.length > 0 && content.every((octet) => octet >= 0x20 && octet < 0x7f)
  return readable ? Buffer.from(content).toString('latin1') : undefined
}

export function valueText(element: Element): string | undefined {
  if (element.constructed) return undefined
  const known =
    element.tagClass === 'universal'
      ? (written[element.tag]?.(element) ?? textOf(element))
      : ofImplicit(element)
  return (known === undefined ? hex(element.content) : plain(known)).slice(0, mostCharacters)
}
