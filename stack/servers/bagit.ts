/** The Library of Congress' BagIt validator: given, on PATH, cached, or brought from PyPI with its checksum pinned. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeOnce } from '../make-once.ts'
import { onStderr, type Progress } from '../progress.ts'
import { givenExecutable, onPath, type ResolveOptions } from '../resolve.ts'
import { runCommand } from '../run-command.ts'

const version = '1.9.0'

/** Of the source archive, as PyPI publishes it. */
const sha256 = '9455006c2d1df88be95ec1fccabc5ea623389589ea4c85b3d85bd256f29d7656'

/** Why a test that needs it skips. */
export const bagitIsMissing =
  'bagit.py is neither on PATH nor could python3 and pip bring it; set BAGIT to its path'

const wrapper = `#!/bin/sh
exec python3 "$(dirname "$0")/bagit.py" "$@"
`

async function bring(python: string, making: string, progress: Progress): Promise<string> {
  const made = path.join(making, 'bagit')
  const environment = path.join(making, 'environment')
  const run = (what: string, command: string, args: readonly string[]) =>
    runCommand({ what, command, args, cwd: making }, progress)
  writeFileSync(path.join(making, 'wanted.txt'), `bagit==${version} --hash=sha256:${sha256}\n`)
  await run('preparing a Python environment', python, ['-m', 'venv', environment])
  const pip = path.join(environment, 'bin', 'pip')
  const args = ['install', '--no-deps', '--require-hashes', '--target', made, '-r', 'wanted.txt']
  await run(`bringing bagit ${version} from PyPI`, pip, args)
  writeFileSync(path.join(made, 'bagit'), wrapper)
  chmodSync(path.join(made, 'bagit'), 0o755)
  return made
}

/** Path of an executable that takes `--validate` and a folder, or undefined where it cannot be had: see `bagitIsMissing`. */
export async function resolveBagit(options: ResolveOptions): Promise<string | undefined> {
  const { given, searchPath, progress = onStderr } = options
  if (given !== undefined) return givenExecutable('bagit.py', 'BAGIT', given)
  const python = onPath('python3', searchPath)
  const found = onPath('bagit.py', searchPath)
  if (found || !python) return found
  const folder = path.resolve(options.cacheFolder, 'servers', `bagit-${version}`)
  if (!existsSync(folder))
    // Without a network it fails, and that is an answer.
    await makeOnce(folder, progress, (making) => bring(python, making, progress)).catch(
      (error: unknown) => progress.say(String(error)),
    )
  return existsSync(folder) ? path.join(folder, 'bagit') : undefined
}
