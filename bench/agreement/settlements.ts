/** Why two tools disagree, each kind of disagreement with the clause that settles it. */
import type { Verdict } from '../../domain/finding.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export type Tool = 'zlint' | 'pkilint'

export interface Settlement extends Bilingual {
  /** First check of the row. */
  readonly check: string
  readonly tool: Tool
  /** What ours says. */
  readonly verdict: Verdict
  readonly clause: string
}

const atFiling = {
  en: 'ours judges the key as it is on the day of filing, the lint as it was when the certificate was issued',
  'zh-CN': '本项目按提交当日判断密钥，该检查按证书签发时的要求判断',
} as const

const profileOfHolders = {
  en: 'the clause is of certificates issued to natural persons; the linter takes CA certificates for such',
  'zh-CN': '该条款适用于颁发给自然人的证书；该工具将 CA 证书也按此类证书处理',
} as const

const notApplicable = { verdict: 'not-applicable', tool: 'pkilint', ...profileOfHolders } as const

const https = {
  en: 'the address has the scheme https, an HTTP URI too (RFC 9110 §4.2.2); that it may lead in a circle is asked by another check of ours (§8)',
  'zh-CN':
    '该地址采用 https，同属 HTTP URI（RFC 9110 §4.2.2）；其可能造成循环依赖由另一检查项（§8）判断',
} as const

const lineFeed = {
  en: 'the text holds a line feed; the tool looks at texts in UTF8String alone',
  'zh-CN': '文本中含换行符；该工具只检查 UTF8String 编码的文本',
} as const

const settlements: readonly Settlement[] = [
  {
    ...{ check: 'rfc5280/distribution-point-uri', tool: 'zlint', verdict: 'pass' },
    clause: 'RFC 5280 §4.2.1.13',
    ...https,
  },
  {
    ...{ check: 'rfc5280/ca-issuers-uri', tool: 'zlint', verdict: 'pass' },
    clause: 'RFC 5280 §4.2.2.1',
    ...https,
  },
  {
    ...{ check: 'rfc5280/alternative-mailbox-form', tool: 'pkilint', verdict: 'not-applicable' },
    clause: 'RFC 5280 §4.2.1.10',
    en: 'what it takes for addresses are name constraints, where a host or domain stands alone',
    'zh-CN': '被视为地址的是名称约束，其中可仅有主机名或域名',
  },
  {
    ...{ check: 'rfc5280/practice-statement-uri', tool: 'pkilint', verdict: 'not-applicable' },
    clause: 'RFC 3986 §3',
    en: 'the address is a URI: of the scheme uri, or with a host of one label; whether it leads anywhere is another question',
    'zh-CN': '该地址符合 URI 语法：协议为 uri，或主机名仅一段；能否访问另当别论',
  },
  {
    ...{ check: 'rfc6818/explicit-text-visible', tool: 'zlint', verdict: 'warn' },
    clause: 'RFC 6818 §3',
    ...lineFeed,
  },
  {
    ...{ check: 'rfc6818/explicit-text-visible', tool: 'pkilint', verdict: 'warn' },
    clause: 'RFC 6818 §3',
    ...lineFeed,
  },
  {
    check: 'rfc5280/serial-number-positive',
    tool: 'pkilint',
    verdict: 'pass',
    clause: 'RFC 5280 §4.2.1.1',
    en: 'the number out of range is authorityCertSerialNumber in the authorityKeyIdentifier, not the serial number',
    'zh-CN': '超出范围的是 authorityKeyIdentifier 中的 authorityCertSerialNumber，而非证书序列号',
  },
  {
    check: 'rfc5280/country-capitals',
    tool: 'zlint',
    verdict: 'fail',
    clause: 'RFC 5280 Appendix A.1',
    en: 'the country of the issuer is in small letters; the lint looks at the subject alone',
    'zh-CN': '颁发者的国家代码为小写；该检查只看主体',
  },
  {
    check: 'rfc5280/name-characters-visible',
    tool: 'zlint',
    verdict: 'pass',
    clause: 'X.690 §8.23.8',
    en: 'the name is a BMPString of two octets a character; the lint takes its zero octets for control characters',
    'zh-CN': '该名称为每字符两个字节的 BMPString；该检查将其中的零字节误认为控制字符',
  },
  {
    check: 'algorithms/rsa-modulus-at-least-2048-bits',
    tool: 'zlint',
    verdict: 'fail',
    clause: 'CA/Browser Forum BR §6.1.5',
    ...atFiling,
  },
  {
    check: 'algorithms/rsa-exponent',
    tool: 'zlint',
    verdict: 'fail',
    clause: 'FIPS 186-5 §A.1.1',
    ...atFiling,
  },
  {
    check: 'algorithms/rsa-exponent',
    tool: 'pkilint',
    verdict: 'fail',
    clause: 'ETSI TS 119 312 §6.2.2.1',
    en: 'the exponent is 3; the linter stops at an extension of the certificate that it cannot decode',
    'zh-CN': '指数为 3；该工具因证书中一个无法解码的扩展而未作此项检查',
  },
  {
    check: 'algorithms/signature-hash-approved',
    tool: 'zlint',
    verdict: 'fail',
    clause: 'NIST SP 800-131A Rev. 2 §9',
    en: 'ours judges SHA-1 on the day of filing; the lint holds for certificates issued from 2016',
    'zh-CN': '本项目按提交当日判断 SHA-1；该检查仅适用于 2016 年起签发的证书',
  },
  { check: 'etsi/policy-stated', clause: 'ETSI EN 319 412-2 §1', ...notApplicable },
  { check: 'etsi/key-usage-setting', clause: 'ETSI EN 319 412-2 §1', ...notApplicable },
]

/** Holds for every check: sources say from when they hold, and linters differ in the edition that they begin with. */
const tooOld = (citation: string, effective: string): Omit<Settlement, 'check' | 'tool'> => ({
  verdict: 'not-effective',
  clause: citation,
  en: `issued before ${effective}, from which the check holds; the linter holds the certificate to an earlier edition or to none`,
  'zh-CN': `证书签发早于该检查施行之日 ${effective}；该工具按更早版本或不分版本判断`,
})

/** What settles a disagreement; undefined where nothing does yet. */
export function settlementOf(
  { id, citation, effective }: { id: string; citation: string; effective: string },
  tool: Tool,
  verdict: Verdict,
): (Bilingual & { readonly clause: string }) | undefined {
  if (verdict === 'not-effective') return tooOld(citation, effective)
  return settlements.find(
    (each) => each.check === id && each.tool === tool && each.verdict === verdict,
  )
}
