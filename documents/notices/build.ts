/** Builds a notice as a PDF: number, date, addressee, body in Chinese and English, and a code that leads to its verification. */
import { renderPdf } from '../pdf/render.ts'
import { authority, definitionOf, type IssuedNotice } from './page.ts'

/** The PDF with room for its seal; the same notice gives the same bytes. */
export const buildNotice = (issued: IssuedNotice): Promise<Buffer> =>
  renderPdf({
    definition: definitionOf(issued),
    at: issued.notice.issuedAt,
    signature: {
      at: issued.notice.issuedAt,
      name: authority['zh-CN'],
      reason: issued.notice.number,
      location: 'Beijing',
    },
  })
