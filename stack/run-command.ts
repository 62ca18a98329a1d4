/** Runs a long command, such as a build, and shows its latest line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { guard } from './guard.ts'
import { inheritedEnvironment } from './inherited-environment.ts'
import { type Progress, showing } from './progress.ts'

export interface LongCommand {
  /** What it does, in words: “building Temporal 1.5.1”. */
  readonly what: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
}

/** Resolves when the command ends well; throws with its last lines otherwise. */
export async function runCommand(
  { what, command, args, environment, cwd }: LongCommand,
  progress: Progress,
): Promise<void> {
  await showing(what, progress, async (detail) => {
    const lines: string[] = []
    const child = spawn(command, args, {
      env: inheritedEnvironment(environment),
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    guard(child)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        lines.push(...data.toString().split('\n').filter(Boolean))
        lines.splice(0, Math.max(0, lines.length - 20))
        detail(lines.at(-1) ?? '')
      })
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    if (code !== 0)
      throw new Error(
        `${what} failed (${command}, ${signal ?? `exit code ${code}`}):\n${lines.join('\n')}`,
      )
  })
}
