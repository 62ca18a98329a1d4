/** The real S3 server keeps objects across a crash, and says when its file system does not suit. */
import { Client } from 'minio'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startObjectStore } from '../../../stack/object-store.ts'
import { resolveTool } from '../../../stack/resolve.ts'
import { versityGateway } from '../../../stack/servers/versitygw.ts'
import { buildMs, servers } from '../cache-folder.ts'
import { script, temporaryFolder } from '../temporary-folder.ts'

const keys = { accessKey: 'test', secretKey: 'test-secret' }

describe('the object store', () => {
  let store: Awaited<ReturnType<typeof startObjectStore>>
  let client: Client

  beforeAll(async () => {
    const { cacheFolder, versitygw: given } = servers
    const executable = await resolveTool(versityGateway, { cacheFolder, given })
    store = await startObjectStore({ executable, dataFolder: temporaryFolder(), ...keys })
    const { hostname, port } = new URL(store.endpoint)
    const { accessKey, secretKey, region } = store
    const address = { endPoint: hostname, port: Number(port), useSSL: false }
    client = new Client({ ...address, accessKey, secretKey, region })
  }, buildMs)
  afterAll(() => store.stop())

  it('starts, is killed, and still has its objects and their versions', async () => {
    await client.makeBucket('kept', store.region, { ObjectLocking: true })
    const first = await client.putObject('kept', 'a', 'one')
    await client.putObject('kept', 'a', 'two')
    await store.kill9()
    await store.restart()
    expect(await textOf({})).toBe('two')
    expect(await textOf({ versionId: first.versionId ?? '' })).toBe('one')
  })

  async function textOf(version: { versionId?: string }): Promise<string> {
    const chunks: Buffer[] = []
    for await (const chunk of await client.getObject('kept', 'a', version)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }

  it('refuses who has another key', async () => {
    const { hostname, port } = new URL(store.endpoint)
    const other = { accessKey: 'test', secretKey: 'wrong', region: store.region }
    const address = { endPoint: hostname, port: Number(port), useSSL: false }
    await expect(new Client({ ...address, ...other }).listBuckets()).rejects.toThrow()
  })

  it('says what to do on a file system without extended attributes', async () => {
    const folder = temporaryFolder()
    const says = 'echo "xattr check failed: xattrs are not supported on this filesystem"; exit 1'
    const executable = script(folder, 'gateway', says)
    const started = startObjectStore({ executable, dataFolder: folder, ...keys })
    await expect(started).rejects.toThrow(`the file system of ${folder} has no extended attributes`)
  })
})
