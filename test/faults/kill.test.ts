/** kill -9 of every process in the middle of a dossier: it goes on from where it was, nothing lost, nothing done twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Cast, castOf } from '../../demo/cast.ts'
import { grantScript } from '../../demo/scripts.ts'
import { decide, file } from '../../demo/story.ts'
import { startPostgres } from '../../stack/postgres.ts'
import { postgresIsMissing, resolvePostgres } from '../../stack/servers/postgres.ts'
import { openRecords } from '../../storage/records/records.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { bePatient, type PatientClient, type SentRequest } from './patient-client.ts'
import { type KillableService, startApart, startTogether } from './processes.ts'
import { actsOf, documentsHold, ledgerOf, outcomeOf, receiptsHold, recordsHold } from './whole.ts'

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

function scene(open: (folder: string) => Promise<KillableService>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  const on = {} as { service: KillableService; cast: Cast; client: PatientClient }
  beforeAll(async () => {
    on.service = await open(folder)
    on.cast = await castOf(on.service.stack, on.service.address)
  }, buildMs)
  afterAll(async () => {
    await on.service.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => void (on.client = bePatient(on.service.address)))
  afterEach(() => on.client.restore())
  return on
}
type Scene = ReturnType<typeof scene>

/** The whole story of a granted dossier while a part is killed and started again at each moment. */
async function tell({ cast, client, service }: Scene, part: string | undefined): Promise<string> {
  const victim = part === undefined ? undefined : service.parts[part]
  if (victim)
    for (const moment of moments)
      client.during(moment, async () => {
        await victim.kill9()
        await sleep(awayMs)
        await victim.restart()
      })
  const dossier = await file(cast, script, () => {})
  await decide(cast, dossier, script, () => {})
  await client.happened()
  process.stderr.write(`killed ${part ?? 'nothing'}: ${client.repeated()} requests repeated\n`)
  return dossier
}

async function isWhole({ cast, service }: Scene, dossier: string): Promise<void> {
  expect(await outcomeOf(service.stack.temporal.address, dossier)).toEqual(['COMPLETED', 'granted'])
  expect(await documentsHold(cast, dossier)).toBe(script.files.length)
}

const binFolder = await resolvePostgres({ given: servers.postgresBin })
const wanted = binFolder !== undefined || process.env.CI === 'true'
const describeOnPostgres = wanted ? describe : describe.skip

/** Notices are issued beside the acts of people: when exactly is not part of the order. */
const beside = ['notice-issued', 'clock-started']
const inOrder = (acts: readonly string[]) => acts.filter((act) => !beside.includes(act))
const issued = (ledger: Parameters<typeof actsOf>[0]) =>
  actsOf(ledger).filter((act) => act === 'notice-issued').length

describeOnPostgres(
  wanted ? 'kill -9 of one process' : `kill -9 of one process (skipped: ${postgresIsMissing})`,
  () => {
    let postgres: Awaited<ReturnType<typeof startPostgres>>
    // A folder of its own: its server runs as another user.
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'faults-postgres-'))
    const on = scene(async (folder) => {
      if (!binFolder) throw new Error(postgresIsMissing)
      postgres = await startPostgres({ binFolder, dataFolder })
      return startApart(folder, postgres.url)
    })
    afterAll(async () => {
      await postgres.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    })

    let undisturbed: readonly string[]
    let undisturbedNotices: number
    it(
      'is not needed for a grant',
      async () => {
        const dossier = await tell(on, undefined)
        await isWhole(on, dossier)
        const records = await openRecords(postgres.url)
        undisturbed = inOrder(actsOf(await ledgerOf(records, dossier)))
        undisturbedNotices = issued(await ledgerOf(records, dossier))
        await records.close()
      },
      storyMs,
    )

    it.each(['worker', 'API', 'Temporal', 'S3'])(
      'of %s: the dossier goes on to its grant, act by act as if nothing had happened',
      async (part) => {
        const dossier = await tell(on, part)
        await isWhole(on, dossier)
        const records = await openRecords(postgres.url)
        const ledger = await ledgerOf(records, dossier)
        expect(inOrder(actsOf(ledger))).toEqual(undisturbed)
        expect(issued(ledger)).toBe(undisturbedNotices)
        receiptsHold(ledger, on.client.receipts())
        await recordsHold(records, dossier)
        await records.close()
      },
      storyMs,
    )
  },
)

describe('kill -9 of API and worker in one process, on the embedded database', () => {
  const on = scene(startTogether)

  it(
    'loses nothing and does nothing twice',
    async () => {
      const dossier = await tell(on, 'service')
      await isWhole(on, dossier)
      await on.service.parts.service?.kill9()
      const records = await openRecords(on.service.databaseUrl)
      const ledger = await ledgerOf(records, dossier)
      receiptsHold(ledger, on.client.receipts())
      expect(actsOf(ledger).filter((act) => act === 'refused')).toEqual([])
      await recordsHold(records, dossier)
      await records.close()
    },
    storyMs,
  )
})
