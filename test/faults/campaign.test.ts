/** The short form of `npm run faults`: each kind of fault at least once, and no invariant violated. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { resolvePrograms } from '../../stack/production-like/servers.ts'
import { type Kind, kinds } from './campaign/deck.ts'
import type { Report } from './campaign/run.ts'

const main = fileURLToPath(new URL('./campaign/main.ts', import.meta.url))
const terms = ['--dossiers', '16', '--acts-between', '8', '--seed', '1', '--json']
const withinMs = 400_000

const missing = await resolvePrograms().then(
  () => undefined,
  (error: unknown) => String(error),
)
const wanted = missing === undefined || process.env.CI === 'true'
const describeWhole = wanted ? describe : describe.skip

/** What the command prints and its exit code. */
function campaign(): Promise<{ code: number; report: Report }> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', main, ...terms],
      { maxBuffer: 64_000_000, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, printed) => {
        const code = error ? Number(error.code) : 0
        if (printed === '') return void reject(error ?? new Error('expected a report'))
        resolve({ code, report: JSON.parse(printed) as Report })
      },
    )
    child.stderr?.pipe(process.stderr)
  })
}

const title = 'A campaign of faults over dossiers under way'
describeWhole(missing === undefined ? title : `${title} (skipped: ${missing})`, () => {
  it(
    'strikes in every way, and no invariant is violated',
    async () => {
      const { code, report } = await campaign()
      const found = Object.entries(report.violations).filter(
        ([, violations]) => violations.length > 0,
      )
      expect(found).toEqual([])
      expect(code).toBe(0)
      // A disk can be filled only by whoever may mount one.
      const possible: readonly Kind[] = kinds.filter((kind) => kind !== 'fill' || !report.notFilled)
      expect(Object.keys(report.kinds).sort()).toEqual([...possible].sort())
      expect(report.dossiers).toBeGreaterThanOrEqual(16)
      expect(report.read.cases).toBeGreaterThanOrEqual(report.dossiers)
    },
    withinMs,
  )
})
