/** The real PostgreSQL keeps rows across a crash and a start anew. */
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startPostgres } from '../../../stack/postgres.ts'
import { postgresIsMissing, resolvePostgres } from '../../../stack/servers/postgres.ts'
import { buildMs, servers } from '../cache-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const binFolder = await resolvePostgres({ given: servers.postgresBin })
const wanted = binFolder !== undefined || process.env.CI === 'true'
const describeIfPresent = wanted ? describe : describe.skip

describeIfPresent(wanted ? 'PostgreSQL' : `PostgreSQL (skipped: ${postgresIsMissing})`, () => {
  const dataFolder = temporaryFolder()
  let server: Awaited<ReturnType<typeof startPostgres>>
  const start = () => startPostgres({ binFolder: binFolder!, dataFolder })
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    return (await client.query(sql).finally(() => client.end())).rows
  }

  beforeAll(async () => {
    if (!binFolder) throw new Error(postgresIsMissing)
    server = await start()
  }, buildMs)
  afterAll(() => server.stop())

  it('starts, is killed, and still has its rows', async () => {
    await ask(`create table kept as select '电子认证' as name`)
    await server.kill9()
    await server.restart()
    expect(await ask('select name from kept')).toEqual([{ name: '电子认证' }])
  })

  it('stops although a client is connected', async () => {
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => {})
    await client.connect()
    await server.stop()
    await expect(client.query('select 1')).rejects.toThrow()
  })

  it('starts anew on the same folder with the same password and rows', async () => {
    const before = new URL(server.url).password
    server = await start()
    expect(new URL(server.url).password).toBe(before)
    expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 1 }])
  })

  it('takes nobody without the password, and listens on this machine only', async () => {
    const url = new URL(server.url)
    url.password = 'wrong'
    const client = new pg.Client({ connectionString: url.href })
    await expect(client.connect()).rejects.toThrow('password authentication failed')
    expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  })
})

const itAsRoot = process.getuid?.() === 0 && binFolder ? it : it.skip

describe('PostgreSQL’s folder', () => {
  itAsRoot('is refused where root alone may look into a folder above it', async () => {
    const dataFolder = path.join(temporaryFolder(), 'inner')
    const started = startPostgres({ binFolder: binFolder!, dataFolder })
    await expect(started).rejects.toThrow('must be open to the user postgres')
  })
})

describe('PostgreSQL’s programs', () => {
  it('are refused where the given folder has none, and the setting is named', async () => {
    const given = path.join(temporaryFolder(), 'bin')
    await expect(resolvePostgres({ given })).rejects.toThrow('POSTGRES_BIN')
  })
})
