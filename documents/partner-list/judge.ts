/** Whether an imported list counts: read within limits, as TS 119 612 and its schemas have it, signed by whom we know, newer, in time, theirs. */
import { createHash, X509Certificate } from 'node:crypto'
import type { ListRemark } from '../../domain/partner-list.ts'
import { TrustedListError } from '../trusted-list/error.ts'
import { schemaRemarks } from '../trusted-list/schema.ts'
import type { XmlDocument } from '../xml/element.ts'
import { XmlError } from '../xml/error.ts'
import { readXml, type XmlLimits } from '../xml/read.ts'
import { XmlSignatureError } from '../xml/signature-error.ts'
import { verifyEnveloped } from '../xml/verify-signature.ts'
import { readPartnerList, type PartnerList } from './read.ts'

export const mostListBytes = 16 * 1024 * 1024
/** Three times what the largest lists of Europe need. */
const limits: Partial<XmlLimits> = { bytes: mostListBytes, depth: 48, elements: 500_000 }

export interface Expected {
  readonly territory: string
  /** SHA-256 of the certificates that may sign: those announced by the list before, else those pinned. */
  readonly signers: readonly string[]
  /** Of the list that counts now. */
  readonly before?: { readonly sequence: number; readonly sha256: string } | undefined
  /** ISO 8601: when it is judged. */
  readonly at: string
}

export interface Judgement {
  readonly outcome: 'accepted' | 'refused' | 'unchanged'
  readonly reasons: readonly ListRemark[]
  readonly remarks: readonly ListRemark[]
  /** Where it could be read; only that of an accepted one may be used. */
  readonly list?: PartnerList
  /** SHA-256 of the certificate that signed, where the signature holds. */
  readonly signer?: string
}

const remark = (code: string, en: string, zh: string): ListRemark => ({
  code,
  text: { en, 'zh-CN': zh },
})
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Known = XmlError | XmlSignatureError | TrustedListError
const isKnown = (error: unknown): error is Known =>
  [XmlError, XmlSignatureError, TrustedListError].some((type) => error instanceof type)

/** The value, or why there is none. Anything but a refusal of the list is our defect and thrown on. */
function attempt<T>(read: () => T): { value?: T; reasons: ListRemark[] } {
  try {
    return { value: read(), reasons: [] }
  } catch (error) {
    if (isKnown(error)) return { reasons: [{ code: error.code, text: error.text }] }
    throw error
  }
}

function judgeSignature(document: XmlDocument, { signers }: Expected, issuedAt?: string) {
  const { value, reasons } = attempt(() => verifyEnveloped(document))
  if (!value) return { reasons, remarks: [] }
  const signer = sha256(value.certificate)
  if (!signers.includes(signer))
    reasons.push(
      remark(
        'UnknownSigner',
        `signed with a certificate that is neither pinned nor announced: ${signer}`,
        `签名证书既未登记也未经公布：${signer}`,
      ),
    )
  const { validFrom, validTo } = new X509Certificate(value.certificate)
  const signed = issuedAt === undefined ? undefined : new Date(issuedAt)
  if (signed && (signed < new Date(validFrom) || signed > new Date(validTo)))
    reasons.push(
      remark(
        'SignerNotValid',
        `the certificate of the signer is valid from ${validFrom} to ${validTo}, not when the list was issued`,
        `签名证书有效期为 ${validFrom} 至 ${validTo}，列表发布时不在有效期内`,
      ),
    )
  const remarks = value.weakCertificateDigest
    ? [remark('WeakCertificateDigest', 'SHA-1 names the signer', '以 SHA-1 标识签名证书')]
    : []
  return { signer, reasons, remarks }
}

function judgeTime({ issuedAt, nextUpdate }: PartnerList, at: string): ListRemark[] {
  const reasons: ListRemark[] = []
  if (issuedAt > at)
    reasons.push(
      remark('NotYetIssued', `issued at ${issuedAt}, after now`, `发布时间 ${issuedAt} 晚于当前`),
    )
  if (nextUpdate === undefined)
    reasons.push(
      remark('Closed', 'it does not say until when it holds', '列表未载明下次更新时间，视为已关闭'),
    )
  else if (nextUpdate <= at)
    reasons.push(remark('Expired', `it held until ${nextUpdate}`, `列表有效期至 ${nextUpdate}`))
  return reasons
}

function judgePlace(list: PartnerList, { territory, before }: Expected): ListRemark[] {
  const reasons: ListRemark[] = []
  if (list.territory !== territory)
    reasons.push(
      remark(
        'OtherTerritory',
        `expected the list of ${territory}, got ${list.territory}`,
        `应为 ${territory} 的列表，实际为 ${list.territory}`,
      ),
    )
  if (before && list.sequence <= before.sequence)
    reasons.push(
      remark(
        'NotNewer',
        `expected a list after ${before.sequence}, got ${list.sequence}`,
        `应为第 ${before.sequence} 号之后的列表，实际为第 ${list.sequence} 号`,
      ),
    )
  return reasons
}

/** Everything that is wrong is named; one thing is enough to refuse. Never throws for what the bytes are. */
export async function judgeList(bytes: Uint8Array, expected: Expected): Promise<Judgement> {
  if (expected.before?.sha256 === sha256(bytes))
    return { outcome: 'unchanged', reasons: [], remarks: [] }
  const { value: document, reasons } = attempt(() => readXml(bytes, limits))
  if (!document) return { outcome: 'refused', reasons, remarks: [] }
  const read = attempt(() => readPartnerList(document))
  const list = read.value?.list
  const signature = judgeSignature(document, expected, list?.issuedAt)
  const all = [
    ...read.reasons,
    ...signature.reasons,
    ...(list ? [...judgePlace(list, expected), ...judgeTime(list, expected.at)] : []),
    ...(read.value?.deviations ?? []),
    // Of what is no trusted list at all the schemas would say nothing more.
    ...(read.value ? await schemaRemarks(bytes) : []),
  ]
  return {
    outcome: all.length === 0 ? 'accepted' : 'refused',
    reasons: all,
    remarks: [...signature.remarks, ...(read.value?.remarks ?? [])],
    ...(list && { list }),
    ...(signature.signer !== undefined && { signer: signature.signer }),
  }
}
