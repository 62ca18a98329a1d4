/** Runs the check tool as a process of its own, as people do. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Ran {
  readonly code: number
  readonly output: string
  readonly complaint: string
}

/** Runs it with arguments, and `input` as its standard input. */
export async function check(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const program = ['--import', 'tsx', 'cli/check/main.ts', ...args]
  const child = spawn(process.execPath, program, { cwd: root, env: { ...process.env, ...env } })
  const output: Buffer[] = []
  const complaint: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => output.push(part))
  child.stderr.on('data', (part: Buffer) => complaint.push(part))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  return {
    code,
    output: Buffer.concat(output).toString(),
    complaint: Buffer.concat(complaint).toString(),
  }
}

/** The documents of NDJSON. */
export const documents = (output: string): Record<string, unknown>[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
