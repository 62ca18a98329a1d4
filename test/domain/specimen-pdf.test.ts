/** The specimen PDF is a well-formed file: its cross-reference table leads to its objects. */
import { describe, expect, it } from '@jest/globals'
import { specimenPdf } from '../../demo/specimen/specimen-pdf.ts'

describe('a specimen PDF', () => {
  const text = specimenPdf('Audit (annual) \\ report', ['A line']).toString('latin1')

  it('says SPECIMEN on its page and 样本 in its title', () => {
    expect(text).toContain('(SPECIMEN) Tj')
    expect(text).toContain('(Audit \\(annual\\) \\\\ report) Tj')
    expect(text).toContain(Buffer.from('样本', 'utf16le').swap16().toString('hex').toUpperCase())
  })

  it('has a cross-reference table that leads to every object', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) =>
      Number(at),
    )
    expect(text.slice(start, start + 5)).toBe('xref\n')
    expect(offsets).toHaveLength(6)
    offsets.forEach((offset, index) =>
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true),
    )
  })

  it('declares the length of its page', () => {
    const [, length, page] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(text) ?? []
    expect(page).toHaveLength(Number(length))
  })
})
