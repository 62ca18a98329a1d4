import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Engine } from '../storage/records/engines.ts'
import { announcing, hook, openCase, systemEvent } from './cases.ts'
import { type Receiver, startReceiver, until } from './receiver.ts'

const program = fileURLToPath(new URL('./dispatcher-process.ts', import.meta.url))
const hooks = 4
const events = 25

let engine: Engine
let receiver: Receiver
const children: ChildProcess[] = []
beforeAll(async () => {
  engine = await announcing('PostgreSQL')
  // Slow enough that whoever kills the dispatcher meets it in the middle.
  receiver = await startReceiver((response) => void setTimeout(() => response.end(), 30))
}, 300_000)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  receiver.stop()
  await engine.stop()
})

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: engine.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout!, 'data')
  return child
}

describe('A dispatcher that is killed in the middle of sending', () => {
  it('loses no message, and repeats some under the same id', async () => {
    const organisation = `CA ${randomUUID()}`
    for (let each = 0; each < hooks; each += 1)
      await hook(engine.records, organisation, receiver.url)
    const dossier = await openCase(engine.records, { organisation })
    for (let event = 2; event <= events; event += 1)
      await engine.records.append([systemEvent(dossier, event)])
    let kills = 0
    for (const goal of [10, 30, 60]) {
      const child = await startProcess()
      await until(`${goal} requests`, () => receiver.received.length >= goal)
      child.kill('SIGKILL')
      await once(child, 'exit')
      kills += 1
    }
    await startProcess()
    const pending = async () =>
      (
        await engine.records.listDeliveries({
          scope: { organisation, roles: [] },
          state: 'pending',
          limit: 1,
        })
      ).items.length
    await until('nothing is pending', async () => (await pending()) === 0, 60_000)
    const ids = receiver.ids()
    expect(new Set(ids).size).toBe(hooks * events)
    // At most what was under way at each kill came twice.
    expect(ids.length).toBeLessThanOrEqual(hooks * events + kills * 4)
  }, 150_000)
})
