/** The bucket of evidence, made with object lock: S3 takes the lock only at creation. */
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'

/** Leaves a bucket that is there as it is; whether it keeps its promises is the probe's question. */
export async function prepareBucket({ client, bucket }: Connection): Promise<void> {
  const exists = () => reach(`HEAD ${bucket}`, () => client.bucketExists(bucket))
  if (await exists()) return
  try {
    await reach(`PUT ${bucket}`, () => client.makeBucket(bucket, '', { ObjectLocking: true }))
  } catch (error) {
    // Two processes may start at once.
    if (!(await exists())) throw error
  }
}
