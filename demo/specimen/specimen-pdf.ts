/**
 * Makes a one-page PDF that says on its face that it is a specimen, for the documents that the demo
 * has to invent.
 */

/** PDF 32000-1 §7.3.4.2: parentheses and backslashes in a literal string are escaped. */
const literal = (text: string): string => `(${text.replaceAll(/[\\()]/g, '\\$&')})`

/** PDF 32000-1 §7.9.2.2: text strings outside the page may be UTF-16 with a byte-order mark. */
const unicode = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

const drawn = (size: number, y: number, text: string): string =>
  `BT /F1 ${size} Tf 72 ${y} Td ${literal(text)} Tj ET`

/** PDF 32000-1 §7.5.4: every line of the cross-reference table is 20 bytes. */
const crossReference = (offsets: readonly number[]): string =>
  [
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`,
    ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`),
  ].join('')

/**
 * A valid PDF 1.4 file with the word SPECIMEN, a title and some lines; the same input gives the same bytes.
 *
 * @param title Title, Latin-1.
 * @param lines Up to 30 further lines, Latin-1.
 */
export function specimenPdf(title: string, lines: readonly string[] = []): Buffer {
  const page = [
    drawn(36, 720, 'SPECIMEN'),
    drawn(16, 680, title),
    drawn(10, 655, 'Made for demonstration. Not a document of the authority named in it.'),
    ...lines.map((line, index) => drawn(10, 625 - index * 16, line)),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(page, 'latin1')} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title ${unicode(`SPECIMEN / 样本: ${title}`)} >>`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, 'latin1')
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(body, 'latin1')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body + crossReference(offsets) + trailer, 'latin1')
}
