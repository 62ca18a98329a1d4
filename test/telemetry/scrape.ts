/** What a process shows to Prometheus, and the names that Temporal's SDK knows. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Values by name and labels, as they stand in a scrape. */
export async function scrape(address: string): Promise<Map<string, number>> {
  const text = await (await fetch(address)).text()
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const named = text.split('\n').flatMap((line) => {
    const [, name, kind] = /^# TYPE (\w+) (\w+)/.exec(line) ?? []
    if (!name) return []
    return kind === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name]
  })
  return new Map([
    ...named.map((name) => [name, Number.NaN] as const),
    ...samples.map((line) => {
      const end = line.lastIndexOf(' ')
      return [line.slice(0, end), Number(line.slice(end + 1))] as const
    }),
  ])
}

/** Temporal's SDK shows these once they have happened; their names stand in it. */
export const whereItHappens = [
  'temporal_workflow_failed_total',
  'temporal_workflow_task_execution_failed_total',
]

export function namesInTemporalsSdk(): string {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@temporalio/core-bridge/package.json'),
  )
  const files = readdirSync(path.join(folder, 'releases'), { recursive: true, encoding: 'utf8' })
  const library = files.find((file) => file.endsWith('.node')) ?? ''
  return readFileSync(path.join(folder, 'releases', library), 'latin1')
}
