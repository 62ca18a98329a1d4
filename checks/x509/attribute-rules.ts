/** Rules about single attributes of names, stated once for subject and issuer (RFC 5280 Appendix A). */
import type { Violation } from '../check.ts'
import type { Certificate } from './certificate.ts'
import { attributesOf, type Attribute } from './name.ts'

const most = 80

/** Text of a certificate as part of a sentence: quoted, without control characters, cut where it is long. */
export function shown(text: string): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text
  return `"${cut.replace(/[\p{Cc}\p{Cf}"]/gu, '\ufffd')}"`
}

/** The first attribute of a type, of the subject or the issuer, that breaks a rule. */
export function breaking(
  { subject, issuer }: Certificate,
  type: string,
  breaks: (attribute: Attribute) => boolean,
): Attribute | undefined {
  const isWrong = (attribute: Attribute) => attribute.type === type && breaks(attribute)
  return attributesOf(subject).find(isWrong) ?? attributesOf(issuer).find(isWrong)
}

/** Length in characters, as ub-… of Appendix A.1 counts them. */
export function longerThan(
  certificate: Certificate,
  type: string,
  limit: number,
): Violation | undefined {
  // A string has at most as many characters as UTF-16 units, which are counted at once.
  const isLong = ({ text = '' }: Attribute) => text.length > limit && [...text].length > limit
  const long = breaking(certificate, type, isLong)
  const size = [...(long?.text ?? '')].length
  return (
    long && {
      en: `it has ${size} characters`,
      'zh-CN': `其长度为 ${size} 个字符`,
      at: long.value.offset,
    }
  )
}

/** The ASN.1 type, by universal tag. */
export function notOfType(
  certificate: Certificate,
  type: string,
  tag: number,
): Violation | undefined {
  const other = breaking(certificate, type, ({ value }) => value.tag !== tag)
  return (
    other && {
      en: `it is encoded with universal tag ${other.value.tag}`,
      'zh-CN': `其编码使用通用标签 ${other.value.tag}`,
      at: other.value.offset,
    }
  )
}

export const hasAttribute = (type: string) => {
  const isOne = (attribute: Attribute) => attribute.type === type
  return ({ certificate: { subject, issuer } }: { certificate: Certificate }) =>
    attributesOf(subject).some(isOne) || attributesOf(issuer).some(isOne)
}

/** Has a text the form of a URI that needs nothing before it (RFC 3986 §4.3)? Its parts are not looked at. */
export const isAbsoluteUri = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-~]+$/.test(text)
