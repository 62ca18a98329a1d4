/** A real S3 server with object lock and the evidence store on it, for one test file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'minio'
import { startObjectStore } from '../../../stack/object-store.ts'
import { resolveTool } from '../../../stack/resolve.ts'
import { versityGateway } from '../../../stack/servers/versitygw.ts'
import type { ConnectionOptions } from '../../../storage/evidence/connection.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { readConfiguration } from '../../../temporal.config.ts'

export const MiB = 1024 * 1024
export const RETENTION_YEARS = 5
const credentials = { accessKey: 'test', secretKey: 'test-secret-key' }

export type Gateway = Awaited<ReturnType<typeof startGateway>>

export async function startGateway(bucket = 'evidence') {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'evidence-'))
  const { cacheFolder, versitygw: given } = readConfiguration().servers
  const executable = await resolveTool(versityGateway, { cacheFolder, given })
  const server = await startObjectStore({ executable, dataFolder, ...credentials })
  const { endpoint, region } = server
  const address = { endpoint, region, ...credentials, bucket }
  const store = createEvidenceStore({
    ...address,
    retentionYears: RETENTION_YEARS,
    clock: () => new Date(),
  })
  return {
    address,
    store,
    client: clientOf(address),
    /** File in which the gateway keeps the current version of a key. */
    fileOf: (key: string) => path.join(dataFolder, 'objects', bucket, key),
    async stop() {
      await server.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export function clientOf({ endpoint, region, accessKey, secretKey }: ConnectionOptions): Client {
  const { hostname, port } = new URL(endpoint)
  const server = { endPoint: hostname, port: Number(port), useSSL: false }
  return new Client({ ...server, region, accessKey, secretKey })
}

/** Keys that hold anything under a prefix: versions and uploads that were begun and not ended. */
export async function leftovers({ client, address }: Gateway, prefix: string): Promise<string[]> {
  const versions = client.listObjects(address.bucket, prefix, true, { IncludeVersion: true })
  const uploads = client.listIncompleteUploads(address.bucket, prefix, true)
  const found: string[] = []
  for await (const { name } of versions) found.push(`version of ${name}`)
  for await (const { key } of uploads) found.push(`upload of ${key}`)
  return found
}

export async function retentionOf({ client, address }: Gateway, key: string, versionId: string) {
  const answer = await client.makeRequestAsync({
    method: 'GET',
    bucketName: address.bucket,
    objectName: key,
    query: `retention&versionId=${versionId}`,
  })
  const body = await text(answer)
  const field = (name: string) => new RegExp(`<${name}>(.*?)<`).exec(body)?.[1] ?? ''
  return { mode: field('Mode'), until: new Date(field('RetainUntilDate')) }
}
