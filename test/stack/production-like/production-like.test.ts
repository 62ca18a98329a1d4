/** The topology of production: a dossier goes from filing to decision while parts die and the workers are upgraded under it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { type Cast, castOf } from '../../../demo/cast.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { accept, conclude, file, review, verify } from '../../../demo/story.ts'
import { convertingData } from '../../../encryption/data-converter.ts'
import { type ProductionLike, startProductionLike } from '../../../stack/production-like/start.ts'
import { resolvePrograms } from '../../../stack/production-like/servers.ts'
import { dossierWorkflowId } from '../../../workflows/messages.ts'
import { bePatient, type PatientClient } from '../../faults/patient-client.ts'
import { buildMs } from '../cache-folder.ts'
import { makeNewBuild } from './new-build.ts'

const { script } = grantScript()
const quietly = () => {}
const missing = await resolvePrograms().then(
  () => undefined,
  (error: unknown) => String(error),
)
const wanted = missing === undefined || process.env.CI === 'true'
const describeWhole = wanted ? describe : describe.skip

const dataFolder = mkdtempSync(path.join(tmpdir(), 'production-like-'))
// PostgreSQL runs as a user of its own.
chmodSync(dataFolder, 0o755)

let stack: ProductionLike
let cast: Cast
let client: PatientClient
let newBuild: ReturnType<typeof makeNewBuild>
let dossier: string

/** Kills a part while a request of that kind is under way, and brings it back. */
const killDuring = (name: string, act: RegExp) =>
  client.during(
    ({ path: to, method, body }) => method === 'POST' && act.test(to + body),
    async () => {
      await stack.parts[name]!.kill()
      await sleep(1_000)
      await stack.parts[name]!.start()
    },
  )

/** The history as Temporal has it, with what payloads say where there is a key. */
async function historyOf(withKeys: boolean) {
  const { temporal } = await stack.configuration()
  const connection = await Connection.connect({ address: stack.parts.temporal!.address! })
  const converting = withKeys ? convertingData(temporal.payloadKeys) : {}
  const temporalClient = new Client({ connection, namespace: stack.namespace, ...converting })
  const handle = temporalClient.workflow.getHandle(dossierWorkflowId(dossier))
  const { events } = await handle.fetchHistory()
  const result: unknown = await handle.result().catch((error: unknown) => String(error))
  const { memo, searchAttributes } = await handle.describe()
  await connection.close()
  return { events: events ?? [], result, memo, searchAttributes }
}

/** Every byte that is anywhere in a message, as text. */
function textIn(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : ''
  return Object.values(value).map(textIn).join('\n')
}

/** What comes first on the feed of events through the balancer; `opened` is called once it is open. */
async function firstEvent(opened: () => Promise<void>): Promise<string> {
  const response = await cast.officer.send('/events/stream')
  const reader = response.body!.getReader()
  await opened()
  let read = ''
  while (!read.includes('data:')) {
    const { value, done } = await reader.read()
    if (done) break
    read += new TextDecoder().decode(value)
  }
  await reader.cancel()
  return read
}

const title = 'A dossier on the topology of production'
describeWhole(missing === undefined ? title : `${title} (skipped: ${missing})`, () => {
  beforeAll(async () => {
    stack = await startProductionLike({ dataFolder })
    client = bePatient(stack.address)
    cast = await castOf(stack, stack.address)
    newBuild = makeNewBuild()
  }, buildMs)
  afterAll(async () => {
    client.restore()
    await stack.stop()
    for (const folder of [dataFolder, newBuild.folder])
      rmSync(folder, { recursive: true, force: true })
  }, 120_000)

  it('is filed and accepted while an API and a worker are killed and come back', async () => {
    killDuring('api-1', /\/filing/)
    killDuring('worker-1', /"act":"accept"/)
    dossier = await file(cast, script, quietly)
    await accept(cast, dossier, quietly)
    await client.happened()
    expect((await cast.officer.read(dossier)).stage).toBe('verification')
    expect(Object.values(stack.parts).filter((part) => !part.isRunning())).toEqual([])
  }, 180_000)

  it('is heard of in the feed of events as officers act, through the balancer', async () => {
    expect(await firstEvent(() => verify(cast, dossier, quietly))).toContain(dossier)
  }, 120_000)

  it('goes on to its decision on a new build, after the workers of the old one are gone', async () => {
    const { folder: root } = newBuild
    await stack.startWorker('worker-next', { queues: 'procedure', build: '2', root })
    await stack.startWorker('checks-next', { queues: 'checks', build: '2', root })
    await stack.upgradeTo('2')
    for (const old of ['worker-1', 'worker-2', 'checks-1']) await stack.parts[old]!.stop()
    await review(cast, dossier, script, quietly)
    await conclude(cast, dossier, script.decision, quietly)
    const { events, result } = await historyOf(true)
    expect(result).toEqual({ outcome: 'granted' })
    const builds = events.flatMap(
      ({ workflowTaskCompletedEventAttributes: done }) => done?.deploymentVersion?.buildId ?? [],
    )
    expect([...new Set(builds)]).toEqual(['1', '2'])
    expect(textIn(events)).toContain(newBuild.mark)
  }, 240_000)

  it('leaves nothing in Temporal that tells of it to whoever has no key', async () => {
    const { events, memo, searchAttributes, result } = await historyOf(false)
    const read = textIn(events)
    const secrets = [
      ...['Elena', 'Petrova', '刘洋', 'Information Services', 'University A', 'MIIT', 'granted'],
      ...script.files.map(({ fileName }) => fileName),
    ]
    expect(secrets.filter((secret) => read.includes(secret))).toEqual([])
    expect(read).toContain('binary/encrypted')
    expect(result).not.toEqual({ outcome: 'granted' })
    expect(memo ?? {}).toEqual({})
    // Only Temporal's own, which name builds and patches.
    const kept = Object.keys(searchAttributes).filter(
      (name) => !/^(BuildIds|Temporal\w+)$/.test(name),
    )
    expect(kept).toEqual([])
  }, 60_000)
})
