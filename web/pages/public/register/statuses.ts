/** What a recognised type may be, in the words of the register. */
import type { components } from '../../../client/schema.d.ts'

export type Status = components['schemas']['StatusPeriod']['status']

export const statuses: readonly Status[] = [
  'in-force',
  'restricted',
  'expired',
  'exited',
  'withdrawn',
  'annulled',
  'revoked',
  'entity-ended',
  'cancelled',
]

export const statusIn = (search: URLSearchParams): Status | undefined =>
  statuses.find((status) => status === search.get('status'))
