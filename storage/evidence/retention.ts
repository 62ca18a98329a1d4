/** COMPLIANCE retention of evidence versions: nobody, not the service either, ends it early. */
import { RETENTION_MODES } from 'minio'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'

export type Retention = ReturnType<typeof createRetention>

/** @param years counted from the moment of storing; the rule set says how many. */
export function createRetention({ client, bucket }: Connection, years: number, clock: () => Date) {
  const retainUntil = () => yearsAfter(clock(), years).toISOString()

  /** Locks a version that was written without a lock. */
  async function lock(key: string, versionId: string): Promise<void> {
    await reach(`PUT ${key}?retention`, () =>
      client.putObjectRetention(bucket, key, {
        mode: RETENTION_MODES.COMPLIANCE,
        retainUntilDate: retainUntil(),
        versionId,
      }),
    )
  }

  return { headers: () => lockHeaders(retainUntil()), lock }
}

/**
 * Headers that lock an object as it is written.
 * @param retainUntil ISO 8601 instant.
 */
export function lockHeaders(retainUntil: string): Record<string, string> {
  return {
    'x-amz-object-lock-mode': 'COMPLIANCE',
    'x-amz-object-lock-retain-until-date': retainUntil,
  }
}

function yearsAfter(start: Date, years: number): Date {
  const end = new Date(start)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  return end
}
