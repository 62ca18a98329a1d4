/** Which field or extension a check is about, told by its name: the first row that fits. */

const tbs = (field: string) => `tbsCertificate.${field}`

/** Names of extensions as they occur in the names of checks, with their OIDs. */
const extensions: readonly (readonly [RegExp, string])[] = [
  [/authority-(key|serial)|issuer-key-identified|key-identifiers-linked/, '2.5.29.35'],
  [/subject-key-identifier/, '2.5.29.14'],
  [/ext-key-usage|extended-key|purpose/, '2.5.29.37'],
  [/basic-constraints|path-length|is-no-ca/, '2.5.29.19'],
  [/key-usage|key-cert-sign|encipher-only|key-may-sign/, '2.5.29.15'],
  [/name-constraints/, '2.5.29.30'],
  [/policy-constraints/, '2.5.29.36'],
  [/policy-mappings/, '2.5.29.33'],
  [/inhibit-any-policy/, '2.5.29.54'],
  [/subject-alt|san-|^alternative-|mailbox/, '2.5.29.17'],
  [/issuer-alt(ernative)?-name/, '2.5.29.18'],
  [/freshest-crl/, '2.5.29.46'],
  [/distribution-point/, '2.5.29.31'],
  [/subject-information/, '1.3.6.1.5.5.7.1.11'],
  [/authority-information|ca-issuers|ocsp-location|status-information/, '1.3.6.1.5.5.7.1.1'],
  [/no-rev-avail/, '2.5.29.56'],
  [/qc-|semantics/, '1.3.6.1.5.5.7.1.3'],
  [/biometric/, '1.3.6.1.5.5.7.1.2'],
  [/polic|explicit-text|notice|practice-statement/, '2.5.29.32'],
]

const fields: readonly (readonly [RegExp, string])[] = [
  [/version/, tbs('version')],
  [/signature-(algorithm|hash|parameters)|parameters-absent|rsa-pss/, 'signatureAlgorithm'],
  [/signature/, 'signatureValue'],
  [/serial-number-(positive|length|random|unique)/, tbs('serialNumber')],
  [/unique-identifiers/, tbs('subjectUniqueID')],
  [/validity|ends-|in-force|issued-within|lifetime|outlives/, tbs('validity')],
  [/extension/, tbs('extensions')],
  [/rsa|curve|point|sm2|weak|holder-key|-key-|modulus|exponent|^dsa-/, tbs('subjectPublicKeyInfo')],
  [/issuer|provider/, tbs('issuer')],
  [
    /subject|holder|name|country|attribute|title|person|organi|locality|state|pseudonym/,
    tbs('subject'),
  ],
  [/dn-qualifier|domain-component|directory-string|rdn-|identifier-form/, tbs('subject')],
]

export type About = { readonly extension: string } | { readonly path: string }

/** What a check of a certificate is about; the whole of it where its name tells no more. */
export function aboutOf(check: string): About {
  const name = check.slice(check.indexOf('/') + 1)
  const extension = extensions.find(([pattern]) => pattern.test(name))
  if (extension) return { extension: extension[1] }
  return { path: fields.find(([pattern]) => pattern.test(name))?.[1] ?? 'tbsCertificate' }
}

const listExtensions: readonly (readonly [RegExp, string])[] = [
  [/number/, '2.5.29.20'],
  [/freshest/, '2.5.29.46'],
  [/delta-crl-indicator/, '2.5.29.27'],
  [/issuing-distribution|scope|one-kind/, '2.5.29.28'],
  [/authority-key/, '2.5.29.35'],
]
const listFields: readonly (readonly [RegExp, string])[] = [
  [/version/, 'tbsCertList.version'],
  [/signature-(algorithm|hash)/, 'signatureAlgorithm'],
  [/signature/, 'signatureValue'],
  // What is said of entries and their extensions.
  [
    /entry|entries|reason|revo|invalidity|certificate-issuer|remove-from/,
    'tbsCertList.revokedCertificates',
  ],
  [/next-update|interval/, 'tbsCertList.nextUpdate'],
  [/this-update|time/, 'tbsCertList.thisUpdate'],
  [/issuer/, 'tbsCertList.issuer'],
  [/extension/, 'tbsCertList.crlExtensions'],
]

/** What a check of a revocation list is about. */
export function aboutInList(check: string): About {
  const name = check.slice(check.indexOf('/') + 1)
  const extension = listExtensions.find(([pattern]) => pattern.test(name))
  if (extension) return { extension: extension[1] }
  return { path: listFields.find(([pattern]) => pattern.test(name))?.[1] ?? 'tbsCertList' }
}
