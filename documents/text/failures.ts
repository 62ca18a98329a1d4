/** Why a document gave no text, in words that say what to do next. */
import type { TextFailure } from '../../checks/documents/text/document-text.ts'

export type TextFailureCode = TextFailure['code']

const sentences: Readonly<Record<TextFailureCode, readonly [en: string, zh: string]>> = {
  'too-large': [
    'The document unpacks to more than may be read; file it without what inflates it',
    '文件解压后超出可读取的大小；请去除使其膨胀的内容后重新提交',
  ],
  'too-slow': [
    'Reading the document took too long; file a simpler version',
    '读取文件耗时过长；请提交较简单的版本',
  ],
  'too-many-pages': [
    'The document has more pages than are read; file it in parts',
    '文件页数超出可读取的范围；请分册提交',
  ],
  encrypted: [
    'The document is encrypted; file it without a password',
    '文件已加密；请提交无密码的版本',
  ],
  unreadable: [
    'The document is damaged and cannot be read; file it anew',
    '文件已损坏，无法读取；请重新提交',
  ],
  'no-text': [
    'The document has no text, as a scan has none; file one with text, or have a person read it',
    '文件不含文本（例如扫描件）；请提交含文本的版本，或者由人工审阅',
  ],
  'not-a-text-format': [
    'The document is neither PDF nor DOCX; a person must read it',
    '文件既不是 PDF 也不是 DOCX；须由人工审阅',
  ],
}

/** `detail` says what was met, as a number. */
export function textFailure(code: TextFailureCode, detail?: string): TextFailure {
  const [en, zh] = sentences[code]
  if (detail === undefined) return { code, en, 'zh-CN': zh }
  return { code, en: `${en} (${detail})`, 'zh-CN': `${zh}（${detail}）` }
}
