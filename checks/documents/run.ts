/** Turns a document check into a finding; what cannot be judged is undetermined with its reason, never a pass. */
import type { DocumentFinding } from '../../domain/document-report.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { CannotTell } from '../check.ts'
import type { FormCheck, Judgement, TextCheck } from './check.ts'

type Check = FormCheck | TextCheck

const described = ({ id, ...check }: Check) => ({
  check: id,
  citation: check.citation,
  requirement: check.requirement,
  requirementZh: check.requirementZh,
  level: check.level,
  severity: check.severity,
})

const bilingual = ({ en, 'zh-CN': zh }: Bilingual): Bilingual => ({ en, 'zh-CN': zh })

/** The finding of a check that could not be judged. */
export const undetermined = (check: Check, reason: Bilingual): DocumentFinding => ({
  ...described(check),
  verdict: 'undetermined',
  found: bilingual(reason),
  satisfy: check.satisfy,
  places: [],
  needsConfirmation: false,
})

function findingOf(check: Check, judgement: Judgement): DocumentFinding {
  const { satisfied, found, places = [], quote, needsConfirmation = false } = judgement
  const violated = check.level === 'must' ? 'fail' : 'warn'
  return {
    ...described(check),
    verdict: satisfied ? 'pass' : violated,
    found: bilingual(found),
    ...(!satisfied && { satisfy: check.satisfy }),
    places: [...places],
    ...(quote !== undefined && { quote }),
    needsConfirmation,
  }
}

const itself: Bilingual = { en: 'The check itself failed', 'zh-CN': '检查程序自身出错' }

/** Never throws. */
export function runDocumentCheck<S>(
  check: Check & { readonly judge: (subject: S) => Judgement },
  subject: S,
): DocumentFinding {
  try {
    return findingOf(check, check.judge(subject))
  } catch (error) {
    return undetermined(check, error instanceof CannotTell ? error.text : itself)
  }
}
