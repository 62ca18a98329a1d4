/** kill -9 of API and worker in one process, on the embedded database, in the middle of a dossier: nothing lost, nothing done twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { type Cast, castOf } from '../../demo/cast.ts'
import { grantScript } from '../../demo/scripts.ts'
import { decide, file } from '../../demo/story.ts'
import { openRecords } from '../../storage/records/records.ts'
import { buildMs } from '../stack/cache-folder.ts'
import { readAgain } from './invariants/everything.ts'
import { ledgerOf, lost, twice, unnumbered } from './invariants/ledger.ts'
import { outcomeOf } from './invariants/workflows.ts'
import { bePatient, type PatientClient, type SentRequest } from './patient-client.ts'
import { type KillableService, startTogether } from './processes.ts'

const { script } = grantScript()
const storyMs = 300_000
/** Long enough for others to notice. */
const awayMs = 1_000

/** Moments of the story: while a file is taken, before the technical checks, and before the decision is issued. */
const moments: readonly ((request: SentRequest) => boolean)[] = [
  ({ path, method }) => method === 'POST' && path.endsWith('/documents'),
  ({ body }) => body.includes('"act":"accept"'),
  ({ body }) => body.includes('"act":"decide"'),
]

describe('kill -9 of API and worker in one process, on the embedded database', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  let service: KillableService
  let cast: Cast
  let client: PatientClient
  beforeAll(async () => {
    service = await startTogether(folder)
    cast = await castOf(service.stack, service.address)
    client = bePatient(service.address)
  }, buildMs)
  afterAll(async () => {
    client.restore()
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The whole story of a granted dossier while the process is killed and started again at each moment. */
  async function tell(): Promise<string> {
    for (const moment of moments)
      client.during(moment, async () => {
        await service.parts.service?.kill9()
        await sleep(awayMs)
        await service.parts.service?.restart()
      })
    const dossier = await file(cast, script, () => {})
    await decide(cast, dossier, script, () => {})
    await client.happened()
    process.stderr.write(`${client.repeated()} requests repeated\n`)
    return dossier
  }

  async function outcome(dossier: string): Promise<string | undefined> {
    const connection = await Connection.connect({ address: service.stack.temporal.address })
    return outcomeOf(new Client({ connection }), dossier).finally(() => connection.close())
  }

  it(
    'loses nothing and does nothing twice',
    async () => {
      const dossier = await tell()
      expect(await outcome(dossier)).toBe('granted')
      await service.parts.service?.kill9()
      const records = await openRecords(service.databaseUrl)
      const ledger = await ledgerOf(records, dossier)
      const receipts = client.receipts()
      expect(client.defects()).toEqual([])
      expect([
        ...lost(ledger, receipts),
        ...twice(ledger, receipts),
        ...unnumbered(ledger),
      ]).toEqual([])
      const { violations, tally } = await readAgain(
        service.stack.configuration(),
        records,
        () => {},
      )
      expect(violations).toEqual([])
      expect(tally.objects).toBeGreaterThan(script.files.length)
      await records.close()
    },
    storyMs,
  )
})
