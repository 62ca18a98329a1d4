/** Removes what earlier probes wrote once their locks have run out: a probe runs again and again. */
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'

interface Listed {
  name?: string
  versionId?: string
}

export async function sweepProbes({ client, bucket }: Connection, now: Date): Promise<void> {
  const listing = client.listObjects(bucket, 'probe/', true, { IncludeVersion: true })
  await reach('LIST probe/', async () => {
    for await (const { name, versionId } of listing as AsyncIterable<Listed>) {
      if (!name || !versionId || !(expiryOf(name) < now.getTime())) continue
      // A store whose clock is behind still holds it; the next sweep meets it again.
      await client.removeObject(bucket, name, { versionId }).catch(() => undefined)
    }
  })
}

/** Keys are `probe/<milliseconds since 1970>/…`. */
function expiryOf(name: string): number {
  return Number(name.split('/')[1])
}
