/** JUnit XML as build servers read it: a suite a certificate, path or error, a case a check. */
import type { CertificateResult, CheckVerdict, ErrorResult, PathResult } from '../result.ts'
import type { Format, Language } from './format.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML 1.0 §2.2 does not allow cannot be written at all. */
const text = (value: string) =>
  value
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')

const suite = (name: string, cases: string[], failures: number) =>
  `<testsuite name="${text(name)}" tests="${cases.length}" failures="${failures}">\n` +
  `${cases.join('\n')}\n</testsuite>\n`

const failed = (name: string, type: string, message: string) =>
  `<testcase name="${text(name)}"><failure type="${text(type)}" message="${text(message)}"/></testcase>`
const passed = (name: string) => `<testcase name="${text(name)}"/>`
const skipped = (name: string, message: string) =>
  `<testcase name="${text(name)}"><skipped message="${text(message)}"/></testcase>`

function caseOf({ id, verdict, detail, citation }: CheckVerdict, language: Language): string {
  const message = `${detail?.[language] ?? ''} (${citation})`
  switch (verdict) {
    case 'fail':
    case 'undetermined':
      return failed(id, verdict, message)
    case 'pass':
      return passed(id)
    case 'warn':
    case 'not-applicable':
    case 'not-effective':
      return skipped(id, `${verdict}: ${message}`)
  }
}

function certificateSuite({ file, sha256, verdicts }: CertificateResult, language: Language) {
  const failures = verdicts.filter((each) => ['fail', 'undetermined'].includes(each.verdict))
  const cases = verdicts.map((each) => caseOf(each, language))
  return suite(`${file} ${sha256}`, cases, failures.length)
}

function pathSuite({ id, reason }: PathResult, language: Language) {
  const name = String(id)
  if (!reason) return suite(name, [passed(name)], 0)
  return suite(name, [failed(name, reason.code, `${reason[language]} (${reason.clause})`)], 1)
}

function errorSuite({ file, line, certificate, error }: ErrorResult, language: Language) {
  const name = [file, line, certificate].filter((part) => part !== undefined).join(':')
  return suite(name, [failed(name, 'unreadable', error[language])], 1)
}

export const junit = (language: Language): Format => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  result(result) {
    switch (result.kind) {
      case 'certificate':
        return certificateSuite(result, language)
      case 'path':
        return pathSuite(result, language)
      case 'error':
        return errorSuite(result, language)
    }
  },
  end: () => '</testsuites>\n',
})
