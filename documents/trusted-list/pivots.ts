/** Who may sign the list now: each list announces the certificates of the next, so a client that knows one follows all. */
import type { XmlDocument } from '../xml/element.ts'
import { verifyEnveloped } from '../xml/verify-signature.ts'
import { TrustedListError } from './error.ts'
import { readListHeader, type ListHeader } from './header.ts'

export interface Followed {
  /** DER: who may sign the list after the last. */
  readonly certificates: readonly Uint8Array[]
  /** Of the last list followed. */
  readonly header: ListHeader | undefined
}

const among = (certificates: readonly Uint8Array[], one: Buffer): boolean =>
  certificates.some((certificate) => one.equals(certificate))

function requireNext(before: ListHeader | undefined, header: ListHeader): void {
  if (!before) return
  if (before.type !== header.type || before.territory !== header.territory)
    throw new TrustedListError(
      'OtherList',
      `expected a list of type ${before.type}, got ${header.type}`,
      `应为类型 ${before.type} 的列表，实际为 ${header.type}`,
    )
  if (header.sequence !== before.sequence + 1)
    throw new TrustedListError(
      'SequenceGap',
      `expected list ${before.sequence + 1}, got ${header.sequence}`,
      `应为第 ${before.sequence + 1} 号列表，实际为第 ${header.sequence} 号`,
    )
}

/** The certificates that a list announces for those after it: in its pointer to itself. */
function announcedBy(header: ListHeader): readonly Buffer[] {
  const certificates = header.pointers
    .filter(({ type, territory }) => type === header.type && territory === header.territory)
    .flatMap((pointer) => pointer.certificates)
  if (certificates.length === 0)
    throw new TrustedListError(
      'NoAnnouncement',
      `list ${header.sequence} does not say who may sign the next`,
      `第 ${header.sequence} 号列表没有公布下一期的签名证书`,
    )
  return certificates
}

function follow({ certificates, header: before }: Followed, list: XmlDocument): Followed {
  const header = readListHeader(list)
  requireNext(before, header)
  const { certificate } = verifyEnveloped(list)
  if (!among(certificates, certificate))
    throw new TrustedListError(
      'UnannouncedKey',
      `list ${header.sequence} is signed with a certificate that was not announced`,
      `第 ${header.sequence} 号列表由未公布的证书签名`,
    )
  return { certificates: announcedBy(header), header }
}

/**
 * Follows lists in their order from certificates (DER) that are known to be the authority's. The first list may have any
 * number; where the client knows one, `last` is its header. Throws TrustedListError, XmlSignatureError.
 */
export const followPivots = (
  known: readonly Uint8Array[],
  lists: readonly XmlDocument[],
  last?: ListHeader,
): Followed => lists.reduce(follow, { certificates: known, header: last })
