/** The console's files, built once for each state of what they are made of. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeOnce } from './make-once.ts'
import type { Progress } from './progress.ts'
import { runCommand } from './run-command.ts'

const root = path.join(import.meta.dirname, '..')
const generated = ['node_modules', 'dist', path.join('client', 'schema.d.ts')]

/** SHA-256 over names and bytes of the sources, the interface's description and the versions of packages. */
function digestOfSources(): string {
  const digest = createHash('sha256')
  const sources = readdirSync(path.join(root, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .filter((name) => !generated.some((part) => name.startsWith(path.join('web', part))))
    .toSorted()
  for (const name of [...sources, 'docs/openapi.json', 'package-lock.json'])
    digest.update(`${name}\0`).update(readFileSync(path.join(root, name)))
  return digest.digest('hex')
}

/** Answers the folder that `CONSOLE_FOLDER` names; builds it where the cache does not have it. */
export async function buildConsole(cacheFolder: string, progress: Progress): Promise<string> {
  const target = path.resolve(cacheFolder, 'console', digestOfSources().slice(0, 16))
  await makeOnce(target, progress, async (making) => {
    const folder = path.join(making, 'console')
    const args = ['node_modules/vite/bin/vite.js', 'build', 'web', '--outDir', folder]
    const command = process.execPath
    // Whoever builds: tests have another NODE_ENV, and would be given React's slow development build.
    const environment = { NODE_ENV: 'production' }
    const what = 'building the console'
    await runCommand({ what, command, args, environment, cwd: root }, progress)
    return folder
  })
  return target
}
