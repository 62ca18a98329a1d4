/** For people at a terminal: what speaks against each certificate or path, then the sums. */
import type { Verdict } from '../../../domain/finding.ts'
import { isFinding, type CertificateResult, type ErrorResult, type PathResult } from '../result.ts'
import type { Format, Language } from './format.ts'

const words = {
  en: {
    verdicts: { fail: 'fails', warn: 'warning', undetermined: 'undetermined' },
    sound: 'nothing found',
    valid: 'valid',
    invalid: 'not valid',
    open: 'undetermined',
    line: 'line',
    certificate: 'certificate',
    sums: (all: number, found: number) => `${all} results, ${found} with findings`,
  },
  'zh-CN': {
    verdicts: { fail: '未通过', warn: '警告', undetermined: '无法判定' },
    sound: '未发现问题',
    valid: '有效',
    invalid: '无效',
    open: '无法判定',
    line: '行',
    certificate: '证书',
    sums: (all: number, found: number) => `共 ${all} 项，其中 ${found} 项有发现`,
  },
} as const

/** Names in certificates may hold anything: a terminal must not be steered by them. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')

const isSaid = (verdict: Verdict): verdict is 'fail' | 'warn' | 'undetermined' =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'undetermined'

function certificateText(result: CertificateResult, language: Language): string {
  const { verdicts, sound } = words[language]
  const said = result.verdicts.flatMap(({ id, verdict, detail, citation }) =>
    isSaid(verdict)
      ? [`  ${verdicts[verdict]}  ${id} (${citation}): ${plain(detail?.[language] ?? '')}`]
      : [],
  )
  const heading = `${plain(result.file)}  ${result.sha256.slice(0, 16)}  ${plain(result.subject)}`
  return [heading, ...(said.length > 0 ? said : [`  ${sound}`]), ''].join('\n')
}

function pathText({ id, reason }: PathResult, language: Language): string {
  const { valid, invalid, open } = words[language]
  if (!reason) return `${plain(String(id))}  ${valid}\n`
  const verdict = reason.undetermined ? open : invalid
  return `${plain(String(id))}  ${verdict}: ${plain(reason[language])} (${reason.clause})\n`
}

function errorText({ file, line, certificate, error }: ErrorResult, language: Language): string {
  const { line: lineWord, certificate: certificateWord } = words[language]
  const place = [
    ...(line === undefined ? [] : [`${lineWord} ${line}`]),
    ...(certificate === undefined ? [] : [`${certificateWord} ${certificate}`]),
  ]
  return `${[plain(file), ...place].join(', ')}: ${plain(error[language])}\n`
}

export function human(language: Language): Format {
  let all = 0
  let found = 0
  return {
    begin: () => '',
    result(result) {
      all += 1
      if (isFinding(result)) found += 1
      switch (result.kind) {
        case 'certificate':
          return certificateText(result, language)
        case 'path':
          return pathText(result, language)
        case 'error':
          return errorText(result, language)
      }
    },
    end: () => `${words[language].sums(all, found)}\n`,
  }
}
