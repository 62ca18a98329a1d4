/** Statements have the syntax of their identifier (ETSI EN 319 412-5 §4.2, §4.3). */
import { type Check } from '../check.ts'
import type { Element } from '../der/element.ts'
import { integer, oid, sequence, text } from '../der/expect.ts'
import { Unreadable } from '../der/unreadable.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import { qcStatements, type QcStatement } from '../x509/extensions/qc-statements.ts'

type Syntax = (info: Element | undefined) => boolean

const none: Syntax = (info) => info === undefined
const listOf =
  (isItem: (item: Element) => boolean): Syntax =>
  (info) => {
    const items = sequence(info)
    return items.length > 0 && items.every(isItem)
  }
const monetaryValue: Syntax = (info) => {
  const [, amount, exponent] = sequence(info)
  return integer(amount) >= 0n && integer(exponent) >= 0n
}
const location = (item: Element) => {
  const [url, language] = sequence(item)
  return text(url) !== '' && /^[A-Za-z]{2}$/.test(text(language))
}

const syntaxes: Readonly<Record<string, Syntax>> = {
  '0.4.0.1862.1.1': none,
  '0.4.0.1862.1.2': monetaryValue,
  '0.4.0.1862.1.3': (info) => integer(info) >= 0n,
  '0.4.0.1862.1.4': none,
  '0.4.0.1862.1.5': listOf(location),
  '0.4.0.1862.1.6': listOf((item) => oid(item) !== ''),
  '0.4.0.1862.1.7': listOf((item) => /^[A-Z]{2}$/.test(text(item))),
}

function isWellFormed({ oid: id, info }: QcStatement): boolean {
  try {
    return syntaxes[id]?.(info) ?? true
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

export const qcStatementsWellFormed: Check = {
  id: 'etsi/qc-statements-well-formed',
  citation: 'ETSI EN 319 412-5 §4.2, §4.3',
  requirement:
    'QcCompliance and QcSSCD carry no information; QcLimitValue ::= MonetaryValue; QcRetentionPeriod ::= INTEGER; QcPDS ::= SEQUENCE OF PdsLocation; QcType ::= SEQUENCE OF OBJECT IDENTIFIER; QcCClegislation ::= SEQUENCE OF CountryName',
  requirementZh:
    'QcCompliance、QcSSCD 不带信息；QcLimitValue ::= MonetaryValue；QcRetentionPeriod ::= INTEGER；QcPDS ::= SEQUENCE OF PdsLocation；QcType ::= SEQUENCE OF OBJECT IDENTIFIER；QcCClegislation ::= SEQUENCE OF CountryName',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => extensionOf(certificate, qcStatements.oid) !== undefined,
  otherwise: { en: 'No qcStatements', 'zh-CN': '无 qcStatements 扩展' },
  violation: ({ certificate }) => {
    const wrong = readExtension(certificate, qcStatements)?.find((each) => !isWellFormed(each))
    return wrong && { en: `statement ${wrong.oid}`, 'zh-CN': `声明 ${wrong.oid}` }
  },
}
