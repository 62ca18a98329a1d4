/** Histories as JSON files: written by `npm run histories`, read by the test that replays them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { HistoryAndWorkflowId } from '@temporalio/client'
import type * as proto from '@temporalio/proto'

type History = HistoryAndWorkflowId['history']

// A CommonJS package whose names an import of an ES module does not see.
const { temporal } = createRequire(import.meta.url)('@temporalio/proto') as typeof proto
const { History } = temporal.api.history.v1

const folder = fileURLToPath(new URL('.', import.meta.url))

export function writeHistory(name: string, history: History): void {
  // Not the SDK's own conversion: it wants one copy of protobufjs, and packages bring several.
  const plain = History.toObject(History.fromObject(history as object), {
    longs: String,
    bytes: String,
  })
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(plain)}\n`)
}

/** Bytes of a history as the server counts them. */
export const historyBytes = (history: History): number =>
  History.encode(History.fromObject(history as object)).finish().length

/** Every kept history, by the name of its story. */
export const keptHistories = (): HistoryAndWorkflowId[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      workflowId: file.replace('.json', ''),
      history: History.fromObject(
        JSON.parse(readFileSync(folder + file, 'utf8')) as Record<string, unknown>,
      ),
    }))
