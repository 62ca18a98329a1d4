/** UTCTime and GeneralizedTime (X.690 §11.7, §11.8; RFC 5280 §4.1.2.5). */
import { universal, type Element } from './element.ts'

const ascii = (content: Uint8Array) => Buffer.from(content).toString('latin1')

const utcForm = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})$/
const generalizedForm = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?(?:[.,](\d+))?(Z|[+-]\d{4})?$/
const derUtc = /^\d{12}Z$/
const derGeneralized = /^\d{14}(\.\d*[1-9])?Z$/

export const isDerUtcTime = (content: Uint8Array): boolean =>
  derUtc.test(ascii(content)) && parse(utcForm, content) !== undefined

export const isDerGeneralizedTime = (content: Uint8Array): boolean =>
  derGeneralized.test(ascii(content)) && parse(generalizedForm, content) !== undefined

/** "Where YY is greater than or equal to 50, the year SHALL be interpreted as 19YY" (RFC 5280 §4.1.2.5.1). */
const fullYear = (digits: string) =>
  digits.length === 4 ? digits : `${Number(digits) >= 50 ? '19' : '20'}${digits}`

/** Milliseconds to add to reach UTC from a local time with the given zone. */
function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
  return (zone.startsWith('+') ? -1 : 1) * minutes * 60_000
}

function parse(form: RegExp, content: Uint8Array): Date | undefined {
  const match = form.exec(ascii(content))
  if (!match) return undefined
  const [, year = '', month, day, hour, minute = '00', second = '00'] = match
  const zone = match[match.length - 1] ?? 'Z'
  const written = `${fullYear(year)}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  const instant = new Date(written)
  // Date takes 31 February for 3 March, so the way back must give what was written.
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== written) return undefined
  return new Date(instant.getTime() + zoneOffset(zone))
}

/** The instant of a time element in any form BER allows, to the second; undefined for what is no time. */
export function instantOf(element: Element): Date | undefined {
  if (element.tagClass !== 'universal') return undefined
  if (element.tag === universal.utcTime) return parse(utcForm, element.content)
  return element.tag === universal.generalizedTime
    ? parse(generalizedForm, element.content)
    : undefined
}
