/** What a renewal or a change that was granted makes of the register's entry. */
import type {
  ChainCertificate,
  RecognisedType,
  RegisterEntry,
} from '../../domain/register/entry.ts'
import { registerStatusRules } from '../../procedure/register-status.ts'

export interface GrantedTerms {
  readonly types?: readonly RecognisedType[] | undefined
  readonly chain?: readonly ChainCertificate[] | undefined
  readonly legalBasis?: string | undefined
  /** 文号 of the decision. */
  readonly decision?: string | undefined
}

/** Has the type ended by itself, or with its recognition? Then nothing brings it back but a new grant. */
export const hasEnded = ({ history }: RecognisedType): boolean => {
  const last = history.at(-1)
  return last !== undefined && !registerStatusRules[last.status].reliable
}

/** The type as the decision has it now: its term and its history go on. */
const restated = (before: RecognisedType, granted: RecognisedType): RecognisedType => ({
  ...granted,
  validFrom: before.validFrom,
  validUntil: before.validUntil,
  ...(before.renewals && { renewals: before.renewals }),
  history: before.history,
})

/** Types that were granted are as the decision has them, new ones come after them, all others stay; the chain grows. */
export function applyGrant(entry: RegisterEntry, granted: GrantedTerms): RegisterEntry {
  const { types = [], chain = [], legalBasis } = granted
  const known = new Set(entry.types.filter((type) => !hasEnded(type)).map(({ id }) => id))
  const certificates = new Set(entry.chain.map(({ sha256 }) => sha256))
  const kept = entry.types.map((type) => {
    const now = types.find(({ id }) => id === type.id)
    return now && !hasEnded(type) ? restated(type, now) : type
  })
  const fresh = types.filter(({ id }) => !known.has(id))
  return {
    ...entry,
    ...(legalBasis && { legalBasis }),
    types: [
      ...kept.filter((type) => !fresh.some(({ id }) => id === type.id)),
      ...fresh.map((type) => again(entry, type)),
    ],
    chain: [...entry.chain, ...chain.filter(({ sha256 }) => !certificates.has(sha256))],
  }
}

/** A type that had ended and is granted again keeps the history of its first life. */
function again({ types }: RegisterEntry, granted: RecognisedType): RecognisedType {
  const before = types.find(({ id }) => id === granted.id)
  const last = before?.history.at(-1)
  const from = granted.history[0]?.from
  if (!before || !last || !from) return granted
  const closed = before.history.map((period) =>
    period === last ? { ...period, to: from } : period,
  )
  return { ...granted, history: [...closed, ...granted.history] }
}
