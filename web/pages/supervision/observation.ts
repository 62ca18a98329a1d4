/** An observation as the form holds it and as it is sent. */
import type { operations } from '../../client/schema.d.ts'

type Sent = operations['postSupervisionObservations']['requestBody']['content']['application/json']
type Kind = Sent['kind']

export const kinds: readonly Kind[] = [
  'key-compromise',
  'mis-issuance',
  'scope-exceeded',
  'government-use',
  'licence-lost',
  'service-unavailable',
  'contact-unreachable',
  'misleading-advertising',
  'press-report',
  'other',
]

export interface Observation {
  readonly recognition: string | null
  readonly kind: Kind | null
  readonly source: string
  readonly reference: string
  /** As an input of date and time holds it, Asia/Shanghai. */
  readonly observedAt: string
  readonly text: string
}

export const emptyObservation: Observation = {
  recognition: null,
  kind: null,
  source: '',
  reference: '',
  observedAt: '',
  text: '',
}

/** What an input of date and time says in Asia/Shanghai, as an instant; what it cannot say is sent as it is. */
export function instantInShanghai(local: string): string {
  const at = new Date(`${local}+08:00`)
  return Number.isNaN(at.getTime()) ? local : at.toISOString()
}

export const sentObservation = ({ recognition, kind, observedAt, ...rest }: Observation): Sent => ({
  ...rest,
  recognition: recognition ?? '',
  kind: kind ?? 'other',
  observedAt: instantInShanghai(observedAt),
})
