/** The other side: linters and validators that others keep, each where its tool is to be had. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onPath } from '../../stack/resolve.ts'

const here = fileURLToPath(new URL('./linters/', import.meta.url))

const run = (command: string, args: readonly string[], cwd?: string): string =>
  execFileSync(command, args, {
    ...(cwd !== undefined && { cwd }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const say = (text: string) => process.stderr.write(`${text}\n`)

/** What a tool could not do stands in place of its figures. */
function attempt(name: string, prepare: () => string): string | undefined {
  try {
    return prepare()
  } catch (error) {
    say(`${name} is left out: ${error instanceof Error ? error.message.split('\n')[0] : ''}`)
    return undefined
  }
}

/** The Go program with zlint in it, built where a Go toolchain is on PATH. */
export const goLinter = (cacheFolder: string): string | undefined =>
  attempt('zlint', () => {
    const go = onPath('go')
    if (go === undefined) throw new Error('no go on PATH')
    const program = path.resolve(cacheFolder, 'linters', 'zlint-bench')
    if (existsSync(program)) return program
    say('zlint is built, which takes a minute')
    run(go, ['build', '-o', program, '.'], path.join(here, 'go'))
    return program
  })

const pkilintVersion = '0.13.3'

/** Python with pkilint, in an environment of its own, where a Python is on PATH. */
export const pkilintPython = (cacheFolder: string): string | undefined =>
  attempt('pkilint', () => {
    const system = onPath('python3')
    if (system === undefined) throw new Error('no python3 on PATH')
    const folder = path.resolve(cacheFolder, 'linters', `pkilint-${pkilintVersion}`)
    const python = path.join(folder, 'bin', 'python')
    if (existsSync(path.join(folder, 'bin', 'lint_pkix_cert'))) return python
    say('pkilint is installed, which takes a minute')
    mkdirSync(path.dirname(folder), { recursive: true })
    run(system, ['-m', 'venv', folder])
    run(python, ['-m', 'pip', 'install', '--quiet', `pkilint==${pkilintVersion}`])
    return python
  })

/** `rate` or `findings` of the Go program: the text that it prints. */
export const askGo = (program: string, ...args: string[]): string => run(program, args)

/** `rate` or `findings` of pkilint: the text that it prints. */
export const askPkilint = (python: string, ...args: string[]): string =>
  run(python, ['-W', 'ignore', path.join(here, 'pkilint_bench.py'), ...args])

/** Seconds of processor time of children, from what the shell's `times` prints last: 0m1.23s 0m0.04s. */
function childSeconds(printed: string): number {
  const [user = '', system = ''] = printed.trim().split('\n').at(-1)?.split(' ') ?? []
  const seconds = (text: string) => {
    const [minutes = '0', rest = '0'] = text.split('m')
    return Number(minutes) * 60 + Number.parseFloat(rest)
  }
  return seconds(user) + seconds(system)
}

/** Paths a second of processor time by one process of `openssl verify`. */
export function opensslRate(chain: string): number | undefined {
  if (onPath('openssl') === undefined) return undefined
  const holders = readdirSync(chain).filter((name) => /^\d+\.pem$/.test(name))
  const verify = 'openssl verify -CAfile root.pem -untrusted ca.pem "$@" > /dev/null; times'
  const printed = run('sh', ['-c', verify, 'sh', ...holders], chain)
  return holders.length / childSeconds(printed)
}
