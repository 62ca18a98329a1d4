/** 200 certificates and a long text on the real Temporal: progress shows, kill -9 loses nothing finished, cancelling ends it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ExaminationProgress } from '../../../domain/examination-progress.ts'
import type { ExaminationInput } from '../../../activities/technical-checks.ts'
import { examine } from '../../../checks/examine.ts'
import type { Document } from '../../../domain/document.ts'
import { Report } from '../../../domain/report.ts'
import { createExaminations } from '../../../api/examinations.ts'
import { dossierWorkflowId } from '../../../workflows/messages.ts'
import { resolveTool } from '../../../stack/resolve.ts'
import { temporalCli } from '../../../stack/servers/temporal.ts'
import { startTemporal } from '../../../stack/temporal.ts'
import { buildMs, servers } from '../../stack/cache-folder.ts'
import { RETENTION_YEARS, startGateway, type Gateway } from '../../storage/evidence/gateway.ts'
import { judgedAt } from '../case-file.ts'
import { build, ca, holder } from '../draft.ts'
import * as der from '../encode.ts'
import { drawing, pagesPdf } from '../../documents/text/files.ts'
import type { examination } from './workflow.ts'
import type { WorkerArguments } from './worker.ts'

const certificates = 200
const taskQueue = 'examination'
const dossier = randomUUID()
const folder = mkdtempSync(path.join(tmpdir(), 'examination-'))
const pkix = 'application/pkix-cert'
/** Its text takes some seconds to read, so that there is a middle in which to kill and to cancel. */
const longText = pagesPdf(1_500, drawing('BT /F1 9 Tf (a) Tj ET '.repeat(1_000)))
const files = [
  { type: 'ca-certificate', bytes: build(ca()), mediaType: pkix },
  ...Array.from({ length: certificates - 1 }, (_, index) => ({
    type: 'sample-certificate',
    bytes: build({ ...holder(), serialNumber: der.integer((0x4000 + index).toString(16)) }),
    mediaType: pkix,
  })),
  { type: 'standards-statement', bytes: longText, mediaType: 'application/pdf' },
]

let gateway: Gateway
let temporal: Awaited<ReturnType<typeof startTemporal>>
let connection: Connection
let documents: Document[]

const filed = async (
  { type, bytes, mediaType }: (typeof files)[number],
  index: number,
): Promise<Document> => ({
  id: randomUUID(),
  type,
  version: 1,
  fileName: `${index}.der`,
  language: 'en',
  evidence: await gateway.store.putBytes(dossier, bytes, mediaType),
  attachedAt: judgedAt,
  attachedBy: { sub: 'applicant', name: 'Applicant' },
})

beforeAll(async () => {
  gateway = await startGateway('examination')
  await gateway.store.prepare()
  documents = await Promise.all(files.map(filed))
  const executable = await resolveTool(temporalCli, { ...servers, given: servers.temporal })
  temporal = await startTemporal({ executable, dataFolder: folder })
  connection = await Connection.connect({ address: temporal.address })
}, buildMs)
afterAll(async () => {
  await connection.close()
  await temporal.stop()
  await gateway.stop()
  rmSync(folder, { recursive: true, force: true })
})

function startWorker(): ChildProcess {
  const store = { ...gateway.address, retentionYears: RETENTION_YEARS }
  const given: WorkerArguments = { address: temporal.address, taskQueue, store }
  const script = fileURLToPath(new URL('./worker.ts', import.meta.url))
  const options = ['--import', 'tsx', script, JSON.stringify(given)]
  return spawn(process.execPath, options, {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

async function end(worker: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  await ended
}

async function start() {
  const id = randomUUID()
  const input: ExaminationInput = { dossier, documents, at: judgedAt, ruleSet: 'test' }
  const handle = await new Client({ connection }).workflow.start<typeof examination>(
    'examination',
    { workflowId: dossierWorkflowId(id), taskQueue, args: [input] },
  )
  return { id, handle }
}

/** What `GET /dossiers/{id}/examination` answers. */
const progressOf = async (dossierId: string): Promise<ExaminationProgress | undefined> =>
  (await createExaminations(new Client({ connection })).of(dossierId)).progress

async function until(dossierId: string, seen: (progress: ExaminationProgress) => boolean) {
  for (;;) {
    const progress = await progressOf(dossierId)
    if (progress && seen(progress)) return progress
    await sleep(50)
  }
}

/** The reports of the files, as one who never was interrupted writes them. */
function expected(): string {
  const given = documents.map(({ id, fileName, type }, index) => ({
    ...{ document: id, fileName, type },
    bytes: files[index]?.bytes ?? Buffer.alloc(0),
  }))
  const started = Date.now()
  const steps = examine(given.slice(0, certificates), { at: judgedAt, ruleSet: 'test' })
  let step = steps.next()
  while (!step.done) step = steps.next()
  process.stdout.write(`${certificates} certificates examined in ${Date.now() - started} ms\n`)
  return JSON.stringify(step.value.files)
}

describe('The examination of 200 certificates', () => {
  it('shows its progress, and goes on after kill -9 without what was finished', async () => {
    const first = startWorker()
    const { id, handle } = await start()
    const before = await until(id, ({ phase }) => phase === 'documents')
    await end(first)
    const second = startWorker()
    try {
      const after = await until(id, ({ resumed }) => resumed > 0)
      const { evidence } = await handle.result()
      const bytes = await gateway.store.read(evidence, evidence.size)
      const report = Report.parse(JSON.parse(bytes.toString()))
      expect(before).toMatchObject({ certificates, examined: certificates, texts: 1 })
      expect(after.resumed).toBe(certificates)
      expect(JSON.stringify(report.files)).toBe(expected())
      process.stdout.write(`killed at ${before.examined}, went on with ${after.resumed}\n`)
    } finally {
      await end(second)
    }
  })

  it('ends when it is cancelled', async () => {
    const worker = startWorker()
    try {
      const { id, handle } = await start()
      await until(id, ({ phase }) => phase === 'documents')
      await handle.cancel()
      await expect(handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } })
    } finally {
      await end(worker)
    }
  })
})
