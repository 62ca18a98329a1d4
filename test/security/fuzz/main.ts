/**
 * `npm run fuzz [-- --examples N] [--seed N] [--role ROLE…] [--short] [--json]`: Schemathesis asks a whole service everything that its
 * description allows and forbids, as nobody and as every role, of all that is open to it. Exits with 1 on a 5xx or on an
 * answer that the description does not know.
 */
import { Command } from 'commander'
import { onStderr, showing } from '../../../stack/progress.ts'
import { resolveSchemathesis, schemathesisIsMissing } from '../../../stack/servers/schemathesis.ts'
import { readConfiguration } from '../../../temporal.config.ts'
import { type Asker, askers, dealtTo, openTo } from './operations.ts'
import { type Outcome, run } from './run.ts'
import { startAsked } from './service.ts'

const program: Command = new Command('fuzz')
  .option('--examples <n>', 'requests made up for each operation and role', '20')
  .option('--seed <n>', 'the same seed makes up the same requests', '20261122')
  .option('--role <roles...>', `some of ${askers.join(', ')}; all where absent`)
  .option('--no-bounds', 'without the values at and beyond the bounds of the schemas')
  .option('--short', 'each operation as one of the roles that it is open to, in turn')
  .option('--json', 'one JSON document')
  .parse()
interface Options {
  readonly examples: string
  readonly seed: string
  readonly role?: readonly string[]
  readonly bounds: boolean
  readonly short?: boolean
  readonly json?: boolean
}
const options = program.opts<Options>()
const { role: wanted = askers } = options
const chosen = askers.filter((asker) => wanted.includes(asker))
if (chosen.length < wanted.length)
  program.error(`expected --role to be some of ${askers.join(', ')}, got ${wanted.join(', ')}`)

const { servers } = readConfiguration()
const schemathesis = await resolveSchemathesis({ ...servers, given: servers.schemathesis })
if (!schemathesis) program.error(schemathesisIsMissing)

const asked = await startAsked({ write: (line) => onStderr.say(line.trimEnd()) })
const outcomes: (Outcome & { readonly asker: Asker; readonly seconds: number })[] = []
try {
  for (const asker of chosen) {
    const started = performance.now()
    const operations = options.short ? dealtTo(asker) : openTo(asker)
    const terms = { operations, bounds: options.bounds, token: await asked.tokenOf(asker) }
    const numbers = { examples: Number(options.examples), seed: Number(options.seed) }
    const settings = { ...terms, ...numbers, pools: asked.pools }
    const what = `${asker}: ${operations.length} operations`
    const outcome = await showing(what, onStderr, () => run(schemathesis, asked.address, settings))
    if (outcome.found !== undefined) onStderr.say(`✗ ${asker}\n${outcome.found}`)
    const seconds = Math.round((performance.now() - started) / 1000)
    outcomes.push({ asker, seconds, ...outcome })
  }
} finally {
  await asked.stop()
}
if (options.json) console.log(JSON.stringify({ seed: Number(options.seed), outcomes }))
else
  console.table(
    outcomes.map(({ found, ...counts }) => ({ ...counts, found: found === undefined ? '' : '✗' })),
  )
process.exitCode = outcomes.some(({ found }) => found !== undefined) ? 1 : 0
