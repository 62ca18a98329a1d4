/** Parses with libxml2: nothing is loaded, no entity is replaced, and the limits of the library stay on. */
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm'
import { XmlError } from './error.ts'

/** Of every parse here, in a thread or not. */
export const parseOption =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOCDATA

function refused(error: XmlLibError): XmlError {
  const [first] = error.details
  const said = (first?.message ?? error.message).trim()
  if (said.startsWith('Excessive depth'))
    return new XmlError('TooDeep', `the XML is nested too deep: ${said}`, `XML 嵌套过深：${said}`)
  const [line, column] = [first?.line ?? 0, first?.col ?? 0]
  return new XmlError(
    'Malformed',
    `not well-formed XML (line ${line}, column ${column}): ${said}`,
    `不是格式正确的 XML（第 ${line} 行第 ${column} 列）：${said}`,
  )
}

function parse(bytes: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(bytes, { option: parseOption, encoding: 'UTF-8' })
  } catch (error) {
    if (error instanceof XmlLibError) throw refused(error)
    throw error
  }
}

/** Answers what `use` makes of the parsed document, which is gone afterwards. Throws XmlError (`Malformed`, `TooDeep`). */
export function withParsed<T>(bytes: Uint8Array, use: (document: XmlDocument) => T): T {
  const document = parse(bytes)
  try {
    return use(document)
  } finally {
    document.dispose()
  }
}
