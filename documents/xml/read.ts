/** Reads XML that anybody may have written: UTF-8, no document type, no entities but the five of XML, within limits. */
import { isUtf8 } from 'node:buffer'
import {
  XmlElement as ParsedElement,
  XmlSimpleNode,
  XmlComment,
  type XmlTreeNode,
} from 'libxml2-wasm'
import type { XmlDocument, XmlElement } from './element.ts'
import { XmlError } from './error.ts'
import { withParsed } from './parse.ts'

export interface XmlLimits {
  /** Of the file. */
  readonly bytes: number
  /** Elements within elements; libxml2 itself goes no deeper than 256. */
  readonly depth: number
  readonly elements: number
  /** Of one element. */
  readonly attributes: number
  /** Declared on an element and those around it: canonical forms take their square in time, for each element. */
  readonly namespaces: number
}

/** Room for a trusted list of 5,000 services, thirty times the largest of Europe; who reads from outside gives less. */
export const xmlLimits: XmlLimits = {
  bytes: 32 * 1024 * 1024,
  depth: 64,
  elements: 1_000_000,
  attributes: 64,
  namespaces: 32,
}

const byteOrderMark = Buffer.from('\ufeff')
const declaration =
  /^<\?xml\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["']([\w.-]+)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/
const longestDeclaration = 256

/** Where the document begins after its declaration, which may name no encoding but UTF-8. */
function afterDeclaration(bytes: Buffer): number {
  const from = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark)
    ? byteOrderMark.length
    : 0
  const head = bytes.subarray(from, from + longestDeclaration).toString('latin1')
  const [found = '', encoding = 'UTF-8'] = declaration.exec(head) ?? []
  if (encoding.toUpperCase() !== 'UTF-8')
    throw new XmlError(
      'NotUtf8',
      `expected UTF-8, the document declares ${encoding}`,
      `应为 UTF-8 编码，文件声明为 ${encoding}`,
    )
  return from + found.length
}

/** Refuses by name, before anything is parsed; also inside comments, where none of them is needed. */
function refuse(bytes: Buffer, limits: XmlLimits): void {
  if (bytes.length > limits.bytes)
    throw new XmlError(
      'TooLarge',
      `expected at most ${limits.bytes} bytes of XML, got ${bytes.length}`,
      `XML 最多 ${limits.bytes} 字节，实际为 ${bytes.length} 字节`,
    )
  if (!isUtf8(bytes))
    throw new XmlError('NotUtf8', 'the bytes are not UTF-8', '文件内容不是 UTF-8 编码')
  const from = afterDeclaration(bytes)
  if (bytes.includes('<!DOCTYPE', from))
    throw new XmlError(
      'DocumentType',
      'the document has a document type declaration (DTD); none is allowed',
      '文件含有文档类型声明（DTD），不允许使用',
    )
  if (bytes.includes('<?', from))
    throw new XmlError(
      'ProcessingInstruction',
      'the document has a processing instruction; none is allowed',
      '文件含有处理指令，不允许使用',
    )
}

const over = (
  code: 'TooDeep' | 'TooManyElements' | 'TooManyAttributes' | 'TooManyNamespaces',
  most: number,
) =>
  ({
    TooDeep: new XmlError(
      code,
      `expected elements at most ${most} deep`,
      `元素嵌套最多 ${most} 层`,
    ),
    TooManyElements: new XmlError(code, `expected at most ${most} elements`, `元素最多 ${most} 个`),
    TooManyAttributes: new XmlError(
      code,
      `expected at most ${most} attributes in an element`,
      `一个元素最多 ${most} 个属性`,
    ),
    TooManyNamespaces: new XmlError(
      code,
      `expected at most ${most} namespaces declared around an element`,
      `一个元素范围内最多声明 ${most} 个命名空间`,
    ),
  })[code]

/** The parsed element as data; counts as it goes. */
function createReadElement(limits: XmlLimits) {
  let elements = 0
  const attributesOf = (element: ParsedElement) => {
    const attributes = element.attrs
    if (attributes.length > limits.attributes) throw over('TooManyAttributes', limits.attributes)
    return attributes.map(({ name, namespaceUri, value }) => ({
      name,
      namespace: namespaceUri,
      value,
    }))
  }
  return function readElement(element: ParsedElement, depth: number, around: number): XmlElement {
    const declared = around + Object.keys(element.nsDeclarations).length
    if (declared > limits.namespaces) throw over('TooManyNamespaces', limits.namespaces)
    if (depth > limits.depth) throw over('TooDeep', limits.depth)
    if (++elements > limits.elements) throw over('TooManyElements', limits.elements)
    const children: XmlElement[] = []
    let text = ''
    for (let node: XmlTreeNode | null = element.firstChild; node; node = node.next) {
      if (node instanceof ParsedElement) children.push(readElement(node, depth + 1, declared))
      else if (node instanceof XmlSimpleNode && !(node instanceof XmlComment)) text += node.content
    }
    const { name, namespaceUri: namespace } = element
    return { name, namespace, attributes: attributesOf(element), children, text }
  }
}

/** Throws XmlError; reads nothing but the bytes. */
export function readXml(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): XmlDocument {
  const all = { ...xmlLimits, ...limits }
  refuse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), all)
  return withParsed(bytes, ({ root }) => ({ bytes, root: createReadElement(all)(root, 1, 0) }))
}
