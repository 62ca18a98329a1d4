/**
 * `npm run bench:scale [-- --open N --rows N --filed SHARE --seconds N --json]`: the topology of production with 10,000
 * dossiers open in Temporal and 100,000 in the projections: acts a second, how long an act, a page of the queue and a search
 * take at 1,000, 10,000 and 100,000; processor time, memory, disk and the size of histories. docs/scale.md reckons with them.
 */
import { Command } from 'commander'
import { decide } from '../../demo/story.ts'
import { grantScript } from '../../demo/scripts.ts'
import { onStderr, showing } from '../../stack/progress.ts'
import { openEngine } from '../../storage/records/database.ts'
import { loadOf } from '../load.ts'
import { dossierWorkflowId } from '../../workflows/messages.ts'
import { createActing, takingTurns } from './acts.ts'
import { measureCold } from './cold.ts'
import { readCosts } from './costs.ts'
import { createDraw, each } from './lanes.ts'
import { type Level, type LevelResult, measureLevel } from './level.ts'
import { createOpening, filePattern, type Open } from './opening.ts'
import { looksOf } from './pages.ts'
import { peopleOf } from './people.ts'
import { type OpeningCost, print } from './report.ts'
import { addRows } from './rows.ts'
import { type DossierSize, sizeOf } from './sizes.ts'
import { startTopology } from './topology.ts'
import { spent } from './unit-costs.ts'

const program: Command = new Command('bench:scale')
  .option('--open <n>', 'dossiers open in Temporal', '10000')
  .option('--rows <n>', 'dossiers in the projections', '100000')
  .option(
    '--filed <share>',
    'of those open, filed and waiting for intake; the others are drafts',
    '0.3',
  )
  .option('--seconds <n>', 'of each measurement of acts; half of it of each look', '12')
  .option('--json', 'one JSON document')
  .parse()
const options = program.opts<
  Record<'open' | 'rows' | 'filed' | 'seconds', string> & { json?: boolean }
>()
const most = { open: Number(options.open), rows: Number(options.rows) }
const filed = Number(options.filed)
const atOnce = 16

/** A tenth of them open; all of them; and as many rows as the projections have in the end. */
const levels: readonly Level[] = [Math.ceil(most.open / 10), most.open]
  .map((open): Level => ({ open, rows: open }))
  .concat(most.rows > most.open ? [most] : [])

const topology = await startTopology()
const { client, configuration, cast, stack } = topology
const database = await openEngine(configuration.databaseUrl)
// Whoever has seen enough leaves nothing behind.
const stop = () => topology.stop().then(() => process.exit(1))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
try {
  const people = await peopleOf(topology)
  const pattern = await showing('one dossier filed with all of its documents', onStderr, () =>
    filePattern(topology),
  )
  const sizes: DossierSize[] = []
  const measureSize = async (what: string, id: string) =>
    sizes.push(await sizeOf(what, id, { client, database }))
  await measureSize('filed, each document uploaded', pattern.id)
  await showing('the same decided', onStderr, (detail) =>
    decide(cast, pattern.id, grantScript().script, detail),
  )
  await measureSize('decided and delivered', pattern.id)
  const load = await loadOf(client, dossierWorkflowId(pattern.id))

  const opening = createOpening(topology, people, pattern)
  const open: Open[] = []
  /** Spread evenly over all numbers. */
  const isFiled = (number: number) => Math.floor((number + 1) * filed) > Math.floor(number * filed)
  async function fill(end: number): Promise<OpeningCost> {
    const from = await readCosts(stack, database)
    const [first, started] = [open.length, performance.now()]
    await showing(`opening dossiers, up to ${end}`, onStderr, (detail) =>
      each({ first, end, atOnce }, async (number) => {
        open.push(await (isFiled(number) ? opening.filed(number) : opening.draft(number)))
        const rate = (open.length - first) / ((performance.now() - started) / 1000)
        detail(`${open.length} open, ${rate.toFixed(1)}/s`)
      }),
    )
    const seconds = (performance.now() - started) / 1000
    const costs = spent(from, await readCosts(stack, database), end - first)
    return { dossiers: end - first, seconds, costs }
  }

  const sample = (stage: Open['stage']) =>
    open.find((each) => each.stage === stage)?.id ?? pattern.id
  const addAll = (rows: number) =>
    showing('more rows in the projections', onStderr, (detail) => {
      const templates = { draft: sample('draft'), intake: sample('intake'), decided: pattern.id }
      return addRows(database, { rows, templates }, (done) => detail(`${done} of ${rows}`))
    })

  const act = createActing(people, pattern.form)
  const draw = createDraw()
  const measuring = {
    ...{ topology, database, seconds: Number(options.seconds) },
    actOn: (dossiers: readonly Open[]) => takingTurns(dossiers, { draw, act }),
    looksOf: (dossiers: readonly Open[]) => looksOf(people.officialOf(0), dossiers),
  }
  const openings: OpeningCost[] = []
  const results: LevelResult[] = []
  for (const level of levels) {
    if (level.open > open.length) openings.push(await fill(level.open))
    else await addAll(level.rows - level.open)
    results.push(await measureLevel(level, open, measuring))
  }
  const seconds = Number(options.seconds)
  const cold = await measureCold(open, { topology, database, seconds, act })
  for (const stage of ['draft', 'intake'] as const)
    await measureSize(`${stage}, opened with its documents, after acts`, sample(stage))
  const result = { options: { ...most, filed }, load, sizes, openings, levels: results, cold }
  if (options.json) console.log(JSON.stringify(result))
  else print(result)
} finally {
  await database.destroy()
  await topology.stop()
}
process.exit(0)
