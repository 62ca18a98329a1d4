/** What is read of XML that anybody may have written, and what is refused by name. */
import { describe, expect, it } from '@jest/globals'
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  everyElement,
} from '../../../documents/xml/element.ts'
import { XmlError } from '../../../documents/xml/error.ts'
import { readXml, type XmlLimits } from '../../../documents/xml/read.ts'

function codeOf(xml: string | Uint8Array, limits?: Partial<XmlLimits>): string {
  try {
    readXml(Buffer.from(xml), limits)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    expect(error.text.en).not.toBe('')
    expect(error.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    return error.code
  }
  return 'read'
}

const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`

describe('XML', () => {
  it('is read with namespaces, attributes and all its text', () => {
    const { root } = readXml(
      Buffer.from(
        '\ufeff<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!-- 注 --><r xmlns="u:1" xmlns:p="u:2" p:b="2" b="1">x<p:c>中</p:c>y<c/><c>&lt;&#20013;<![CDATA[<z>]]></c></r>',
      ),
    )
    expect([root.name, root.namespace, root.text]).toEqual(['r', 'u:1', 'xy'])
    expect([attributeOf(root, 'b'), attributeOf(root, 'b', 'u:2')]).toEqual(['1', '2'])
    expect(attributeOf(root, 'c')).toBeUndefined()
    expect(childOf(root, 'u:2', 'c')?.text).toBe('中')
    expect(childrenOf(root, 'u:1', 'c').map((child) => child.text)).toEqual(['', '<中<z>'])
    expect(descend(root, 'u:1', 'c', 'd')).toBeUndefined()
    expect([...everyElement(root)]).toHaveLength(4)
  })

  it('has text that a comment does not cut short', () => {
    const { root } = readXml(Buffer.from('<a>user@example.com<!-- -->.evil.example</a>'))
    expect(root.text).toBe('user@example.com.evil.example')
  })

  it('keeps its bytes as they are', () => {
    const bytes = Buffer.from('<a  b = "1" />')
    expect(readXml(bytes).bytes).toBe(bytes)
  })
})

describe('Refused by name is', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  )
  it.each([
    ['a document type', '<!DOCTYPE a><a/>', 'DocumentType'],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs.join('')}]><a>&l9;</a>`,
      'DocumentType',
    ],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
      'DocumentType',
    ],
    [
      'an external document type',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
      'DocumentType',
    ],
    ['a document type behind a comment', '<!-- --><!DOCTYPE a><a/>', 'DocumentType'],
    ['an entity that XML does not have', '<a>&nbsp;</a>', 'Malformed'],
    ['a style sheet', '<?xml-stylesheet href="a.xsl"?><a/>', 'ProcessingInstruction'],
    ['an instruction inside', '<a>one<?x y?>two</a>', 'ProcessingInstruction'],
    ['another encoding declared', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'NotUtf8'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'ProcessingInstruction'],
    ['nothing', '', 'Malformed'],
    ['text', 'hello', 'Malformed'],
    ['an element left open', '<a><b></a>', 'Malformed'],
    ['two roots', '<a/><b/>', 'Malformed'],
    ['an attribute given twice', '<a b="1" b="2"/>', 'Malformed'],
    ['a prefix that stands for nothing', '<a:b/>', 'Malformed'],
    ['a control character', '<a>&#1;</a>', 'Malformed'],
  ])('%s', (_, xml, code) => {
    expect(codeOf(xml)).toBe(code)
  })

  it('UTF-16 and what is no UTF-8', () => {
    expect(codeOf(Buffer.from('\ufeff<a/>', 'utf16le'))).toBe('NotUtf8')
    expect(codeOf(Buffer.from('3c613ec3283c2f613e', 'hex'))).toBe('NotUtf8')
    expect(codeOf(Buffer.from('<a/>', 'utf16le'))).toBe('Malformed')
  })

  it('depth beyond the limit, and beyond that of the parser', () => {
    expect(codeOf(nested(64))).toBe('read')
    expect(codeOf(nested(65))).toBe('TooDeep')
    expect(codeOf(nested(100_000))).toBe('TooDeep')
    expect(codeOf(nested(300), { depth: 1000 })).toBe('TooDeep')
  })

  it('what is over the other limits', () => {
    const many = `<a ${Array.from({ length: 65 }, (_, at) => `b${at}=""`).join(' ')}/>`
    expect(codeOf(many)).toBe('TooManyAttributes')
    expect(codeOf(`<a>${'<b/>'.repeat(99)}</a>`, { elements: 100 })).toBe('read')
    expect(codeOf(`<a>${'<b/>'.repeat(100)}</a>`, { elements: 100 })).toBe('TooManyElements')
    const names = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `xmlns:n${from + at}="u:${from + at}"`).join(' ')
    expect(codeOf(`<a ${names(0, 16)}><b ${names(16, 32)}/><c/></a>`)).toBe('read')
    expect(codeOf(`<a ${names(0, 16)}><b ${names(16, 33)}/></a>`)).toBe('TooManyNamespaces')
    expect(codeOf('<abc/>', { bytes: 5 })).toBe('TooLarge')
    expect(codeOf(`<a>${'x'.repeat(11_000_000)}</a>`)).toBe('Malformed')
  })
})
