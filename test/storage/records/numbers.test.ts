import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../../storage/records/database.ts'
import { findGaps } from '../../../storage/records/numbers.ts'
import { type Engine, engines } from './engines.ts'

const subjects = Array.from({ length: 500 }, (_, index) => `dossier-${index}.n1`)
const request = (subject: string) => ({ series: 'grant' as const, year: 2026, subject })

describe.each(Object.entries(engines))('Numbers of decisions on %s', (name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 120_000)
  afterAll(() => engine.stop())

  it('count from 1 in each series and year, and stay with their subject', async () => {
    const { allocateNumber } = engine.records
    const first = await allocateNumber({ series: 'receipt', year: 2026, subject: 'a' })
    expect(first).toEqual({ number: 1, text: '工信证认收〔2026〕1号' })
    expect(await allocateNumber({ series: 'receipt', year: 2026, subject: 'b' })).toMatchObject({
      number: 2,
    })
    expect(await allocateNumber({ series: 'receipt', year: 2027, subject: 'c' })).toMatchObject({
      number: 1,
    })
    expect(await allocateNumber({ series: 'refusal', year: 2026, subject: 'd' })).toMatchObject({
      number: 1,
    })
    // Asked for again, in whatever year by then.
    expect(await allocateNumber({ series: 'receipt', year: 2027, subject: 'a' })).toEqual(first)
  })

  it('are listed in their order, each with its notice', async () => {
    const { allocateNumber, listNumbers } = engine.records
    const series = 'hearing' as const
    for (const subject of ['x', 'y', 'z']) await allocateNumber({ series, year: 2026, subject })
    const first = await listNumbers({ series, year: 2026, limit: 2 })
    expect(first.items).toMatchObject([
      { number: 1, text: '工信证认听〔2026〕1号', subject: 'x' },
      { number: 2, subject: 'y' },
    ])
    const rest = await listNumbers({ series, year: 2026, limit: 2, after: first.next })
    expect(rest).toMatchObject({ items: [{ number: 3, subject: 'z' }] })
    expect(rest.next).toBeUndefined()
  })

  it('have no gap over 500 decisions at once, with a process killed in the middle', async () => {
    if (name === 'PostgreSQL') await killedInTheMiddle(engine.url)
    const numbers = await Promise.all(
      subjects.map(
        async (subject) => (await engine.records.allocateNumber(request(subject))).number,
      ),
    )
    expect([...numbers].sort((one, other) => one - other)).toEqual(
      subjects.map((_, index) => index + 1),
    )
    expect(await engine.records.findGaps()).toEqual([])
  }, 120_000)

  it('are given for good, and a number that is missing is found', async () => {
    // PGlite belongs to one opening: the guarantee is checked on a database of its own there.
    const own = name === 'PGlite' ? await engines.PGlite() : engine
    await own.records.allocateNumber(request('kept'))
    if (own !== engine) await own.records.close()
    const database: Kysely<never> = (await openDatabase(own.url)) as never
    for (const statement of [
      'update numbers set number = 7000',
      'delete from numbers',
      'truncate numbers',
    ])
      await expect(sql.raw(statement).execute(database)).rejects.toThrow('append-only')
    await sql`insert into numbers values ('refusal', 2040, 2, 'from elsewhere', 'now')`.execute(
      database,
    )
    expect(await findGaps(database as never)).toContainEqual({
      series: 'refusal',
      year: 2040,
      count: 1,
      highest: 2,
    })
    await database.destroy()
  })
})

/** Three other processes ask for the same numbers; one of them is killed while it does. */
async function killedInTheMiddle(url: string): Promise<void> {
  const script = fileURLToPath(new URL('./ask-for-numbers.ts', import.meta.url))
  const children = [0, 1, 2].map(() =>
    fork(script, [url, JSON.stringify(subjects.map(request))], {
      execArgv: ['--import', 'tsx'],
      stdio: 'ignore',
    } as Parameters<typeof fork>[2]),
  )
  const [victim, ...others] = children
  victim?.on('message', (done) => {
    if (Number(done) >= 60) victim.kill('SIGKILL')
  })
  await Promise.all(children.map((child) => once(child, 'exit')))
  expect(victim?.signalCode).toBe('SIGKILL')
  expect(others.map(({ exitCode }) => exitCode)).toEqual([0, 0])
}

describe('Numbers on PGlite, whose process is killed', () => {
  it('go on where they were: none is lost, none given twice', async () => {
    const engine = await engines.PGlite()
    await engine.records.close()
    const script = fileURLToPath(new URL('./ask-for-numbers.ts', import.meta.url))
    const child = fork(script, [engine.url, JSON.stringify(subjects.map(request))], {
      execArgv: ['--import', 'tsx'],
      stdio: 'ignore',
    } as Parameters<typeof fork>[2])
    child.on('message', (done) => {
      if (Number(done) >= 60) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    const { openRecords } = await import('../../../storage/records/records.ts')
    const records = await openRecords(engine.url)
    const numbers: number[] = []
    for (const subject of subjects)
      numbers.push((await records.allocateNumber(request(subject))).number)
    expect(numbers.sort((one, other) => one - other)).toEqual(subjects.map((_, index) => index + 1))
    expect(await records.findGaps()).toEqual([])
    await records.close()
  }, 120_000)
})
