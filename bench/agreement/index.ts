/**
 * `npm run checks:agreement [-- --corpus FOLDER]`: compares the catalogue with zlint and pkilint over real certificates
 * and writes docs/checks-agreement.md. Exits with 1 where a disagreement is not settled.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { catalogue } from '../../checks/catalogue.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { goLinter, pkilintPython } from '../checks/others.ts'
import { compare } from './compare.ts'
import { documentOf, unsettled, type Section } from './document.ts'
import { ourVerdicts, pkilintFindings, zlintFindings } from './findings.ts'
import { rows } from './mapping.ts'

/** Fixed, so that the document changes only with the checks. */
const at = '2026-11-21T00:00:00.000Z'

const program: Command = new Command('checks:agreement')
  .option('--corpus <folder>', 'folder of certificates in DER', '../shared/data/foreign-cas')
  .parse()
const corpus = path.resolve(program.opts<{ corpus: string }>().corpus)

const { cacheFolder } = readConfiguration().servers
const go = goLinter(cacheFolder)
const python = pkilintPython(cacheFolder)
if (go === undefined || python === undefined) program.error('both zlint and pkilint are needed')

const unknown = rows.flatMap(({ ours }) =>
  ours.filter((id) => !catalogue.some((check) => check.id === id)),
)
if (unknown.length > 0) program.error(`no such check: ${unknown.join(', ')}`)

const ours = await ourVerdicts(corpus, at)
const theirs = {
  zlint: zlintFindings(go, corpus),
  pkilint: pkilintFindings(python, corpus),
}
const tools = ['zlint', 'pkilint'] as const
const sections = rows.flatMap((row) =>
  tools
    .filter((tool) => row[tool].length > 0)
    .map((tool): Section => {
      const lints = row[tool]
      return { row, tool, lints, compared: compare(row, lints, ours, theirs[tool]) }
    }),
)
writeFileSync(new URL('../../docs/checks-agreement.md', import.meta.url), documentOf(sections))
const open = unsettled(sections)
console.log(`${ours.size} certificates, ${sections.length} comparisons, ${open.length} not settled`)
process.exitCode = open.length > 0 ? 1 : 0
