/** Where the status of filed certificates is to be had, as they say themselves (RFC 5280 §4.2.1.13, §4.2.2.1). */
import { Unreadable } from '../checks/der/unreadable.ts'
import type { FiledCertificate } from '../checks/filed.ts'
import { authoritiesAmong, issuerOf } from '../checks/issuers.ts'
import { buildRequest, newNonce } from '../checks/ocsp/request.ts'
import type { Issuer } from '../checks/subject.ts'
import type { Certificate } from '../checks/x509/certificate.ts'
import { readExtension, type Decoder } from '../checks/x509/extension.ts'
import {
  accessMethods,
  authorityInformationAccess,
} from '../checks/x509/extensions/authority-information-access.ts'
import { crlDistributionPoints } from '../checks/x509/extensions/crl-distribution-points.ts'

export interface StatusUrl {
  readonly url: string
  readonly source: 'crl' | 'ocsp'
  /** SHA-256 of the certificates that name it. */
  readonly certificates: readonly string[]
  /** What is sent to a responder. */
  readonly request?: Buffer
  readonly nonce?: Buffer
}

/** More than any chain with a few samples names. */
export const mostUrls = 64

function attempt<T>(certificate: Certificate, decoder: Decoder<readonly T[]>): readonly T[] {
  try {
    return readExtension(certificate, decoder) ?? []
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}

export const listsOf = (certificate: Certificate) =>
  attempt(certificate, crlDistributionPoints).flatMap(({ uris }) => uris)
export const respondersOf = (certificate: Certificate) =>
  attempt(certificate, authorityInformationAccess).flatMap(({ method, uri }) =>
    method === accessMethods.ocsp && uri !== undefined ? [uri] : [],
  )

/** One list serves all certificates that name it. */
function lists(certificates: readonly Certificate[]): StatusUrl[] {
  const naming = new Map<string, Set<string>>()
  for (const certificate of certificates)
    for (const url of listsOf(certificate))
      naming.set(url, (naming.get(url) ?? new Set()).add(certificate.sha256))
  return [...naming].map(([url, named]) => ({ url, source: 'crl', certificates: [...named] }))
}

function question(certificate: Certificate, issuer: Certificate, url: string): StatusUrl {
  const nonce = newNonce()
  const request = buildRequest({ certificate, issuer: issuer.publicKey, nonce })
  return { url, source: 'ocsp', certificates: [certificate.sha256], request, nonce }
}

/** A certificate that another issued; that one where it is filed too. */
export interface Issued {
  readonly certificate: Certificate
  readonly issuer: Issuer | undefined
}

export function issuedAmong(filed: readonly FiledCertificate[]): Issued[] {
  const authorities = authoritiesAmong(filed)
  return filed
    .map(({ certificate }) => ({ certificate, issuer: issuerOf(certificate, authorities) }))
    .filter(({ certificate, issuer }) => issuer?.certificate !== certificate)
}

/** The URLs of certificates whose issuer is another; a responder is only asked where that is filed too. */
export function statusUrls(filed: readonly FiledCertificate[]): StatusUrl[] {
  const issued = issuedAmong(filed)
  const questions = issued.flatMap(({ certificate, issuer }) =>
    issuer
      ? respondersOf(certificate).map((url) => question(certificate, issuer.certificate, url))
      : [],
  )
  return [...questions, ...lists(issued.map(({ certificate }) => certificate))].slice(0, mostUrls)
}
