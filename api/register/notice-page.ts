/** The page that the code on a notice leads to. */
import { notices } from '../../procedure/notices.ts'
import { both, escaped, pageOf } from './page.ts'
import type { PublishedNotice } from './published-notice.ts'

export interface NoticeShown {
  readonly id: string
  readonly notice: PublishedNotice | undefined
  /** Whether what the visitor sent is that notice; undefined where nothing was sent. */
  readonly matches: boolean | undefined
}

const row = (zh: string, en: string, value: string) =>
  `<tr><th scope="row">${both(zh, en)}</th><td>${value}</td></tr>`

function published({ number, kind, date, sha256 }: PublishedNotice): string {
  const { title } = notices[kind]
  return `<table>
${row('文书', 'Notice', both(title['zh-CN'], title.en))}
${row('文号', 'Number', escaped(number))}
${row('签发日期', 'Issued on', escaped(date))}
${row('盖章 PDF 文件的 SHA-256', 'SHA-256 of the sealed PDF', `<code>${escaped(sha256)}</code>`)}
</table>
<p>${both('该文书依法公开。请核对您所持文件的文号和 SHA-256。', 'This notice is public. Compare the number and SHA-256 of the file that you hold.')}</p>`
}

const found = (matches: boolean) =>
  matches
    ? `<p class="yes" role="status">${both('文号与 SHA-256 一致：您所持文件即本机关签发的文书。', 'Number and SHA-256 match: the file that you hold is the notice that was issued.')}</p>`
    : `<p class="no" role="status">${both('不一致，或不存在该文书。', 'They do not match, or there is no such notice.')}</p>`

const form = (id: string) => `<form method="get" action="/verify/${encodeURIComponent(id)}">
<p>${both('请输入文书上的文号，以及您所持 PDF 文件的 SHA-256。', 'Enter the number printed on the notice, and the SHA-256 of the PDF file that you hold.')}</p>
<label>${both('文号', 'Number')}<input name="number" maxlength="100" size="40" required></label>
<label>SHA-256<input name="sha256" maxlength="100" size="64" pattern="\\s*[0-9A-Fa-f]{64}\\s*" required></label>
<button>${both('核对', 'Compare')}</button>
</form>`

/** What is not public looks the same as what does not exist. */
export const noticePage = ({ id, notice, matches }: NoticeShown): string =>
  pageOf(
    ['文书核验', 'Verification of a notice'],
    [
      ...(matches === undefined ? [] : [found(matches)]),
      ...(notice?.isPublic ? [published(notice)] : []),
      form(id),
    ].join('\n'),
  )
