/** Fetches the status of filed certificates from where they say that it is to be had, and keeps what came as evidence. */
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import { type FiledCertificate, readFiled } from '../checks/filed.ts'
import type { Document } from '../domain/document.ts'
import { documentType } from '../domain/document-type.ts'
import type { StatusFetch } from '../domain/status-fetch.ts'
import { EgressError } from '../egress/refused.ts'
import type { AllowPrivate } from '../egress/resolve.ts'
import type { Fetched, FetchSafely } from '../egress/fetch-safely.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import { statusUrls, type StatusUrl } from './status-urls.ts'

export interface StatusParts {
  readonly evidence: EvidenceStore
  /** Absent: nobody is asked. */
  readonly egress?: FetchSafely | undefined
  readonly allowPrivate: AllowPrivate
  readonly now: () => Date
}

export interface StatusInput {
  readonly dossier: string
  /** The filed certificates in their versions that count; other documents are passed over. */
  readonly documents: readonly Document[]
}

/** A list of revoked certificates may be large, an answer about one certificate is not. */
export const bounds = {
  crl: { maxBytes: 64 * 2 ** 20, timeoutMs: 60_000 },
  ocsp: { maxBytes: 2 ** 20, timeoutMs: 20_000 },
} as const

export const mediaTypes = {
  crl: 'application/pkix-crl',
  ocsp: 'application/ocsp-response',
} as const
const certificateTypes: readonly string[] = ['ca-certificate', 'sample-certificate']

/** Providers are asked side by side: one that hangs must not keep the others waiting. */
const atOnce = 8

/** A responder is sent a question, a list is only fetched. */
export const ask = (request: Buffer | undefined) =>
  request
    ? {
        method: 'POST' as const,
        headers: { 'content-type': 'application/ocsp-request' },
        body: request,
      }
    : {}

/** The certificates among documents. Throws EvidenceError. */
export async function filedIn(
  documents: readonly Document[],
  evidence: Pick<EvidenceStore, 'read'>,
): Promise<FiledCertificate[]> {
  const files = documents.filter(({ type }) => certificateTypes.includes(type))
  const read = files.map(async ({ id, type, fileName, evidence: ref }) => {
    const bytes = await evidence.read(ref, documentType(type)?.maxBytes ?? ref.size)
    return readFiled({ document: id, type, fileName, bytes }).certificates
  })
  return (await Promise.all(read)).flat()
}

export const createStatus = ({ evidence, egress, allowPrivate, now }: StatusParts) => {
  async function answer(
    dossier: string,
    target: StatusUrl,
    fetchSafely: FetchSafely,
  ): Promise<StatusFetch> {
    const { url, source, certificates, nonce } = target
    const asked = { url, source, certificates: [...certificates], fetchedAt: now().toISOString() }
    const failed = (code: string, message: string) =>
      ({ ...asked, outcome: 'failed', code, message }) as const
    let fetched: Fetched
    try {
      fetched = await fetchSafely(url, { ...bounds[source], ...ask(target.request), allowPrivate })
    } catch (error) {
      if (error instanceof EgressError) return failed(error.code, error.message)
      throw error
    }
    const { status, bytes, finalUrl, address } = fetched
    if (status !== 200) return failed('http-status', `Expected 200, got ${status}`)
    return {
      ...{ ...asked, outcome: 'fetched', finalUrl, address },
      evidence: await evidence.putBytes(dossier, bytes, mediaTypes[source]),
      ...(nonce && { nonce: nonce.toString('hex') }),
    }
  }

  return {
    /** One result a URL, in a fixed order; one that cannot be reached is a result too. Throws EvidenceError. */
    async fetchStatus({ dossier, documents }: StatusInput): Promise<StatusFetch[]> {
      if (!egress) return []
      const targets = statusUrls(await filedIn(documents, evidence))
      const results: StatusFetch[] = []
      while (results.length < targets.length) {
        const next = targets.slice(results.length, results.length + atOnce)
        heartbeat({ fetched: results.length, of: targets.length })
        results.push(...(await Promise.all(next.map((each) => answer(dossier, each, egress)))))
        cancellationSignal().throwIfAborted()
      }
      return results
    },
  }
}
