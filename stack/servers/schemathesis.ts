/** Schemathesis, which asks a service everything that its OpenAPI description allows and forbids: given, cached, or brought from PyPI, it and all that it needs pinned by checksum. */
import { chmodSync, copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeOnce } from '../make-once.ts'
import { onStderr, type Progress } from '../progress.ts'
import { givenExecutable, onPath, type ResolveOptions } from '../resolve.ts'
import { runCommand } from '../run-command.ts'
import { debianTool } from './debian.ts'

/**
 * What it found may change with its version, so none is taken from PATH. After a change:
 * `pip-compile --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --strip-extras`.
 */
export const version = '4.32.5'

/** Every package with its version and the checksums of its archives for every platform, as PyPI publishes them. */
const wanted = path.join(import.meta.dirname, 'schemathesis.txt')

/** Why a test that needs it skips. */
export const schemathesisIsMissing =
  'python3 (3.11 or newer) and pip could not bring Schemathesis; set SCHEMATHESIS to its path'

const wrapper = (python: string) => `#!/bin/sh
PYTHONPATH="$(dirname "$0")/packages" exec "${python}" -m schemathesis.cli "$@"
`

type Run = (what: string, command: string, args: readonly string[]) => Promise<void>

/** pip in an environment of its own; where Python cannot make one, as on Debian without python3-venv, the system's. */
async function pipIn(environment: string, python: string, run: Run): Promise<string> {
  try {
    await run('preparing a Python environment', python, ['-m', 'venv', environment])
    return path.join(environment, 'bin', 'pip')
  } catch (error) {
    const pip = debianTool('pip3')
    if (!pip) throw error
    return pip
  }
}

async function bring(python: string, making: string, progress: Progress): Promise<string> {
  const made = path.join(making, 'schemathesis')
  const run: Run = (what, command, args) =>
    runCommand({ what, command, args, cwd: making }, progress)
  const pip = await pipIn(path.join(making, 'environment'), python, run)
  copyFileSync(wanted, path.join(making, 'wanted.txt'))
  const pinned = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '-r', 'wanted.txt']
  const args = ['install', ...pinned, '--target', path.join(made, 'packages')]
  await run(`bringing Schemathesis ${version} from PyPI`, pip, args)
  writeFileSync(path.join(made, 'schemathesis'), wrapper(python))
  chmodSync(path.join(made, 'schemathesis'), 0o755)
  return made
}

/** Path of its command line, or undefined where it cannot be had: see `schemathesisIsMissing`. */
export async function resolveSchemathesis(options: ResolveOptions): Promise<string | undefined> {
  const { given, searchPath, progress = onStderr } = options
  if (given !== undefined) return givenExecutable('schemathesis', 'SCHEMATHESIS', given)
  const folder = path.resolve(options.cacheFolder, 'servers', `schemathesis-${version}`)
  const python = onPath('python3', searchPath)
  if (!existsSync(folder) && python)
    // Without a network it fails, and that is an answer.
    await makeOnce(folder, progress, (making) => bring(python, making, progress)).catch(
      (error: unknown) => progress.say(String(error)),
    )
  return existsSync(folder) ? path.join(folder, 'schemathesis') : undefined
}
