/** How the check tool was called. */
import { parseArgs } from 'node:util'
import type { Language } from './format/format.ts'

export const usage = `Usage 用法:
  npm run --silent check -- certificates FILE… [--at INSTANT] [--format FORMAT] [--language LANGUAGE]
  npm run --silent check -- paths FILE… [--format FORMAT] [--language LANGUAGE]

  certificates  every certificate of PEM, DER or PKCS#7 files    用全部检查项检查 PEM、DER 或 PKCS#7
                against the whole catalogue                      文件中的每张证书
  paths         the paths of NDJSON files (docs/check-tool.md)    验证 NDJSON 文件中的证书路径
  FILE          - is standard input                              - 表示标准输入
  --at          instant of judgement, ISO 8601; now              判断时刻，缺省为当前时刻
  --format      human, ndjson, sarif, junit; human on a          输出形式；终端上缺省为 human，
                terminal, else ndjson                            否则为 ndjson
  --language    en, zh-CN                                        输出语言

  Exits with 0 where nothing was found, 1 with findings (a warning is none), 2 where it was called wrongly.
  无发现时退出码为 0，有发现为 1（警告不计），用法错误为 2。`

const formats = ['human', 'ndjson', 'sarif', 'junit'] as const
export type FormatName = (typeof formats)[number]

const languages: readonly Language[] = ['en', 'zh-CN']

export interface Call {
  readonly command: 'certificates' | 'paths'
  readonly files: readonly string[]
  /** ISO 8601, UTC. */
  readonly at: string
  readonly format: FormatName
  readonly language: Language
}

/** A call that makes no sense. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const known = allowed.find((each) => each === value)
  if (known) return known
  throw new Misuse(`${option}: expected one of ${allowed.join(', ')}, got ${value}`)
}

function instant(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Misuse(`--at: expected ISO 8601, got ${text}`)
  return at.toISOString()
}

/** The language of the terminal, as LC_ALL or LANG says; programs get English unless they ask. */
const usualLanguage = (format: FormatName): Language =>
  format === 'human' && Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh')
    ? 'zh-CN'
    : 'en'

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        format: { type: 'string' },
        language: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

/** Throws Misuse. */
export function readCall(args: string[], isTerminal: boolean): Call {
  const { values, positionals } = parsed(args)
  const [name = '', ...files] = positionals
  const command = oneOf('command', name, ['certificates', 'paths'])
  if (files.length === 0) throw new Misuse('expected a file')
  if (command === 'paths' && values.at !== undefined)
    throw new Misuse('--at: every path says its own instant')
  const format = oneOf('--format', values.format ?? (isTerminal ? 'human' : 'ndjson'), formats)
  const language = oneOf('--language', values.language ?? usualLanguage(format), languages)
  return { command, files, at: instant(values.at ?? new Date().toISOString()), format, language }
}
