/** Documents for the tests: real ones in both formats, and those that somebody made to do harm. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import type { Content } from 'pdfmake/interfaces.js'
import { renderPdf } from '../../../documents/pdf/render.ts'

export const pdfType = 'application/pdf'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A PDF of real pages with an embedded Chinese font; an empty string begins a new page. */
export function pdfOf(lines: readonly string[]): Promise<Buffer> {
  const content = lines.map((text, index): Content =>
    text === '' ? { text: ' ', pageBreak: index === 0 ? undefined : 'before' } : { text },
  )
  return renderPdf({ definition: { content }, at: '2026-01-01T00:00:00Z' })
}

interface Stream {
  readonly dictionary?: string
  readonly bytes: Buffer
}
type PdfObject = string | Stream

/** A PDF 1.4 file of these objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    const { dictionary = '', bytes } =
      typeof object === 'string' ? { bytes: Buffer.from(object, 'latin1') } : object
    put(Buffer.from(`${index + 1} 0 obj\n`))
    if (typeof object !== 'string')
      put(Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`))
    put(bytes)
    put(Buffer.from(`${typeof object === 'string' ? '' : '\nendstream'}\nendobj\n`))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`))
  const start = length - Buffer.byteLength(`xref\n0 ${size}\n0000000000 65535 f \n${table}`)
  put(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const page = (contents: number, resources = '/Font << /F1 3 0 R >>') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`

/** `count` pages that share one content. */
export function pagesPdf(count: number, content: Stream): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ')
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    font,
    content,
    ...Array.from({ length: count }, () => page(4)),
  ])
}

export const drawing = (text: string): Stream => ({ bytes: Buffer.from(text, 'latin1') })

/** A small file whose one content stream unpacks to `MiB`. */
export function bombPdf(MiB: number, filling = ' '): Buffer {
  const bytes = deflateSync(Buffer.alloc(MiB * 1024 ** 2, filling), { level: 9 })
  return pagesPdf(1, { dictionary: '/Filter /FlateDecode', bytes })
}

/** The same twice packed: a few kilobytes that unpack to `MiB`. */
export function nestedBombPdf(MiB: number): Buffer {
  const once = deflateSync(Buffer.alloc(MiB * 1024 ** 2, ' '), { level: 9 })
  return pagesPdf(1, {
    dictionary: '/Filter [/FlateDecode /FlateDecode]',
    bytes: deflateSync(once, { level: 9 }),
  })
}

/** A page that is one picture, as a scanner makes it. */
export const scannedPdf = (): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
      bytes: Buffer.alloc(64, 200),
    },
    page(5, '/XObject << /Im1 3 0 R >>'),
    drawing('q 595 0 0 842 0 0 cm /Im1 Do Q'),
  ])

/** Encrypted with a password that is not handed over (standard security handler, revision 2). */
export const encryptedPdf = (): Buffer => {
  const value = `<${'ab'.repeat(32)}>`
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
      font,
      drawing('BT /F1 12 Tf 72 720 Td (Secret) Tj ET'),
      page(4),
      `<< /Filter /Standard /V 1 /R 2 /O ${value} /U ${value} /P -4 >>`,
    ],
    '/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  )
}

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
  /** Already deflated: its length unpacked is then `size`. */
  readonly size?: number
  readonly crc?: number
}

/** A ZIP archive (APPNOTE 6.3): local headers, central directory, end record. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, size, crc } of entries) {
    const data = size === undefined ? deflateRawSync(bytes) : bytes
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc ?? crc32(bytes), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size ?? bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    local.push(Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]))
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name)]))
    offset += local.at(-1)!.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const documentXml = (paragraphs: readonly string[]): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  )

export const docxWith = (document: ZipEntry): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', bytes: Buffer.from(types) },
    { name: '_rels/.rels', bytes: Buffer.from(relations) },
    document,
  ])

export const docxOf = (paragraphs: readonly string[]): Buffer =>
  docxWith({ name: 'word/document.xml', bytes: documentXml(paragraphs) })

/** A document of `MiB` zeros that says of itself that it has 100 bytes. */
export const bombDocx = (MiB: number): Buffer =>
  docxWith({
    name: 'word/document.xml',
    bytes: deflateRawSync(Buffer.alloc(MiB * 1024 ** 2), { level: 9 }),
    size: 100,
    crc: 0,
  })
