/** The statutory clocks, each with its article; issue-specific periods come from the rule set. */
import type { RuleSet } from './rule-set.ts'

export const clocks = {
  C1: {
    title: { en: 'Completeness examination', 'zh-CN': '形式审查' },
    article: 'Administrative License Law art. 32(4)',
    workingDays: (rules: RuleSet) => rules.intakeWorkingDays,
  },
  C2: {
    title: { en: 'Examination after correction', 'zh-CN': '补正后审查' },
    article: 'Administrative License Law art. 32(4), by analogy',
    workingDays: (rules: RuleSet) => rules.recheckWorkingDays,
  },
  C3: {
    title: { en: 'Decision', 'zh-CN': '作出决定' },
    article: 'Administrative License Law art. 42',
    workingDays: (rules: RuleSet) => rules.decisionWorkingDays,
  },
} as const

export type ClockId = keyof typeof clocks
export const clockIds = Object.keys(clocks) as ClockId[]
