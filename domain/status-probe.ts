/** One look at a recognised CA's status service: whom it asked, what came of it, how long it took. */
import { z } from 'zod'
import { EvidenceRef, Sha256 } from './evidence.ts'

const At = z.iso.datetime()
const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() })

export const probeKinds = ['crl', 'ocsp'] as const

/**
 * `answered`: signed by the CA or whom it authorised, and of the time. `stale`: signed, but newer was due. `unreachable`:
 * nobody answered, or not with the status that a file comes with. `oversized`: more bytes than are read. `invalid`:
 * unreadable, or signed by somebody else, or about something else.
 */
export const probeOutcomes = ['answered', 'stale', 'unreachable', 'oversized', 'invalid'] as const
export type ProbeOutcome = (typeof probeOutcomes)[number]

/** What an answer is worth, whoever was asked; times as ISO 8601, UTC. */
export interface ProbeJudgement {
  readonly outcome: ProbeOutcome
  readonly code?: string | undefined
  readonly detail: { readonly en: string; readonly 'zh-CN': string }
  readonly thisUpdate?: string | undefined
  readonly nextUpdate?: string | undefined
}

export const StatusProbe = z
  .object({
    id: z.uuid(),
    recognition: z.uuid(),
    organisation: z.string(),
    province: z.string().optional().describe('Whose body sees it; absent: national'),
    caSha256: Sha256.describe('The CA certificate whose key issues what the service speaks of'),
    kind: z.enum(probeKinds),
    url: z.string(),
    certificate: Sha256.optional().describe('The certificate that a responder was asked about'),
    at: At,
    outcome: z.enum(probeOutcomes),
    code: z.string().optional().describe('What went wrong, where something did'),
    durationMs: z.int().nonnegative().describe('From the question to the last byte'),
    detail: Bilingual,
    thisUpdate: At.optional(),
    nextUpdate: At.optional(),
    evidence: EvidenceRef.optional().describe('The bytes as they came'),
  })
  .meta({ id: 'StatusProbe' })
export type StatusProbe = z.infer<typeof StatusProbe>

/** How often a URL answered, of the times that it was asked. */
export const Availability = z
  .object({
    url: z.string(),
    kind: z.enum(probeKinds),
    last: z.object({ at: At, outcome: z.enum(probeOutcomes) }),
    days30: z.object({ probes: z.int(), answered: z.int(), share: z.number().min(0).max(1) }),
    days365: z.object({ probes: z.int(), answered: z.int(), share: z.number().min(0).max(1) }),
  })
  .meta({ id: 'Availability' })
export type Availability = z.infer<typeof Availability>
