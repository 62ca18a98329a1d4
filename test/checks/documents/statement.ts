/** Practice statements and an audit letter for the tests, in English and Chinese, as lines. */
import { sections, isChapter } from '../../../checks/documents/outline/sections.ts'
import type { Bilingual } from '../../../procedure/filing-policy.ts'

type Language = keyof Bilingual

const provision: Bilingual = {
  en: 'The provider sets out here what it does and how it does it.',
  'zh-CN': '本节说明服务提供者的做法。',
}

/** What the sections say that a check looks for. */
const said: Readonly<Record<string, Bilingual>> = {
  '1.2': {
    en: 'This is version 3.2, effective 1 January 2024. Policy identifier: 1.3.6.1.4.1.99999.1.1',
    'zh-CN': '本文件为 3.2 版，自2024年1月1日起生效。策略标识符：1.3.6.1.4.1.99999.1.1',
  },
  '4.9': {
    en: 'The CRL is issued at least every 24 hours and is valid for seven days.',
    'zh-CN': '证书吊销列表至少每24小时发布一次，有效期七天。',
  },
  '5.5': {
    en: 'Records are retained for ten (10) years after the certificate expires.',
    'zh-CN': '相关记录在证书失效后保存十年。',
  },
  '5.8': {
    en: 'Before it terminates its service the CA notifies subscribers ninety (90) days in advance and reports to the authority 60 days in advance.',
    'zh-CN': '终止服务九十日前通知有关各方，六十日前向主管部门报告，之后终止服务。',
  },
  '6.1': { en: 'CA keys are RSA keys of 4096 bits.', 'zh-CN': 'CA 密钥为 4096 位 RSA 密钥。' },
  '6.5': {
    en: 'Information security safeguards follow ISO/IEC 27001.',
    'zh-CN': '信息安全保障措施符合 ISO/IEC 27001。',
  },
  '9.8': {
    en: 'The scope of liability is limited to direct loss.',
    'zh-CN': '责任范围以直接损失为限。',
  },
}

const empty: Bilingual = { en: 'No stipulation.', 'zh-CN': '无规定。' }
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

export interface Variant {
  readonly language: Language
  /** Section numbers that are left out, or that say nothing. */
  readonly without?: readonly string[]
  readonly stipulatesNothing?: readonly string[]
  /** Writes a heading; the usual is “4.9 Title”, “第四章 标题”. */
  readonly heading?: (number: string, title: string) => string
  /** Replaces what a section says. */
  readonly says?: Readonly<Record<string, string>>
  readonly contents?: boolean
}

const usualHeading: Record<Language, (number: string, title: string) => string> = {
  en: (number, title) => `${number} ${number.includes('.') ? title : title.toUpperCase()}`,
  'zh-CN': (number, title) =>
    number.includes('.') ? `${number} ${title}` : `第${ordinals[Number(number) - 1]}章 ${title}`,
}

/** Lines of a whole practice statement; a chapter begins a new page with an empty line. */
export function statement(variant: Variant): string[] {
  const { language, without = [], stipulatesNothing = [], says = {}, contents = true } = variant
  const heading = variant.heading ?? usualHeading[language]
  const kept = sections.filter(({ number }) => !without.includes(number))
  const titled = kept.map((section) => ({
    ...section,
    line: heading(section.number, section.title[language]),
  }))
  const list = titled.map(({ line }, index) => `${line} ${'.'.repeat(20)} ${index + 3}`)
  const body = titled.flatMap((section) => {
    const text = says[section.number] ?? said[section.number]?.[language] ?? provision[language]
    const content = stipulatesNothing.includes(section.number) ? empty[language] : text
    return isChapter(section) ? ['', section.line] : [section.line, content]
  })
  return [...(contents ? list : []), ...body]
}

export interface Letter {
  readonly body: string
  readonly fingerprints: readonly string[]
}

export const auditLetter = ({ body, fingerprints }: Letter): string[] => [
  'Conformity assessment report SPECIMEN-1',
  `SPECIMEN conformity assessment body has audited ${body}.`,
  'The audit followed ETSI EN 319 411-2 V2.5.1 and ETSI EN 319 403-1.',
  'Period: 27 September 2025 to September 27, 2026. Issued on 12 October 2026.',
  ...fingerprints,
]
