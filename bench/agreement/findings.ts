/** What each tool finds in each certificate, as ids by file name. */
import path from 'node:path'
import { readdirSync } from 'node:fs'
import { checkCertificates } from '../../cli/check/certificates.ts'
import type { CheckVerdict } from '../../cli/check/result.ts'
import { askGo, askPkilint } from '../checks/others.ts'

/** By file below the corpus; undefined where the tool cannot read the certificate. */
export type Findings = ReadonlyMap<string, ReadonlySet<string> | undefined>

/** Lines of `{file, findings}`, each finding a level and an id. */
function parsed(printed: string): Findings {
  const lines = printed.split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const { file, findings } = JSON.parse(line) as { file: string; findings: string[] | null }
      return [
        file,
        findings ? new Set(findings.map((each) => each.split(' ')[1] ?? '')) : undefined,
      ]
    }),
  )
}

export const zlintFindings = (program: string, corpus: string): Findings =>
  parsed(askGo(program, 'findings', corpus))
export const pkilintFindings = (python: string, corpus: string): Findings =>
  parsed(askPkilint(python, 'findings', corpus))

/** Our verdicts by file and check. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, CheckVerdict>>

export async function ourVerdicts(corpus: string, at: string): Promise<Verdicts> {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.der'))
    .sort()
  const verdicts = new Map<string, ReadonlyMap<string, CheckVerdict>>()
  for await (const result of checkCertificates(
    files.map((name) => path.join(corpus, name)),
    at,
  ))
    if (result.kind === 'certificate')
      verdicts.set(
        path.relative(corpus, result.file),
        new Map(result.verdicts.map((each) => [each.id, each])),
      )
  return verdicts
}
