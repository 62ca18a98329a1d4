/**
 * What a form says, in both languages, when a value breaks a rule of its own: the English sentence is
 * the key.
 */
import type { Bilingual } from '../../procedure/filing-policy.ts'

export const sentences = {
  plainText: {
    en: 'Expected one line of text without control characters',
    'zh-CN': '应为不含控制字符的单行文本',
  },
  plainParagraph: {
    en: 'Expected text without control characters other than line breaks',
    'zh-CN': '应为除换行外不含控制字符的文本',
  },
  country: {
    en: 'Expected a country code of two capital letters (ISO 3166-1)',
    'zh-CN': '应为两个大写字母的国家或地区代码（ISO 3166-1）',
  },
  currency: {
    en: 'Expected a currency code of three capital letters (ISO 4217)',
    'zh-CN': '应为三个大写字母的货币代码（ISO 4217）',
  },
  amount: {
    en: 'Expected an amount such as 3000000 or 3000000.50',
    'zh-CN': '应为金额，例如 3000000 或 3000000.50',
  },
  language: {
    en: 'Expected a language tag such as zh-CN or en (BCP 47)',
    'zh-CN': '应为语言标签，例如 zh-CN 或 en（BCP 47）',
  },
  oid: {
    en: 'Expected an object identifier such as 1.3.6.1.4.1.11290.1.2.1',
    'zh-CN': '应为对象标识符，例如 1.3.6.1.4.1.11290.1.2.1',
  },
  candidate: {
    en: 'Expected either a recognition or a licence',
    'zh-CN': '应填写认可或者许可证号之一',
  },
  inspectors: {
    en: 'Expected two or more different inspectors',
    'zh-CN': '检查人员应为两名以上不同人员',
  },
  webAddress: { en: 'Expected an http or https address', 'zh-CN': '应为 http 或 https 网址' },
  mailbox: {
    en: 'Expected at most 64 characters before the @ of an e-mail address',
    'zh-CN': '电子邮箱地址中 @ 之前应不超过64个字符',
  },
  hex: { en: 'Expected lower-case hexadecimal digits', 'zh-CN': '应为小写十六进制数字' },
  slug: {
    en: 'Expected lower-case letters, digits and hyphens',
    'zh-CN': '应为小写字母、数字和连字符',
  },
  unifiedSocialCreditCode: {
    en: 'Expected a Unified Social Credit Code: 18 characters, the last a check digit (GB 32100)',
    'zh-CN': '应为18位统一社会信用代码，末位为校验码（GB 32100）',
  },
  governmentUse: {
    en: 'Government activities must use an e-government certification institution: recognition of a foreign certificate cannot cover them (Commercial Cryptography Regulations art. 30)',
    'zh-CN':
      '政务活动应当使用电子政务电子认证服务机构的服务，境外证书的核准不能包括政务用途（《商用密码管理条例》第三十条）',
  },
  retention: {
    en: 'Certification information must be kept for at least 5 years after the certificate lapses (Electronic Signature Law art. 24)',
    'zh-CN': '与认证相关的信息应当至少保存至证书失效后五年（《电子签名法》第二十四条）',
  },
  noticeToParties: {
    en: 'Relying parties must be told at least 90 days before the service stops (Electronic Signature Law art. 23)',
    'zh-CN': '应当在暂停或者终止服务九十日前通知有关各方（《电子签名法》第二十三条）',
  },
  noticeToAuthority: {
    en: 'The authority must be told at least 60 days before the service stops (Electronic Signature Law art. 23)',
    'zh-CN': '应当在暂停或者终止服务六十日前向主管部门报告（《电子签名法》第二十三条）',
  },
  dayOfCentury: { en: 'Expected a day from 2000 to 2099', 'zh-CN': '应为2000年至2099年的日期' },
  dayOfYear: {
    en: 'Expected a day of the year of the calendar',
    'zh-CN': '应为日历所属年份的日期',
  },
  rangeOrder: {
    en: 'Expected the last day not to lie before the first',
    'zh-CN': '最后一日不应早于第一日',
  },
  rangesApart: {
    en: 'Expected each range after the one before, without a day in common',
    'zh-CN': '各段日期应按先后排列，且不得重叠',
  },
  makeUpWeekend: {
    en: 'Expected a Saturday or Sunday: other days are worked without being made up for',
    'zh-CN': '应为星期六或者星期日：其他日期无须调休即为工作日',
  },
  makeUpWorked: {
    en: 'Expected a day that is not among the days off',
    'zh-CN': '调休工作日不应同时为放假日',
  },
  makeUpOrder: {
    en: 'Expected each make-up day once and after the one before',
    'zh-CN': '调休工作日应按先后排列，且不得重复',
  },
  truth: {
    en: 'The applicant must declare that the materials are true (Administrative License Law art. 31)',
    'zh-CN': '申请人应当声明申请材料真实（《行政许可法》第三十一条）',
  },
} as const satisfies Record<string, Bilingual>

const inChinese = new Map(
  Object.values(sentences).map((sentence): [string, string] => [sentence.en, sentence['zh-CN']]),
)

/** The Chinese of an English sentence of this list, or undefined. */
export const chineseOf = (english: string): string | undefined => inChinese.get(english)
