/** One run of Schemathesis against a service that runs, and what it says of it. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { settingsFile, type Settings } from './settings.ts'

/** The part of its report that is read here. */
const Report = z.object({
  complete: z.boolean(),
  operations: z.object({ selected: z.int(), tested: z.int() }),
  test_cases: z.object({ generated: z.int() }),
  failures: z.array(z.object({ title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.object({ title: z.string(), count: z.int() })),
  valid_rates: z.record(z.string(), z.record(z.string(), z.object({ accepted: z.int() }))),
})

export interface Outcome {
  readonly requests: number
  /** Operations that were asked; of them, those of which at least one valid request was accepted. */
  readonly operations: number
  readonly accepted: number
  /** What is wrong, with the request that shows it; absent where nothing is. */
  readonly found?: string
}

/** An end by its exit code is an answer; anything else, such as a missing program, throws. */
const ended = (command: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const bounds = { cwd, maxBuffer: 256 * 1024 * 1024 }
    execFile(command, args, bounds, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number')
        reject(new Error(`${command} did not run`, { cause: error }))
      else resolve(`${stdout}\n${stderr}`)
    })
  })

/** From the first failure or error to the summary: the operations, the reasons, and commands that repeat the requests. */
const shown = (printed: string): string =>
  /^=+ (?:ERRORS|FAILURES) =+$[^]*?(?=^=+ (?:WARNINGS|SUMMARY) =+$)/m.exec(printed)?.[0] ?? printed

/** Asks the operations at the address, the description of which is at /openapi.json. */
export async function run(
  schemathesis: string,
  address: string,
  settings: Settings,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'schemathesis-'))
  const report = path.join(folder, 'report.json')
  writeFileSync(path.join(folder, 'schemathesis.toml'), settingsFile(settings))
  try {
    const named = settings.operations.flatMap((operation) => ['--include-name', operation])
    const output = ['--no-color', '--report-json-path', report]
    const args = ['run', `${address}/openapi.json`, ...output, ...named]
    const printed = await ended(schemathesis, args, folder)
    return outcomeOf(printed, readFileSync(report, 'utf8'), settings)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function outcomeOf(printed: string, report: string, { operations }: Settings): Outcome {
  const { complete, failures, errors, ...counted } = Report.parse(JSON.parse(report))
  const { selected, tested } = counted.operations
  const isWhole = complete && selected === operations.length && tested === operations.length
  const rates = Object.values(counted.valid_rates).map((phases) => Object.values(phases))
  const outcome = {
    requests: counted.test_cases.generated,
    operations: tested,
    accepted: rates.filter((phases) => phases.some(({ accepted }) => accepted > 0)).length,
  }
  if (isWhole && failures.length === 0 && errors.length === 0) return outcome
  const asked = `${tested} of ${operations.length} operations were asked, ${selected} of them found`
  return { ...outcome, found: `${isWhole ? '' : `${asked}\n`}${shown(printed)}` }
}
