/** The chain of time stamps over checkpoints: each renews the one before it (as RFC 4998 §5.2 does for evidence records). */
import { z } from 'zod'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { distrust } from '../cms/trust.ts'
import { TimestampError } from '../timestamp/error.ts'
import { readTimestampResponse } from '../timestamp/response.ts'
import { verifyTimestamp } from '../timestamp/verify.ts'
import { openCheckpoint } from './checkpoint.ts'
import { LogError, unreadable } from './error.ts'
import { emptyRoot } from './hashes.ts'
import type { NoteKey } from './note.ts'
import { type ReadNode, rootOf } from './proofs.ts'
import type { ReadLog } from './published.ts'

export const renewalsPath = 'timestamps/index.json'

const Renewal = z.strictObject({
  /** Of the time stamp response (DER), below the log's address. */
  path: z.string().regex(/^timestamps\/\d+-\d+\.tsr$/),
  size: z.int().nonnegative(),
  at: z.iso.datetime(),
  /** The checkpoint as it was stamped, cosignatures included. */
  checkpoint: z.string(),
})
export type Renewal = z.infer<typeof Renewal>

const Renewals = z.strictObject({ renewals: z.array(Renewal) })

/** @param n makes the name free where an earlier try left an object behind. */
export const renewalPath = (size: number, n: number): string => `timestamps/${size}-${n}.tsr`

export const writeRenewals = (renewals: readonly Renewal[]): Buffer =>
  Buffer.from(`${JSON.stringify({ renewals }, undefined, 2)}\n`)

/** Throws LogError `Unreadable`. */
export function readRenewals(bytes: Buffer | undefined): Renewal[] {
  if (!bytes) return []
  try {
    return Renewals.parse(JSON.parse(bytes.toString())).renewals
  } catch {
    throw unreadable(renewalsPath, 'the list of time stamps')
  }
}

/** What a time stamp covers: the token before it, and the checkpoint. Throws TimestampError. */
export const covered = (previous: Uint8Array | undefined, checkpoint: string): Buffer =>
  Buffer.concat([
    previous ? readTimestampResponse(previous) : Buffer.alloc(0),
    Buffer.from(checkpoint),
  ])

export interface RenewalFinding {
  readonly path: string
  readonly en: string
  readonly 'zh-CN': string
}

export interface ChainParts {
  readonly read: ReadLog
  readonly key: NoteKey
  /** The present tree; every stamped one must begin it. */
  readonly nodes: ReadNode
  readonly size: number
  /** Roots that are trusted to certify time stamping authorities; absent: trust is not judged. */
  readonly anchors?: readonly Certificate[] | undefined
  /** ISO 8601: when the last time stamp is judged. */
  readonly now: string
}

/** What is wrong with the chain; nothing where every time stamp stands and was renewed while it did. */
export async function findInRenewals(
  renewals: readonly Renewal[],
  parts: ChainParts,
): Promise<RenewalFinding[]> {
  const findings: RenewalFinding[] = []
  let previous: Buffer | undefined
  for (const [place, renewal] of renewals.entries()) {
    const response = await parts.read(renewal.path)
    const until = renewals[place + 1]?.at ?? parts.now
    const sentence = response
      ? await judge(renewal, { response, previous, until }, parts)
      : { en: 'the time stamp is missing', 'zh-CN': '时间戳缺失' }
    if (sentence) findings.push({ path: renewal.path, ...sentence })
    previous = response
  }
  return findings
}

interface Link {
  readonly response: Buffer
  readonly previous: Buffer | undefined
  /** When the next one covered it: until then its certificate must have been good. */
  readonly until: string
}

/** Why a time stamp does not prove what the index says, or undefined. */
async function judge(renewal: Renewal, link: Link, parts: ChainParts) {
  try {
    const { at, signature } = verifyTimestamp(
      link.response,
      covered(link.previous, renewal.checkpoint),
    )
    const { size, root } = openCheckpoint(renewal.checkpoint, parts.key)
    if (at !== renewal.at || size !== renewal.size || link.until < at)
      return {
        en: 'the index does not say what the time stamp says',
        'zh-CN': '索引与时间戳不一致',
      }
    const begins =
      size <= parts.size && (size === 0 ? emptyRoot : await rootOf(size, parts.nodes)).equals(root)
    if (!begins)
      return {
        en: 'the stamped checkpoint is not of the present log',
        'zh-CN': '所盖时间戳的检查点不属于当前日志',
      }
    return parts.anchors && distrust(signature, parts.anchors, link.until)
  } catch (error) {
    if (error instanceof TimestampError || error instanceof LogError) return error.text
    throw error
  }
}
