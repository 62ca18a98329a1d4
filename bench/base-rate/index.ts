/**
 * `npm run checks:base-rate [-- --corpus FOLDER]`: what each check says of real CA certificates; writes
 * docs/checks-base-rate.md. Exits with 1 where a check finds something in more than 2 % of them and nobody says why.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { countVerdicts } from './count.ts'
import { documentOf, unexplained } from './document.ts'

const program: Command = new Command('checks:base-rate')
  .option('--corpus <folder>', 'folder of certificates in DER', '../shared/data/foreign-cas')
  .parse()

const counts = countVerdicts(path.resolve(program.opts<{ corpus: string }>().corpus))
writeFileSync(new URL('../../docs/checks-base-rate.md', import.meta.url), documentOf(counts))
const open = unexplained(counts)
console.log(
  `${counts.certificates} certificates, ${counts.rows.length} checks, ${open.length} unexplained`,
)
for (const { check } of open) console.log(check)
process.exitCode = open.length > 0 ? 1 : 0
