/**
 * Which files of an earlier filing still say something in a renewal or a change of its recognition; the others are asked
 * for anew. Policy: no rule that was seen gives these ages.
 */
import type { Bilingual } from './filing-policy.ts'
import { dateInShanghai } from './working-days.ts'

/** Made for one application, or true of one moment only. */
const anew: readonly string[] = [
  ...['application-form', 'home-authority-letter', 'certificate-revocation-list', 'ocsp-response'],
  ...['inspection-record', 'hearing-minutes'],
]

/** Valid for as long as the dates say that their section of the form declares. */
const dated: readonly string[] = [
  ...['home-licence', 'audit-report', 'liability-evidence', 'power-of-attorney'],
]

/** Days after which a file says too little of the present. */
const mostDays: Readonly<Record<string, number>> = {
  'identity-evidence': 365,
  'sample-certificate': 365,
  'legal-basis-evidence': 5 * 366,
}

const dayMs = 86_400_000

const why = {
  anew: { en: 'Made anew for each application', 'zh-CN': '每次申请均须重新提交' },
  expired: { en: 'Its period has ended, or it is too old', 'zh-CN': '已过有效期或者出具时间过久' },
  aged: { en: 'Filed too long ago', 'zh-CN': '提交时间过久' },
  ended: { en: 'The certificate has ended', 'zh-CN': '证书已到期' },
} as const satisfies Record<string, Bilingual>

export interface CarriedFile {
  readonly type: string
  readonly section: string
  /** ISO instant. */
  readonly attachedAt: string
  readonly sha256: string
}

export interface CarryingTerms {
  /** ISO instant. */
  readonly at: string
  /** Sections with a date that is over today. */
  readonly outdated: readonly string[]
  /** SHA-256 of CA certificates that have ended. */
  readonly ended: readonly string[]
}

/** Why a file is not carried over; undefined where it is. */
export function leftOut(
  { type, section, attachedAt, sha256 }: CarriedFile,
  { at, outdated, ended }: CarryingTerms,
): Bilingual | undefined {
  if (anew.includes(type)) return why.anew
  if (dated.includes(type) && outdated.includes(section)) return why.expired
  if (ended.includes(sha256)) return why.ended
  const days = mostDays[type]
  const age = Date.parse(dateInShanghai(at)) - Date.parse(dateInShanghai(attachedAt))
  return days !== undefined && age > days * dayMs ? why.aged : undefined
}
