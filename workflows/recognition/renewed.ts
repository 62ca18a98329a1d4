/** What a renewal makes of the register's entry, and what its CA is told of one that is deemed granted (Administrative License Law 50). */
import type { FollowingNotice } from '../../domain/following/notice.ts'
import type { ToldPayloads } from '../../domain/recognition/told.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { nextDay } from '../../procedure/working-days.ts'
import { applyGrant, hasEnded } from './granted.ts'

type Renewal = ToldPayloads['renew-recognition']

/** Another term for the types that were granted, or for all of them where the renewal is deemed granted. */
export function renewed(entry: RegisterEntry, renewal: Renewal, at: string): RegisterEntry {
  const { validUntil, deemed, decision, types } = renewal
  const isRenewed = (id: string) => !types || types.some((type) => type.id === id)
  const now = applyGrant(entry, renewal)
  return {
    ...now,
    ...(!deemed && decision && { number: decision }),
    types: now.types.map((type) => {
      const before = entry.types.find(({ id }) => id === type.id)
      if (!before || hasEnded(before) || !isRenewed(type.id)) return type
      const from = nextDay(before.validUntil)
      const term = { from, ...(decision && { decision }), deemed, at }
      return { ...type, validUntil, renewals: [...(type.renewals ?? []), term] }
    }),
  }
}

export const deemedRenewal = (number: string, validUntil: string): FollowingNotice => ({
  kind: 'renewal-decision',
  facts: [
    `编号为${number}的认可，其延续申请在有效期届满前未作决定。The renewal of recognition ${number} was not decided before its end.`,
  ],
  grounds: ['《中华人民共和国行政许可法》第五十条 Administrative License Law art. 50'],
  orders: [
    `视为准予延续，有效期至${validUntil}。The renewal is deemed granted; the recognition is valid until ${validUntil}.`,
  ],
  rights: [],
})
