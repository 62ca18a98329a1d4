/** Issues a notice: numbered without gaps, dated, sealed as a PDF document and kept as locked evidence. */
import type { NumberedNotice } from '../documents/notices/seal-notice.ts'
import type { Notice } from '../domain/notice.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'

export interface NoticeOrder {
  readonly notice: Notice
  readonly caName: Readonly<Record<string, string | undefined>>
}
export type IssuedNotice = Required<Pick<Notice, 'number' | 'issuedAt' | 'document'>>

/** Builds and seals the PDF of a notice that has its number and date. */
export type SealNotice = (numbered: NumberedNotice) => Promise<Buffer>

export interface NoticeParts {
  readonly evidence: EvidenceStore
  readonly records: Records
  readonly sealNotice: SealNotice
  readonly now: () => Date
}

export const createNotices = ({ evidence, records, sealNotice, now }: NoticeParts) => ({
  /** A repeated call gets the number of the first one; only the document that the procedure records counts. */
  async issueNotice({ notice, caName }: NoticeOrder): Promise<IssuedNotice> {
    const issuedAt = now().toISOString()
    const year = Number(dateInShanghai(issuedAt).slice(0, 4))
    const { text: number } = await records.allocateNumber({
      series: notice.kind,
      year,
      subject: notice.id,
    })
    const numbered = { ...notice, number, issuedAt }
    const pdf = await sealNotice({ notice: numbered, caName })
    const document = await evidence.putBytes(notice.dossier, pdf, 'application/pdf')
    return { number, issuedAt, document }
  },
})
