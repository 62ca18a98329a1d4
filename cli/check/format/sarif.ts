/** SARIF 2.1.0 (OASIS, 2020): one run; a result for each finding, none for what passed. */
import { pathToFileURL } from 'node:url'
import type { Verdict } from '../../../domain/finding.ts'
import type { CertificateResult, CheckVerdict, Result } from '../result.ts'
import { standardInput } from '../source.ts'
import type { Format, Language } from './format.ts'

/** "If kind has any value other than "fail", then if level is absent, it SHALL default to "none"" (§3.27.10). */
const kinds: Partial<Record<Verdict, object>> = {
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  undetermined: { kind: 'open', level: 'none' },
}

const uriOf = (file: string) => (file === standardInput ? 'stdin:' : pathToFileURL(file).href)

const location = (file: string, logical?: string, line?: number) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    ...(line !== undefined && { region: { startLine: line } }),
  },
  ...(logical !== undefined && { logicalLocations: [{ fullyQualifiedName: logical }] }),
})

function verdictResult(
  { file, sha256 }: CertificateResult,
  { id, verdict, detail, citation }: CheckVerdict,
  language: Language,
): object[] {
  const kind = kinds[verdict]
  if (!kind) return []
  const text = `${detail?.[language] ?? id} (${citation})`
  return [{ ruleId: id, ...kind, message: { text }, locations: [location(file, sha256)] }]
}

function resultsOf(result: Result, language: Language): object[] {
  switch (result.kind) {
    case 'certificate':
      return result.verdicts.flatMap((verdict) => verdictResult(result, verdict, language))
    case 'path': {
      const { id, reason } = result
      if (!reason) return []
      return [
        {
          ruleId: reason.code,
          ...kinds[reason.undetermined ? 'undetermined' : 'fail'],
          message: { text: `${reason[language]} (${reason.clause})` },
          locations: [{ logicalLocations: [{ fullyQualifiedName: String(id) }] }],
        },
      ]
    }
    case 'error': {
      const { file, line, error } = result
      const text = error[language]
      const locations = [location(file, undefined, line)]
      return [{ ruleId: 'unreadable', ...kinds.fail, message: { text }, locations }]
    }
  }
}

const head = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
}
const tool = { driver: { name: 'certificate-recognition check' } }

export function sarif(language: Language): Format {
  let separator = ''
  const opening = JSON.stringify({ ...head, runs: [] }).slice(0, -']}'.length)
  return {
    begin: () => `${opening}{"tool":${JSON.stringify(tool)},"language":"${language}","results":[\n`,
    result: (result) =>
      resultsOf(result, language)
        .map((each) => {
          const text = `${separator}${JSON.stringify(each)}\n`
          separator = ','
          return text
        })
        .join(''),
    end: () => ']}]}\n',
  }
}
