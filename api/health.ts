/** Readiness that tells which part is down; what has not been checked is never called ready. */
import type { Client } from '@temporalio/client'
import type { Alarm } from '../domain/alarm.ts'
import type { ProbeOutcome } from '../storage/evidence/probe.ts'
import type { Records } from '../storage/records/records.ts'

export interface PartHealth {
  readonly part: 'temporal' | 'records' | 'evidence' | 'identity' | 'publication' | 'integrity'
  readonly ready: boolean
  /** It answers, and what it serves does not hold any more. */
  readonly degraded?: boolean
  /** Why it is not ready, or degraded. */
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
  /** What of that which is published is to be seen to. */
  readonly alarms: () => Promise<readonly Alarm[]>
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

const mostDaysMs = 3 * 86_400_000

/** What the last reading of everything found, and whether there was one lately; the process goes on serving. */
async function integrityOf({ records }: HealthParts): Promise<PartHealth> {
  const part = { part: 'integrity', ready: true } as const
  try {
    const [last] = await within(5_000, records.integrity.listRuns({ limit: 1 }))
    if (!last) return part
    if (last.findings > 0)
      return {
        ...part,
        degraded: true,
        detail: `${last.findings} findings: /integrity/${last.id}/findings`,
      }
    if (Date.now() - Date.parse(last.beganAt) < mostDaysMs) return part
    return { ...part, degraded: true, detail: `nothing was read again since ${last.beganAt}` }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ...part, degraded: true, detail: `not known: ${found}` }
  }
}

const alarmsEveryMs = 60_000

/** Who relies on the list is told, and the process goes on serving: nothing is won by taking it out of service. */
function createPublicationHealth(alarms: HealthParts['alarms']) {
  const part = { part: 'publication', ready: true } as const
  let last: { at: number; found: Promise<readonly Alarm[]> } | undefined
  return async (): Promise<PartHealth> => {
    if (!last || Date.now() - last.at > alarmsEveryMs) last = { at: Date.now(), found: alarms() }
    try {
      const errors = (await within(5_000, last.found)).filter(
        ({ severity }) => severity === 'error',
      )
      if (errors.length === 0) return part
      return { ...part, degraded: true, detail: errors.map(({ text }) => text.en).join('; ') }
    } catch (error) {
      last = undefined
      const found = error instanceof Error ? error.message : String(error)
      return { ...part, degraded: true, detail: `not known: ${found}` }
    }
  }
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

  const publication = createPublicationHealth(parts.alarms)

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
        publication(),
        integrityOf(parts),
        check('identity', async () => {
          const { ok, status } = await fetch(parts.jwksUrl)
          if (!ok) throw new Error(`expected the issuer's keys, got status ${status}`)
        }),
      ]),
  }
}
