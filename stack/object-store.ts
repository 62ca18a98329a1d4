/** Versity S3 Gateway on a folder: a real S3 server with versions and object lock, bound to this machine. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { startProcess } from './process.ts'

export interface ObjectStoreOptions {
  readonly executable: string
  readonly dataFolder: string
  readonly port?: number
  readonly accessKey: string
  readonly secretKey: string
}

/** Starts it and waits until it answers; the folder's file system must support extended attributes. */
export async function startObjectStore(options: ObjectStoreOptions) {
  const { executable, dataFolder, accessKey, secretKey } = options
  const port = options.port ?? (await freePort())
  const objects = path.join(dataFolder, 'objects')
  const versions = path.join(dataFolder, 'versions')
  for (const folder of [objects, versions]) mkdirSync(folder, { recursive: true })
  const endpoint = `http://127.0.0.1:${port}`
  const running = await startProcess({
    name: 'Versity S3 Gateway',
    command: executable,
    args: ['--port', `127.0.0.1:${port}`, 'posix', '--versioning-dir', versions, objects],
    environment: { ROOT_ACCESS_KEY: accessKey, ROOT_SECRET_KEY: secretKey },
    log: path.join(dataFolder, 'object-store.log'),
    // Unsigned, so it is refused; but by a server that serves.
    ready: () => fetch(endpoint),
  })
  return { ...running, endpoint, accessKey, secretKey, region: 'us-east-1' }
}
