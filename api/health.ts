/** Readiness that tells which part is down; what has not been checked is never called ready. */
import type { Client } from '@temporalio/client'
import type { ProbeOutcome } from '../storage/evidence/probe.ts'
import type { Records } from '../storage/records/records.ts'

export interface PartHealth {
  readonly part: 'temporal' | 'records' | 'evidence' | 'identity'
  readonly ready: boolean
  /** Why it is not ready. */
  readonly detail?: string | undefined
}

export interface HealthParts {
  readonly client: Client
  readonly namespace: string
  readonly records: Records
  readonly jwksUrl: string
  /** Resolves when the object store answers. */
  readonly reachStore: () => Promise<unknown>
  readonly probe: () => Promise<ProbeOutcome>
  /** How long a passed probe counts, in milliseconds. */
  readonly probeEveryMs?: number
}
export type Health = ReturnType<typeof createHealth>

const within = <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`expected an answer within ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

export function createHealth(parts: HealthParts) {
  let last: { at: number; outcome: Promise<ProbeOutcome> } | undefined

  /** The outcome of the last probe, renewed when it is old or was bad. */
  async function evidence(): Promise<ProbeOutcome> {
    const fresh = last && Date.now() - last.at < (parts.probeEveryMs ?? 600_000)
    if (fresh && (await last?.outcome.catch(() => undefined))?.ok) return { ok: true }
    const outcome = parts.probe()
    last = { at: Date.now(), outcome }
    return outcome
  }

  const check = async (
    part: PartHealth['part'],
    work: () => Promise<unknown>,
  ): Promise<PartHealth> => {
    try {
      await within(5_000, work())
      return { part, ready: true }
    } catch (error) {
      return { part, ready: false, detail: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    evidence,

    /** Every part, each asked now. */
    parts: (): Promise<PartHealth[]> =>
      Promise.all([
        check('temporal', () =>
          parts.client.workflowService.describeNamespace({ namespace: parts.namespace }),
        ),
        check('records', () => parts.records.ping()),
        check('evidence', async () => {
          await parts.reachStore()
          const outcome = await evidence()
          if (!outcome.ok)
            throw new Error(
              outcome.failed.map((each) => `${each.promise}: ${each.found}`).join('; '),
            )
        }),
        check('identity', async () => {
          const { ok, status } = await fetch(parts.jwksUrl)
          if (!ok) throw new Error(`expected the issuer's keys, got status ${status}`)
        }),
      ]),
  }
}
