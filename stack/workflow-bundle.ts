/** The bundle of the workflows: made once for each state of what goes into it, for it takes seconds of every start. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleWorkflowCode } from '@temporalio/worker'
import { makeOnce } from './make-once.ts'
import type { Progress } from './progress.ts'

const root = path.join(import.meta.dirname, '..')
/** All that workflows may import of the project; the rules of the linter hold them to it. */
const folders = ['workflows', 'procedure', 'domain']
const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }

function digestOfSources(): string {
  const digest = createHash('sha256')
  const sources = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, name)),
  )
  for (const name of [...sources.toSorted(), 'package-lock.json'])
    digest.update(`${name}\0`).update(readFileSync(path.join(root, name)))
  return digest.digest('hex')
}

/** The path of the bundle, for `WORKFLOW_BUNDLE` or `workflowBundle: { codePath }`. */
export async function workflowBundle(options: {
  readonly cacheFolder: string
  readonly progress: Progress
}): Promise<string> {
  const name = `${digestOfSources().slice(0, 16)}.js`
  const target = path.resolve(options.cacheFolder, 'workflows', name)
  await makeOnce(target, options.progress, async (making) => {
    const workflowsPath = path.join(root, 'workflows', 'index.ts')
    const { code } = await bundleWorkflowCode({ workflowsPath, logger: silent })
    const file = path.join(making, name)
    writeFileSync(file, code)
    return file
  })
  return target
}
