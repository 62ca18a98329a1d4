/** Every object version under a prefix, those of one key from the oldest to the newest. */
import type { Connection } from './connection.ts'

interface Listed {
  readonly name?: string
  readonly versionId?: string
  readonly isDeleteMarker?: boolean
}

export interface ListedVersion {
  readonly key: string
  readonly versionId: string
}

export async function* listVersions(
  { client, bucket }: Connection,
  prefix: string,
): AsyncGenerator<ListedVersion> {
  let group: ListedVersion[] = []
  const listing = client.listObjects(bucket, prefix, true, { IncludeVersion: true })
  for await (const { name, versionId, isDeleteMarker } of listing as AsyncIterable<Listed>) {
    if (!name || !versionId || isDeleteMarker) continue
    if (group[0]?.key !== name) {
      yield* group.toReversed()
      group = []
    }
    group.push({ key: name, versionId })
  }
  yield* group.toReversed()
}
