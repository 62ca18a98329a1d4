/** kill -9 between the confirmation of a calendar and the last clock that it moves: every clock moves, and once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Cast, castOf } from '../../demo/cast.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import type { CalendarImpact } from '../../domain/calendar-impact.ts'
import type { CalendarVersion } from '../../domain/calendar-version.ts'
import { startPostgres } from '../../stack/postgres.ts'
import { postgresIsMissing, resolvePostgres } from '../../stack/servers/postgres.ts'
import { ledgerOf } from '../e2e/ledger.ts'
import { type KillableService, startApart } from '../faults/processes.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { filed } from './steps.ts'

const binFolder = await resolvePostgres({ given: servers.postgresBin })
const wanted = binFolder !== undefined || process.env.CI === 'true'
const describeOnPostgres = wanted ? describe : describe.skip
const today = dateInShanghai(new Date().toISOString())
const year = Number(today.slice(0, 4))
/** More than are asked at once. */
const dossierCount = 12

describeOnPostgres(
  wanted ? 'A confirmed calendar' : `A confirmed calendar (skipped: ${postgresIsMissing})`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'calendars-'))
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
    let postgres: Awaited<ReturnType<typeof startPostgres>>
    let service: KillableService
    let cast: Cast
    const dossiers: string[] = []
    beforeAll(async () => {
      if (!binFolder) throw new Error(postgresIsMissing)
      postgres = await startPostgres({ binFolder, dataFolder })
      service = await startApart(folder, postgres.url)
      cast = await castOf(service.stack, service.address)
      while (dossiers.length < dossierCount)
        dossiers.push(...(await Promise.all([filed(cast), filed(cast), filed(cast)])))
    }, buildMs)
    afterAll(async () => {
      await service.stop()
      await postgres.stop()
      for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true })
    })

    async function propose(of: number, to: string): Promise<string> {
      const from = of === year ? today : `${of}-01-01`
      const { proposal } = await cast.administrator.call<CalendarVersion>('/calendars', {
        body: {
          year: of,
          source: 'Fictional, of this test',
          daysOff: [[from, to]],
          makeUpDays: [],
        },
      })
      return proposal ?? ''
    }
    const confirm = (proposal: string) =>
      cast.secondAdministrator.call(`/calendars/${proposal}/confirmation`, { method: 'POST' })
    const impact = async (proposal: string) =>
      (await cast.administrator.call<{ items: CalendarImpact[] }>(`/calendars/${proposal}/impact`))
        .items
    async function untilDone(of: number, proposal: string): Promise<void> {
      const deadline = Date.now() + 240_000
      for (;;) {
        const versions = await cast.auditor.call<{ items: CalendarVersion[] }>(
          `/calendars/${of}/versions`,
        )
        const confirmed = versions.items.find((each) => each.proposal === proposal)
        if (confirmed?.status === 'loaded' && (await impact(proposal)).length === 0) return
        if (Date.now() > deadline) throw new Error('expected every clock to be moved')
        await sleep(200)
      }
    }
    async function movesOf(dossier: string): Promise<unknown[]> {
      const entries = await ledgerOf(cast.auditor, dossier)
      return entries.flatMap(({ event }) =>
        event.act === 'clock-recomputed' ? [event.detail.to] : [],
      )
    }

    it('is put on record and applied though nobody was there to do it when it was confirmed', async () => {
      const proposal = await propose(year, `${year}-12-31`)
      expect(await impact(proposal)).toHaveLength(dossierCount)
      await service.parts.worker?.kill9()
      const unanswered = confirm(proposal).catch((error: unknown) => error)
      await sleep(2_000)
      await service.parts.API?.kill9()
      expect(await unanswered).toMatchObject({ message: 'fetch failed' })
      await service.parts.API?.restart()
      await service.parts.worker?.restart()
      await untilDone(year, proposal)
      for (const dossier of dossiers) expect(await movesOf(dossier)).toHaveLength(1)
    }, 300_000)

    it('moves every clock, and once, though the worker is killed in the middle', async () => {
      const proposal = await propose(year + 1, `${year + 1}-01-20`)
      await confirm(proposal)
      let left = dossierCount
      while (left === dossierCount) left = (await impact(proposal)).length
      await service.parts.worker?.kill9()
      left = (await impact(proposal)).length
      process.stderr.write(`worker killed with ${left} of ${dossierCount} clocks still to move\n`)
      await service.parts.worker?.restart()
      await untilDone(year + 1, proposal)
      for (const dossier of dossiers) {
        const moves = await movesOf(dossier)
        expect(moves).toHaveLength(2)
        const { clocks } = await cast.intake.read(dossier)
        expect(clocks.find(({ key }) => key === 'C1')).toMatchObject({
          provisional: false,
          dueDate: moves[1],
        })
      }
    }, 300_000)
  },
)
