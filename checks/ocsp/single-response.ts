/** What a response says about one certificate (RFC 6960 §4.2.1, SingleResponse). */
import { isContext, type Element } from '../der/element.ts'
import { instant, integerOf, sequence } from '../der/expect.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readExtensions, type Extension } from '../x509/extension.ts'
import { readCertificateId, type CertificateId } from './certificate-id.ts'

export type CertificateStatus =
  | { readonly status: 'good' }
  | { readonly status: 'unknown' }
  /** Time as ISO 8601, UTC; reason as CRLReason, 0 where it is not stated. */
  | { readonly status: 'revoked'; readonly time: string; readonly reason: number }

export interface SingleResponse {
  readonly id: CertificateId
  readonly certificate: CertificateStatus
  readonly thisUpdate: string
  readonly nextUpdate: string | undefined
  readonly extensions: readonly Extension[]
}

/** "revoked [1] IMPLICIT RevokedInfo", whose reason is [0] EXPLICIT CRLReason. */
function readRevoked([time, reason]: readonly Element[]): CertificateStatus {
  return {
    status: 'revoked',
    time: instant(time, 'revocationTime').toISOString(),
    reason: reason ? Number(integerOf(reason.children[0]?.content ?? new Uint8Array())) : 0,
  }
}

function readStatus(element: Element | undefined): CertificateStatus {
  switch (element?.tagClass === 'context' ? element.tag : undefined) {
    case 0:
      return { status: 'good' }
    case 1:
      return readRevoked(element?.children ?? [])
    case 2:
      return { status: 'unknown' }
    case undefined:
    default:
      throw new Unreadable(
        'UnexpectedStructure',
        { en: 'Expected CertStatus', 'zh-CN': '应为 CertStatus' },
        element?.offset,
      )
  }
}

/** Throws Unreadable. */
export function readSingleResponse(element: Element): SingleResponse {
  const [id, status, thisUpdate, ...optional] = sequence(element, 'SingleResponse')
  const nextUpdate = optional.find((field) => isContext(field, 0))
  const extensions = optional.find((field) => isContext(field, 1))
  return {
    id: readCertificateId(id),
    certificate: readStatus(status),
    thisUpdate: instant(thisUpdate, 'thisUpdate').toISOString(),
    nextUpdate: nextUpdate && instant(nextUpdate.children[0], 'nextUpdate').toISOString(),
    extensions: extensions ? readExtensions(extensions.children[0]) : [],
  }
}
