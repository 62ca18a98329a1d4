/** The identifiers of our own scheme that the list names, below a base that is configured, and what its statuses mean. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { registerStatusRules, type RegisterStatus } from '../../procedure/register-status.ts'

/** Below the address of the service; each URI under it is answered there (`api/routes/list-terms.ts`). */
export const termsPath = '/register/uri'

/** A status of the register, or that the key has left the recognised chain while the type lives on. */
export type ServiceStatus = RegisterStatus | 'left-chain'

export interface StatusMeaning {
  readonly title: Bilingual
  /** May signatures made while it lasts be relied on? */
  readonly reliable: boolean
  readonly issues: boolean
  readonly article?: string
}

export const statusMeanings: Readonly<Record<ServiceStatus, StatusMeaning>> = {
  ...registerStatusRules,
  'left-chain': {
    title: { en: 'Left the recognised chain', 'zh-CN': '已移出认可的证书链' },
    reliable: false,
    issues: false,
  },
}
export const serviceStatuses = Object.keys(statusMeanings) as [ServiceStatus, ...ServiceStatus[]]

/** What certificates of a type are for, as their URIs have it. */
export const purposePaths = { ELECTRONIC_SIGNATURE: 'signature', ELECTRONIC_SEAL: 'seal' } as const
export type PurposePath = (typeof purposePaths)[keyof typeof purposePaths]

export interface SchemeNames {
  readonly status: (status: ServiceStatus) => string
  /** One for each recognised type: with it a key is listed once only (TS 119 612 §5.5.3). */
  readonly serviceType: (purpose: keyof typeof purposePaths, type: string) => string
  readonly qualifier: string
  /** Namespace of our extension. */
  readonly recognition: string
  /** By which rules the authority recognises. */
  readonly rules: string
}

/** `base` is a URL without a slash at its end. */
export const schemeNames = (base: string): SchemeNames => ({
  status: (status) => `${base}/status/${status}`,
  serviceType: (purpose, type) =>
    `${base}/service-type/${purposePaths[purpose]}/${encodeURIComponent(type)}`,
  qualifier: `${base}/qualifier/recognised`,
  recognition: `${base}/recognition/v1#`,
  rules: `${base}/rules`,
})
