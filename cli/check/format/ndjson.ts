/** One JSON document a line: for programs. */
import type { Result } from '../result.ts'
import type { Format, Language } from './format.ts'

function lineOf(result: Result, language: Language): object {
  switch (result.kind) {
    case 'certificate': {
      const { file, sha256, subject, verdicts } = result
      const said = verdicts.map(({ id, verdict, detail }) => ({
        id,
        verdict,
        detail: detail?.[language] ?? null,
      }))
      return { file, sha256, subject, verdicts: said }
    }
    case 'path': {
      const { id, reason, policies } = result
      if (!reason) return { id, valid: true, reason: null, clause: null, policies }
      const { code, clause, undetermined, certificateIndex: index } = reason
      return {
        id,
        valid: false,
        reason: code,
        clause,
        detail: reason[language],
        undetermined,
        index,
      }
    }
    case 'error': {
      const { kind: _, error, ...place } = result
      return { ...place, error: error[language] }
    }
  }
}

export const ndjson = (language: Language): Format => ({
  begin: () => '',
  result: (result) => `${JSON.stringify(lineOf(result, language))}\n`,
  end: () => '',
})
