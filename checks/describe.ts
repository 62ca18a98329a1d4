/** Describes the catalogue as a page: every check with its source and requirement in both languages. */
import { catalogue, catalogueVersion } from './catalogue.ts'
import type { Check } from './check.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')

const heading = `# Technical checks 技术检查

Generated from \`checks/catalogue.ts\` by \`npm run docs:checks\`; do not edit.

Catalogue ${catalogueVersion}, ${catalogue.length} checks. A check gives one of: pass 通过, fail 不符合, warn 提示
(a violated "should"), not-applicable 不适用, not-effective 尚未生效 (the certificate is older than the rule),
undetermined 无法判定. A failed or undetermined check of severity \`block\` stands in the way of a positive technical
opinion, and so does a file that cannot be read.
严重程度为 \`block\` 的检查未通过或无法判定，或者文件无法读取的，不得出具肯定的技术意见。
`

const row = (check: Check) =>
  `| \`${check.id}\` | ${[
    check.citation,
    check.requirement,
    check.requirementZh,
    check.level,
    check.severity,
    `${check.effective} (${check.judgedAt})`,
  ]
    .map(cell)
    .join(' | ')} |`

/** Markdown of docs/checks.md. */
export const describeCatalogue = (): string =>
  [
    heading,
    '| Check 检查 | Source 依据 | Requirement | 要求 | Level | Severity | Effective, at issue or filing |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...catalogue.map(row),
    '',
  ].join('\n')
