/** Versity S3 Gateway on a folder: a real S3 server with versions and object lock, bound to this machine. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { startProcess } from './process.ts'

export interface ObjectStoreOptions {
  readonly executable: string
  /** On a file system with extended attributes, where the gateway keeps what is said of an object. */
  readonly dataFolder: string
  readonly port?: number
  readonly accessKey: string
  readonly secretKey: string
  /** Takes what it prints; `object-store.log` in the data folder where absent. */
  readonly log?: string
}

function explained(error: unknown, dataFolder: string): unknown {
  if (!(error instanceof Error) || !error.message.includes('xattrs are not supported')) return error
  return new Error(
    `the file system of ${dataFolder} has no extended attributes, which the object store needs: ` +
      'choose a data folder on ext4, xfs, btrfs, zfs or apfs',
    { cause: error },
  )
}

/** Starts it and waits until it answers; throws with what to do where the file system does not suit. */
export async function startObjectStore(options: ObjectStoreOptions) {
  const { executable, dataFolder, accessKey, secretKey } = options
  const port = await freePort(options.port)
  const objects = path.join(dataFolder, 'objects')
  const versions = path.join(dataFolder, 'versions')
  for (const folder of [objects, versions]) mkdirSync(folder, { recursive: true })
  const endpoint = `http://127.0.0.1:${port}`
  const running = await startProcess({
    name: 'Versity S3 Gateway',
    command: executable,
    args: ['--port', `127.0.0.1:${port}`, 'posix', '--versioning-dir', versions, objects],
    environment: { ROOT_ACCESS_KEY: accessKey, ROOT_SECRET_KEY: secretKey },
    log: options.log ?? path.join(dataFolder, 'object-store.log'),
    // Unsigned, so it is refused; but by a server that serves.
    ready: () => fetch(endpoint, { signal: AbortSignal.timeout(2_000) }),
  }).catch((error: unknown) => {
    throw explained(error, dataFolder)
  })
  return { ...running, endpoint, accessKey, secretKey, region: 'us-east-1' }
}
