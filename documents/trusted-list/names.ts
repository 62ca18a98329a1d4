/** Names of ETSI TS 119 612 and the identifiers of our own scheme, which lie under a base that is configured. */
import { registerStatusRules, type RegisterStatus } from '../../procedure/register-status.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export const tsl = 'http://uri.etsi.org/02231/v2#'
export const additionalTypes = 'http://uri.etsi.org/02231/v2/additionaltypes#'
export const serviceExtensions =
  'http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#'
export const tag = 'http://uri.etsi.org/19612/TSLTag'
export const mimeType = 'application/vnd.etsi.tsl+xml'

/** Of TS 119 612 v2.3.1 and later (§5.3.1). */
export const versionIdentifier = '6'
export const territory = 'CN'

const etsi = 'http://uri.etsi.org/TrstSvc/TrustedList'
/** "CClist", "CCdetermination" and the rules of "CC", for a list outside the Union (annex D.6). */
export const listType = `${etsi}/TSLType/${territory}list`
export const statusDetermination = `${etsi}/StatusDetn/${territory}determination`
export const schemeRules = `${etsi}/schemerules/${territory}`

/** What the certificates of a service are for (§5.5.9.4). */
export const purposes = {
  ELECTRONIC_SIGNATURE: { uri: `${etsi}/SvcInfoExt/ForeSignatures`, path: 'signature' },
  ELECTRONIC_SEAL: { uri: `${etsi}/SvcInfoExt/ForeSeals`, path: 'seal' },
} as const

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

export interface SchemeNames {
  readonly status: (status: ServiceStatus) => string
  /** One for each recognised type: with it a key is listed once only (§5.5.3). */
  readonly serviceType: (purpose: keyof typeof purposes, type: string) => string
  readonly qualifier: string
  /** Namespace of our extension. */
  readonly recognition: string
}

/** `base` is a URL without a slash at its end. */
export const schemeNames = (base: string): SchemeNames => ({
  status: (status) => `${base}/status/${status}`,
  serviceType: (purpose, type) =>
    `${base}/service-type/${purposes[purpose].path}/${encodeURIComponent(type)}`,
  qualifier: `${base}/qualifier/recognised`,
  recognition: `${base}/recognition/v1#`,
})
