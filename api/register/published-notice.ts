/** A notice as the public may know it. */
import type { Notice } from '../../domain/notice.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import type { Records } from '../../storage/records/records.ts'

export interface PublishedNotice {
  readonly number: string
  readonly kind: Notice['kind']
  /** Day of issue, Asia/Shanghai. */
  readonly date: string
  /** Of the sealed PDF. */
  readonly sha256: string
  /** Decisions to recognise are published (Administrative License Law 40), and so is what the public is asked. */
  readonly isPublic: boolean
}

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.n\d{1,6}$/

/** Undefined where there is no issued notice of that id. */
export async function findPublished(
  id: string,
  records: Pick<Records, 'findDossier'>,
): Promise<PublishedNotice | undefined> {
  const dossier = form.exec(id)?.[1]
  const record = dossier === undefined ? undefined : await records.findDossier(dossier)
  const notice = record?.dossier.notices.find((each) => each.id === id)
  if (!notice?.number || !notice.issuedAt || !notice.document) return undefined
  return {
    number: notice.number,
    kind: notice.kind,
    date: dateInShanghai(notice.issuedAt),
    sha256: notice.document.sha256,
    isPublic: notice.kind === 'grant' || notice.kind === 'public-comment',
  }
}

const compact = (text: string) => text.replace(/\s+/g, '')

/** Whether what somebody holds is that notice; false too where there is none. */
export const isThatNotice = (
  notice: PublishedNotice | undefined,
  claim: { readonly number: string; readonly sha256: string },
): boolean =>
  notice !== undefined &&
  compact(claim.number) === compact(notice.number) &&
  compact(claim.sha256).toLowerCase() === notice.sha256
