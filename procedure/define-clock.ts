/** What a statutory clock is: its name, its article and, where the rules give it, its length. */
import type { Bilingual } from './filing-policy.ts'
import type { RuleSet } from './rule-set.ts'

export interface ClockRule {
  readonly title: Bilingual
  readonly article: string
  /** Length of the period; absent where a person or a notice sets its end. */
  readonly period?: (rules: RuleSet) => { readonly workingDays: number }
}

export const defineClock = (
  title: readonly [en: string, zh: string],
  article: string,
  period?: ClockRule['period'],
): ClockRule => ({ title: { en: title[0], 'zh-CN': title[1] }, article, ...(period && { period }) })
