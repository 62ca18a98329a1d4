/** Whether a response is of the time at which it is used (RFC 6960 §2.4, §4.2.2.1). */
import { undetermined, type Undetermined } from './answer.ts'
import type { BasicResponse } from './response.ts'
import type { SingleResponse } from './single-response.ts'

export interface FreshnessRules {
  /** Seconds by which clocks may differ; 300 unless said otherwise. */
  readonly skewSeconds?: number
  /** Seconds after thisUpdate for which a response is taken; without it, as long as nextUpdate allows. */
  readonly maximumAgeSeconds?: number
  /**
   * Where judged at a past instant: the later instant, ISO 8601, at which the response was obtained. It must have been
   * fresh then, and tell of the past.
   */
  readonly obtainedAt?: string
}

const usualSkew = 300

const milliseconds = (instant: string) => Date.parse(instant)

/** "producedAt" is when the response was signed, so that nothing in it can be of a later time. */
function disordered({ producedAt }: BasicResponse, { thisUpdate, nextUpdate }: SingleResponse) {
  return thisUpdate > producedAt || (nextUpdate !== undefined && nextUpdate < thisUpdate)
}

/** What speaks against the times of a response at an instant, ISO 8601. */
export function staleness(
  basic: BasicResponse,
  single: SingleResponse,
  { skewSeconds = usualSkew, maximumAgeSeconds }: FreshnessRules,
  at: string,
): Undetermined | undefined {
  const { thisUpdate, nextUpdate } = single
  const now = milliseconds(at)
  const skew = skewSeconds * 1000
  if (disordered(basic, single)) return undetermined('times-disordered', basic.producedAt)
  if (milliseconds(thisUpdate) > now + skew) return undetermined('not-yet-valid', thisUpdate)
  if (nextUpdate !== undefined && milliseconds(nextUpdate) < now - skew)
    return undetermined('stale', nextUpdate)
  // Without nextUpdate "newer revocation information is available all the time".
  const age = maximumAgeSeconds ?? (nextUpdate === undefined ? 0 : Infinity)
  const tooOld = milliseconds(thisUpdate) + age * 1000 < now - skew
  return tooOld ? undetermined('too-old', thisUpdate) : undefined
}
