/** Kept histories replay on the present workflows: a dossier that runs outlives a release. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { bundleWorkflowCode, type ReplayResult, Runtime, Worker } from '@temporalio/worker'
import { DeterminismViolationError } from '@temporalio/workflow'
import { keptHistories } from '../histories/files.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }
const histories = keptHistories()

beforeAll(() => void Runtime.install({ logger: silent }))

async function replay(workflowsPath: string): Promise<ReplayResult[]> {
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: silent })
  const results: ReplayResult[] = []
  for await (const result of Worker.runReplayHistories({ workflowBundle }, histories))
    results.push(result)
  return results
}

/** A copy of the workflows with one file changed, where their packages can still be found. */
async function replayChanged(file: string, change: (text: string) => string) {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const copy = mkdtempSync(path.join(root, '.cache', 'replay-'))
  try {
    for (const folder of ['workflows', 'procedure'])
      cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true })
    const changed = path.join(copy, 'workflows', file)
    const before = readFileSync(changed, 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(changed, after)
    return await replay(path.join(copy, 'workflows', 'index.ts'))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const failed = (results: readonly ReplayResult[]) =>
  results.filter(({ error }) => error !== undefined).map(({ workflowId }) => workflowId)

describe('Kept histories', () => {
  it('tell of every end of a dossier, of each kind of case after a grant, and of several runs of both', () => {
    const names = histories.map(({ workflowId }) => workflowId)
    expect(names).toEqual(
      expect.arrayContaining(['continued-1', 'continued-2', 'corrected', 'granted']),
    )
    expect(names).toEqual(expect.arrayContaining(['not-accepted', 'withdrawn']))
    expect(names).toEqual(
      expect.arrayContaining(['recognition', 'complaint', 'penalty', 'exit', 'recognition-2']),
    )
  })

  it('replay on the present workflows', async () => {
    const results = await replay(path.join(root, 'workflows', 'index.ts'))
    expect(results.map(({ error }) => error)).toEqual(histories.map(() => undefined))
  })

  it('do not replay when two stages change places', async () => {
    const results = await replayChanged('recognise-certificate.ts', (text) =>
      text.replace(
        /(await technicalChecks\(dossier\))(\s+)(await verification\(dossier\))/,
        '$3$2$1',
      ),
    )
    expect(failed(results)).toEqual(expect.arrayContaining(['granted']))
    expect(results.find(({ workflowId }) => workflowId === 'granted')?.error).toBeInstanceOf(
      DeterminismViolationError,
    )
    // What never came to these stages is not touched by their order.
    expect(failed(results)).not.toContain('not-accepted')
  })
})
