/** A later build of the project: the same sources in a folder of their own, with one change that old dossiers must live with. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What is no source of a worker. */
const beside = [
  'node_modules',
  'test',
  'web',
  'docs',
  'demo',
  'bench',
  'deploy',
  'stack',
  'coverage',
]
const isSource = (name: string) => !name.startsWith('.') && !beside.includes(name)

const mark = 'the-next-build'

/** Copies the sources to where their packages are found; answers the folder, and the patch that only this build knows. */
export function makeNewBuild() {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(path.join(root, '.cache', 'build-'))
  for (const name of readdirSync(root).filter(isSource))
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  const file = path.join(folder, 'workflows', 'decision.ts')
  const before = readFileSync(file, 'utf8')
  const changed = before.replace(
    /(export async function decision\([^)]*\)[^{]*\{\n)/,
    `import { patched as isNew } from '@temporalio/workflow'\n$1  isNew('${mark}')\n`,
  )
  if (changed === before) throw new Error(`expected the stage of the decision in ${file}`)
  writeFileSync(file, changed)
  return { folder, mark }
}
