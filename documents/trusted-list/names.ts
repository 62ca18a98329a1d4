/** Names of ETSI TS 119 612; the identifiers of our own scheme are in `domain/register/list-terms.ts`. */
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
  ELECTRONIC_SIGNATURE: `${etsi}/SvcInfoExt/ForeSignatures`,
  ELECTRONIC_SEAL: `${etsi}/SvcInfoExt/ForeSeals`,
} as const
