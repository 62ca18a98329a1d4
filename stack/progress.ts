/** Runs a long command and shows that it lives: redrawn on a terminal, a line every ten seconds elsewhere. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface LongCommand {
  /** What it does, in words: “building Temporal 1.5.1”. */
  readonly what: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
}

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`

/** Resolves when the command ends well; throws with its last lines otherwise. */
export async function runShowing({ what, command, args, environment, cwd }: LongCommand) {
  const started = Date.now()
  const lines: string[] = []
  const show = () => {
    const text = `${what} … ${seconds(started)}  ${lines.at(-1)?.slice(0, 60) ?? ''}`
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`)
  }
  show()
  const timer = setInterval(show, process.stderr.isTTY ? 1_000 : 10_000)
  const child = spawn(command, [...args], {
    env: { ...process.env, ...environment },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      lines.push(...data.toString().split('\n').filter(Boolean))
      lines.splice(0, Math.max(0, lines.length - 20))
    })
  const [code] = (await once(child, 'exit').finally(() => clearInterval(timer))) as [number | null]
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${what}: ${seconds(started)}\n`)
  if (code !== 0)
    throw new Error(`${what} failed (${command}, exit code ${code}):\n${lines.join('\n')}`)
}
