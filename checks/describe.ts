/** Describes the catalogue as a page: every check with its source and requirement in both languages. */
import {
  catalogue,
  catalogueVersion,
  dossierCatalogue,
  listCatalogue,
  responseCatalogue,
  wholeCatalogue,
} from './catalogue.ts'
import type { CheckOf } from './check.ts'
import { effects, weighings } from './rule-sets.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')

const heading = `# Technical checks 技术检查

Generated from \`checks/catalogue.ts\` by \`npm run docs:checks\`; do not edit.

Catalogue ${catalogueVersion}, ${wholeCatalogue.length} checks. A check gives one of: pass 通过, fail 不符合, warn 提示
(a violated "should"), not-applicable 不适用, not-effective 尚未生效 (the certificate is older than the rule),
undetermined 无法判定. A failed or undetermined check of severity \`block\` stands in the way of a positive technical
opinion, and so does a file that cannot be read.
严重程度为 \`block\` 的检查未通过或无法判定，或者文件无法读取的，不得出具肯定的技术意见。
`

/** What is the same for a check of whatever kind. */
type Described = Omit<CheckOf<never>, 'applies' | 'violation'>

const source = ({ citation, clauseSeen }: Described) =>
  clauseSeen === undefined ? citation : `${citation} (in sense 非原文)`

const row = (check: Described) =>
  `| \`${check.id}\` | ${[
    source(check),
    check.requirement,
    check.requirementZh,
    check.level,
    check.severity,
    `${check.effective} (${check.judgedAt})`,
  ]
    .map(cell)
    .join(' | ')} |`

const table = (title: string, checks: readonly Described[]) => [
  `## ${title}: ${checks.length}`,
  '',
  '| Check 检查 | Source 依据 | Requirement | 要求 | Level | Severity | Effective, at issue or filing |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...checks.map(row),
  '',
]

const severities = [
  '## What a violation leads to 违反的后果',
  '',
  '| Severity 严重程度 | Effect | 后果 |',
  '| --- | --- | --- |',
  ...Object.entries(effects).map(([name, { en, 'zh-CN': zh }]) => `| ${name} | ${en} | ${zh} |`),
  '',
  'The severities below hold under every rule set, except: 下列严重程度适用于各规则集，但下列情形除外：',
  '',
  ...Object.entries(weighings).map(([ruleSet, { severities: other }]) => {
    const list = Object.entries(other).map(([id, severity]) => `\`${id}\` ${severity}`)
    return `- ${ruleSet}: ${list.join(', ') || 'no exceptions 无例外'}`
  }),
  '',
]

const limits = [
  '## Known limits 已知局限',
  '',
  '- `algorithms/key-not-known-weak` knows few keys of CVE-2008-0166: the full lists are not part of this service, and an',
  '  officer looks RSA keys of 2006 to 2008 up elsewhere. 本服务未收录 CVE-2008-0166 的完整清单，2006 至 2008 年的密钥由承办人员另行核查。',
  '- Requirements marked “in sense” are given without the words of their source, which was not at hand.',
  '  标注“非原文”的要求仅述其大意，未援引原文。',
  '',
]

/** Markdown of docs/checks.md. */
export const describeCatalogue = (): string =>
  [
    heading,
    ...severities,
    ...table('Certificates 证书', catalogue),
    ...table('Revocation lists 证书吊销列表', listCatalogue),
    ...table('OCSP responses OCSP 响应', responseCatalogue),
    ...table('The dossier as a whole 卷宗整体', dossierCatalogue),
    ...limits,
  ].join('\n')
