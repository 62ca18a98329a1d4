/** What providers said of the samples when they were asked, at that instant: apart from what was filed, and from verdicts. */
import type { PathReport } from '../domain/path-report.ts'
import type { StatusFetch } from '../domain/status-fetch.ts'
import type { StatusReport } from '../domain/status-report.ts'
import { Unreadable } from './der/unreadable.ts'
import { readFiled, type CertificateFile, type FiledFile } from './filed.ts'
import { authoritiesAmong } from './issuers.ts'
import { nonce } from './ocsp/extensions.ts'
import { readOcspResponse } from './ocsp/response.ts'
import { samplePaths } from './sample-paths.ts'
import type { Subject } from './subject.ts'
import { readExtension } from './x509/extension.ts'

export interface FetchedStatus {
  readonly fetch: StatusFetch
  /** What came; empty where nothing did. */
  readonly bytes: Uint8Array
}

const types = { crl: 'certificate-revocation-list', ocsp: 'ocsp-response' } as const

const fileOf = ({ fetch, bytes }: FetchedStatus): CertificateFile => ({
  document: fetch.url,
  fileName: fetch.url,
  type: types[fetch.source],
  bytes,
})

/** A response to somebody else's question proves nothing; many responders leave the nonce out (RFC 9654 §2.1). */
function isToAnother({ fetch, bytes }: FetchedStatus): boolean {
  if (fetch.outcome !== 'fetched' || fetch.nonce === undefined) return false
  try {
    const { basic } = readOcspResponse(bytes)
    const returned = basic && readExtension(basic, nonce)
    return returned !== undefined && Buffer.from(returned).toString('hex') !== fetch.nonce
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

const answerOf = ({ certificate, subject, revocation, revocationReason }: PathReport) => ({
  certificate,
  subject,
  revocation,
  ...(revocationReason && { reason: revocationReason }),
})

/** Judged at the instant of the last answer; undefined where nobody was asked. */
export function fetchedStatus(
  filed: readonly FiledFile[],
  subjects: readonly Subject[],
  fetched: readonly FetchedStatus[],
): StatusReport | undefined {
  const at = fetched
    .map(({ fetch }) => fetch.fetchedAt)
    .sort()
    .at(-1)
  if (at === undefined) return undefined
  const came = fetched
    .filter((each) => each.fetch.outcome === 'fetched' && !isToAnother(each))
    .map(fileOf)
  const certificates = filed.filter(({ certificates: held }) => held.length > 0)
  const authorities = authoritiesAmong(certificates.flatMap(({ certificates: held }) => held))
  const paths = samplePaths([...certificates, ...came.map(readFiled)], {
    subjects,
    authorities,
    at,
  })
  let step = paths.next()
  while (!step.done) step = paths.next()
  return {
    at,
    fetches: fetched.map(({ fetch }) => fetch),
    samples: step.value.map(answerOf),
  }
}
