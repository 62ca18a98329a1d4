/** An article as the procedure's tables write it, in words of both languages. */
import type { Basis, Bilingual } from '../../procedure/filing-policy.ts'
import { citation } from '../texts/citation.ts'

/** Long names that the tables of clocks use, as the short ones that `citation` knows. */
const shortNames: readonly (readonly [long: RegExp, short: string])[] = [
  [/^Administrative License Law/, 'ALL'],
  [/^Administrative Penalty Law/, 'APL'],
  [/^Electronic Signature Law/, 'ESL'],
  [/^Measures[ -]2015/, 'Measures-2015'],
]

/** What may follow an article. */
const remarks: Readonly<Record<string, string>> = {
  'by analogy': '（参照）',
  'period by policy': '，期限由本服务规定',
  'by analogy with GDHK-2012': '（参照粤府〔2012〕82号）',
}

const inChinese = (remark: string): string => remarks[remark] ?? `、${remark}`

function one(text: string): Bilingual {
  const [first = text, ...rest] = text.split(', ')
  const short = shortNames.reduce((name, [long, law]) => name.replace(long, law), first)
  const [, basis = short, part = ''] = /^(.*?)(\(\d+\))?$/.exec(short) ?? []
  const { en, 'zh-CN': zh } = citation(basis as Basis)
  return {
    en: [`${en}${part}`, ...rest].join(', '),
    'zh-CN': `${zh}${part && `第${part}项`}${rest.map(inChinese).join('')}`,
  }
}

/** `Administrative License Law art. 32(4), by analogy` becomes words of both languages; several are separated by `; `. */
export function article(text: string): Bilingual {
  const all = text.split('; ').map(one)
  return {
    en: all.map(({ en }) => en).join('; '),
    'zh-CN': all.map(({ 'zh-CN': zh }) => zh).join('；'),
  }
}
