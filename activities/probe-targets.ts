/** Which status services a recognition stands on: those that its chain, and the samples under it, name. */
import { readFiled, type FiledCertificate } from '../checks/filed.ts'
import { buildRequest, newNonce } from '../checks/ocsp/request.ts'
import type { Certificate } from '../checks/x509/certificate.ts'
import type { ChainCertificate } from '../domain/register/entry.ts'
import type { StatusProbe } from '../domain/status-probe.ts'
import { issuedAmong, listsOf, mostUrls, respondersOf } from './status-urls.ts'

export interface ProbeTarget {
  readonly kind: StatusProbe['kind']
  readonly url: string
  /** A certificate that names the URL, and the CA of the chain that issued it. */
  readonly certificate: Certificate
  readonly issuer: Certificate
  /** What is sent to a responder. */
  readonly question?: { readonly request: Buffer; readonly nonce: Buffer }
}

/** What is asked by other protocols, such as LDAP, cannot be asked here, which says nothing about the CA. */
const isAskable = (url: string): boolean => /^https?:[\x21-\x7e]{1,2000}$/i.test(url)

/** The certificates of the recognised chain that belong to it now. */
export const chainNow = (chain: readonly ChainCertificate[]): FiledCertificate[] =>
  chain
    .filter(({ until }) => until === undefined)
    .flatMap(
      ({ sha256, certificate }) =>
        readFiled({
          ...{ document: sha256, fileName: sha256, type: 'ca-certificate' },
          bytes: Buffer.from(certificate, 'base64'),
        }).certificates,
    )

/** Responders are asked about certificates in force only: what has expired they need not know. */
const inForce = ({ validity: { notBefore, notAfter } }: Certificate, at: string): boolean =>
  notBefore.at <= at && at <= notAfter.at

function question(certificate: Certificate, issuer: Certificate) {
  const nonce = newNonce()
  return { request: buildRequest({ certificate, issuer: issuer.publicKey, nonce }), nonce }
}

function named(certificate: Certificate, issuer: Certificate, at: string): ProbeTarget[] {
  const lists = listsOf(certificate).map((url) => ({ kind: 'crl' as const, url }))
  const responders = inForce(certificate, at) ? respondersOf(certificate) : []
  return [
    ...lists.map((list) => ({ ...list, certificate, issuer })),
    ...responders.map((url) => ({
      ...{ kind: 'ocsp' as const, url, certificate, issuer },
      question: question(certificate, issuer),
    })),
  ]
}

/** Each service once for each CA of the chain, at an ISO instant. */
export function probeTargets(
  chain: readonly FiledCertificate[],
  samples: readonly FiledCertificate[],
  at: string,
): ProbeTarget[] {
  const ofChain = new Set(chain.map(({ certificate }) => certificate.sha256))
  const targets = new Map<string, ProbeTarget>()
  for (const { certificate, issuer } of issuedAmong([...chain, ...samples])) {
    if (issuer?.signature !== 'valid' || !ofChain.has(issuer.certificate.sha256)) continue
    for (const target of named(certificate, issuer.certificate, at)) {
      const key = JSON.stringify([target.kind, issuer.certificate.sha256, target.url])
      if (isAskable(target.url) && !targets.has(key)) targets.set(key, target)
    }
  }
  return [...targets.values()].slice(0, mostUrls)
}
