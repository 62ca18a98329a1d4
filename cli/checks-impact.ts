/**
 * `npm run --silent checks:impact -- --rule-set NAME [--json]`: which open dossiers would be judged differently under
 * another rule set and the catalogue of this release. Changes none. Exits with 0 where none would be, 1 where some would
 * or cannot be judged, 2 where it was called wrongly.
 */
import { parseArgs } from 'node:util'
import { catalogueVersion } from '../checks/catalogue.ts'
import { ruleSetIds } from '../procedure/rule-set.ts'
import { createEvidenceStore } from '../storage/evidence/store.ts'
import { openRecords } from '../storage/records/records.ts'
import { readConfiguration } from '../temporal.config.ts'
import { count, countLines, linesOf, type Counts } from './impact/lines.ts'
import { survey } from './impact/survey.ts'

const usage = `Usage 用法: npm run --silent checks:impact -- --rule-set NAME [--json]
  --rule-set   the rule set to judge by 据以判定的规则集: ${ruleSetIds.join(', ')}
  --json       one JSON document a line in place of text 以逐行 JSON 代替文字`

const misuse = 2

function called() {
  const { values } = parseArgs({
    options: { 'rule-set': { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const ruleSet = ruleSetIds.find((id) => id === values['rule-set'])
  if (!ruleSet) throw new Error(`expected a rule set, got ${values['rule-set'] ?? 'none'}`)
  return { ruleSet, json: values.json }
}

function refuseCall(error: unknown): never {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exit(misuse)
}

function calledOrRefused() {
  try {
    return called()
  } catch (error) {
    return refuseCall(error)
  }
}

const { ruleSet, json } = calledOrRefused()
const { databaseUrl, evidence: store, rules } = readConfiguration()
const records = await openRecords(databaseUrl)
const evidence = createEvidenceStore({
  ...store,
  retentionYears: rules.retentionYears,
  clock: () => new Date(),
})
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort(new Error('interrupted')))
const counts: Counts = { open: 0, different: 0, unexamined: 0, failed: 0 }
console.error(`${ruleSet}, ${catalogueVersion}`)
for await (const surveyed of survey(ruleSet, { records, evidence, signal: interrupted.signal })) {
  if (interrupted.signal.aborted) break
  count(counts, surveyed)
  for (const line of json ? [JSON.stringify(surveyed)] : linesOf(surveyed)) console.log(line)
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${counts.open}`)
}
await records.close()
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
for (const line of countLines(counts)) console.error(line)
process.exitCode = counts.different + counts.failed > 0 || interrupted.signal.aborted ? 1 : 0
