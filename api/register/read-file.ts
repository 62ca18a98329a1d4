/** Files in a question: PEM, or DER in base64. What cannot be read is said with its place, never thrown on. */
import { Unreadable } from '../../checks/der/unreadable.ts'
import { derOf } from '../../checks/x509/pem.ts'

const notBase64 = /[^A-Za-z0-9+/=\s]/

/** The DER values of a text, at least one. Throws Unreadable. */
export function filesIn(text: string): Uint8Array[] {
  if (text.includes('-----BEGIN ')) return derOf(Buffer.from(text, 'latin1'), 20)
  const wrong = notBase64.exec(text)
  if (wrong)
    throw new Unreadable(
      'NotPem',
      {
        en: `Neither PEM nor base64: character ${wrong.index + 1}`,
        'zh-CN': `既不是 PEM 也不是 base64：第 ${wrong.index + 1} 个字符`,
      },
      undefined,
    )
  const der = Buffer.from(text, 'base64')
  if (der.length === 0)
    throw new Unreadable('Empty', { en: 'The file is empty', 'zh-CN': '文件为空' }, 0)
  return [der]
}

/** What of some texts can be read, by a reader that throws Unreadable. */
export function readable<T>(texts: readonly string[], read: (bytes: Uint8Array) => T): T[] {
  return texts.flatMap((text) => {
    try {
      return filesIn(text).map(read)
    } catch (error) {
      if (error instanceof Unreadable) return []
      throw error
    }
  })
}
