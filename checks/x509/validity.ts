/** The validity of a certificate (RFC 5280 §4.1.2.5), with the forms in which its times are written. */
import { isUniversal, universal, type Element } from '../der/element.ts'
import { fields, instant } from '../der/expect.ts'

export interface Time {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly form: 'utc-time' | 'generalized-time'
  /** As written in the certificate. */
  readonly written: string
}

export interface Validity {
  readonly notBefore: Time
  readonly notAfter: Time
}

/** Throws Unreadable. */
export function readTime(element: Element | undefined, expected: string): Time {
  const at = instant(element, expected).toISOString()
  const utc = element && isUniversal(element, universal.utcTime)
  return {
    at,
    form: utc ? 'utc-time' : 'generalized-time',
    written: Buffer.from(element?.content ?? []).toString('latin1'),
  }
}

/** Throws Unreadable. */
export function readValidity(element: Element | undefined): Validity {
  const [notBefore, notAfter] = fields(element, 'Validity', 2)
  return { notBefore: readTime(notBefore, 'notBefore'), notAfter: readTime(notAfter, 'notAfter') }
}
