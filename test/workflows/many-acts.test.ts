/** A dossier of very many acts on the real server (`MANY_ACTS=5000` for more of them): its runs stay inside Temporal's limits and forget no idempotency key. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import type { ActMessage } from '../../domain/act.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import { type DevelopmentStack, startDevelopment } from '../../stack/development.ts'
import { openRecords, type Records } from '../../storage/records/records.ts'
import { type RunningWorker, startWorker } from '../../worker.ts'
import { opened, type Opening, readDossier, updates } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { applicant, desk, evidence, officer } from '../support/time-skipping.ts'
import { type Run, runsOf } from '../support/runs.ts'
import { answers, atOnce, message, repeatedly, say, send } from './acts-at-once.ts'

const acts = Number(process.env.MANY_ACTS ?? 1_800)
/** Temporal refuses an eleventh update in flight on one workflow. */
const lanes = 10

let folder: string
let stack: DevelopmentStack
let records: Records
let worker: RunningWorker
let connection: Connection
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'many-acts-'))
  stack = await startDevelopment({ dataFolder: folder })
  const configuration = stack.configuration()
  records = await openRecords(configuration.databaseUrl)
  worker = await startWorker(configuration, records)
  connection = await Connection.connect({ address: configuration.temporal.address })
}, 600_000)
afterAll(async () => {
  await worker.stop()
  await connection.close()
  await records.close()
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

const opening: Opening = {
  id: randomUUID(),
  by: applicant,
  rules: currentRuleSet,
  key: 'opening',
  fingerprint: 'opening',
}

async function openDossier() {
  const { taskQueue } = stack.configuration().temporal
  const client = new Client({ connection })
  const started = await client.workflow.start<typeof recogniseCertificate>('recogniseCertificate', {
    workflowId: opening.id,
    taskQueue,
    args: [opening],
  })
  const handle = client.workflow.getHandle<typeof recogniseCertificate>(opening.id)
  await handle.executeUpdate(opened, { args: [opening] })
  return { client, handle, firstRun: started.firstExecutionRunId }
}
type Opened = Awaited<ReturnType<typeof openDossier>>

const saves = 399
const attachments = 450
const claims = 100
const reassignments = acts - saves - attachments - claims - 1

const identity = (revision: number) => ({ sections: { identity: {} }, revision })

async function draft(dossier: Opened, first: ActMessage<'save'>): Promise<void> {
  const document = { type: 'audit-report', fileName: 'audit.pdf', evidence }
  await Promise.all([
    repeatedly(saves, (revision) =>
      send(dossier, 'save', revision === 0 ? first : message(applicant, identity(revision))),
    ),
    atOnce(lanes - 1, attachments, () =>
      send(dossier, 'attach', message(applicant, { ...document, id: randomUUID() })),
    ),
  ])
  say('drafted')
}

const filed = {
  revision: saves,
  documents: attachments,
  form: evidence,
  caName: {},
  certificateTypes: ['seal'],
}

/** The task is claimed and released by turns, then handed from one desk to another by ten officers at once. */
async function examine(dossier: Opened): Promise<void> {
  const { tasks } = await dossier.handle.query(readDossier)
  const task = tasks[0]!.id
  await repeatedly(claims / 2, async (index) => {
    await send(dossier, 'claim', message(desk, { task }))
    await send(dossier, 'release', message(desk, { claim: { task, epoch: index * 2 + 1 } }))
  })
  say('claimed and released')
  await atOnce(lanes, reassignments, () =>
    send(dossier, 'reassign', message(officer, { task, to: desk, reason: 'Another desk.' })),
  )
  say('reassigned')
}

const most = (runs: readonly Run[], what: Exclude<keyof Run, 'runId'>) =>
  Math.max(...runs.map((run) => run[what]))

describe(`A dossier of ${acts} acts`, () => {
  const first = message<'save'>(applicant, identity(0))
  let dossier: Opened

  it(
    'answers every one of them',
    async () => {
      dossier = await openDossier()
      await draft(dossier, first)
      await send(dossier, 'file', message(applicant, filed))
      await examine(dossier)
      expect(answers.size).toBe(acts)
    },
    15 * 60_000,
  )

  it('is continued as new long before a run reaches Temporal’s limits', async () => {
    const runs = await runsOf(dossier.client, opening.id, dossier.firstRun)
    const [events, accepted] = [most(runs, 'events'), most(runs, 'updates')]
    say(`${runs.length} runs, at most ${events} events, ${accepted} updates each`)
    say(`at most ${most(runs, 'carried')} bytes carried over`)
    expect(runs.length).toBeGreaterThan(acts / 1_000)
    expect(events).toBeLessThan(51_200)
    expect(accepted).toBeLessThan(2_000)
    expect(most(runs, 'carried')).toBeLessThan(1_048_576)
  })

  it('has every act in its ledger once, under the number that was answered', async () => {
    const { items } = await records.readLedger(opening.id, { limit: 2 * acts })
    const written = items.flatMap(({ event: { act, key, event } }) =>
      key === undefined || act === 'open' ? [] : [[key, event] as const],
    )
    expect(written).toHaveLength(acts)
    expect(new Map(written)).toEqual(answers)
    expect(await records.verifyLedger(opening.id)).toEqual({
      dossier: opening.id,
      entries: items.length,
    })
  })

  it('answers a key of its first run with the same event, and does nothing again', async () => {
    const { revision, events } = await dossier.handle.query(readDossier)
    const repeated = await dossier.handle.executeUpdate(updates.save, { args: [first] })
    expect(repeated.event).toBe(answers.get(first.key))
    const after = await dossier.handle.query(readDossier)
    expect([after.revision, after.events]).toEqual([revision, events])
  })
})
