/** A log on real servers: leaves in PGlite, objects on an S3 server, stamped by the development authority. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLogActivities, type LogParts } from '../../../activities/log.ts'
import { keyFileNoteSigner } from '../../../documents/log/signer.ts'
import { requestTimestamp } from '../../../documents/timestamp/client.ts'
import { developmentLogKey } from '../../../stack/log-key.ts'
import { timestampIdentity } from '../../../stack/timestamp-identity.ts'
import { startTimestampAuthority } from '../../../stack/timestamp.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { leafBytes } from '../../../storage/log/append-leaf.ts'
import { createLogObjects } from '../../../storage/log/objects.ts'
import { startGateway } from '../evidence/gateway.ts'
import { engines } from '../records/engines.ts'
import { leafOf } from './leaf.ts'

export type Scene = Awaited<ReturnType<typeof startScene>>

export async function startScene() {
  const folder = mkdtempSync(path.join(tmpdir(), 'log-'))
  const [gateway, engine, identity, keyFiles] = await Promise.all([
    startGateway(),
    engines.PGlite(),
    timestampIdentity(path.join(folder, 'timestamp')),
    developmentLogKey(path.join(folder, 'log')),
  ])
  const authority = await startTimestampAuthority(identity)
  const { records } = engine
  const signer = keyFileNoteSigner(keyFiles.keyFile, keyFiles.origin)
  const timestamp = (bytes: Uint8Array) => requestTimestamp(authority.url, bytes)

  /** The objects of a log in a bucket of its own. */
  async function objectsIn(bucket: string) {
    const options = {
      ...gateway.address,
      bucket,
      retentionYears: 5,
      clock: () => new Date(),
    }
    await createEvidenceStore(options).prepare()
    const objects = createLogObjects(options)
    return { objects, read: async (object: string) => (await objects.read(object))?.bytes }
  }

  return {
    folder,
    gateway,
    records,
    signer,
    keyFiles,
    timestamp,
    certificates: identity.certificates,
    objectsIn,
    activities: (objects: LogParts['objects'], more: Partial<LogParts> = {}) =>
      createLogActivities({ records, signer, timestamp, objects, ...more }),
    /** Appends leaves until there are as many. */
    async fillTo(size: number): Promise<void> {
      for (let index = await records.log.size(); index < size; index += 1)
        await records.log.append(leafOf(index), `decision-${index}`)
    },
    async stop() {
      authority.stop()
      await Promise.all([gateway.stop(), engine.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Leaves as they would be in a database with other content. */
export const leavesOf = (count: number, change: (index: number) => number = (index) => index) => ({
  log: {
    size: async () => count,
    read: async ({ from, to }: { from: number; to: number }) => {
      return Array.from({ length: Math.max(Math.min(to, count) - from, 0) }, (_, place) => ({
        bytes: leafBytes(leafOf(change(from + place))),
      }))
    },
  },
})
