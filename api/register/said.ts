/** The steps of an answer in both languages, each with its clause. */
import { citation } from '../../domain/texts/citation.ts'
import type { VerificationStep } from '../../domain/register/verification.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

const same = (text: string): Bilingual => ({ en: text, 'zh-CN': text })

export const clauses = {
  recognition: citation('ESL art. 26'),
  government: citation('CCR art. 30'),
  licence: citation('ALL art. 50'),
  structure: same('RFC 5280 §4.1'),
  issuer: same('RFC 5280 §6.1.3(a)(1), (4)'),
  validity: same('RFC 5280 §4.1.2.5, §6.1.3(a)(2)'),
  path: same('RFC 5280 §6.1'),
  policies: same('RFC 5280 §4.2.1.4'),
  keyUsage: same('RFC 5280 §4.2.1.3'),
  lists: same('RFC 5280 §6.3.3'),
  ocsp: same('RFC 6960 §3.2'),
  service: { en: 'Rule of this service', 'zh-CN': '本服务规则' },
} as const satisfies Record<string, Bilingual>

/** A clause that other parts state: of a law (`ALL art. 70`), or a section that reads the same in both languages. */
export const clauseOf = (text: string): Bilingual =>
  /^[A-Z]{3} art\./.test(text) ? citation(text as Parameters<typeof citation>[0]) : same(text)

type Rest = Pick<VerificationStep, 'decision' | 'offset' | 'evidence'>

/** `reason`: English, Chinese. */
export const step = (
  name: VerificationStep['step'],
  verdict: VerificationStep['verdict'],
  clause: Bilingual,
  reason: readonly [string, string, Rest?],
): VerificationStep => ({
  step: name,
  verdict,
  clause,
  reason: { en: reason[0], 'zh-CN': reason[1] },
  ...reason[2],
})

/** An earlier step left nothing to judge. */
export const notJudged = (name: VerificationStep['step'], clause: Bilingual) =>
  step(name, 'not-judged', clause, [
    'not judged: an earlier step left nothing to judge',
    '未判断：前一步骤未通过，无从判断',
  ])
