/** Text of filed documents: what a PDF and a DOCX say, and that no file costs more than its limits. */
import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from '@jest/globals'
import { usualTextLimits } from '../../../documents/text/limits.ts'
import { readText } from '../../../documents/text/read-text.ts'
import * as files from './files.ts'

const { pdfType, docxType } = files
const limits = { ...usualTextLimits, milliseconds: 20_000 }
const measured: string[] = []
afterAll(() => {
  process.stdout.write(`${measured.join('\n')}\n`)
})

async function read(bytes: Uint8Array, mediaType = pdfType, more = {}) {
  const before = process.memoryUsage().rss
  const started = Date.now()
  let highest = before
  const sampler = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
  const reading = await readText({ bytes, mediaType, limits: { ...limits, ...more } })
  clearInterval(sampler)
  measured.push(
    `${expect.getState().currentTestName}: ${bytes.length} bytes, ${Date.now() - started} ms, ` +
      `+${Math.round((highest - before) / 1024 ** 2)} MiB, ${reading.failure?.code ?? 'text'}`,
  )
  return reading
}

const linesOf = async (bytes: Uint8Array, mediaType?: string) =>
  (await read(bytes, mediaType)).text?.pages.map(({ lines }) => lines)

describe('Text of a document', () => {
  it('of a PDF is its lines page by page, Chinese among them', async () => {
    const bytes = await files.pdfOf(['1 INTRODUCTION', '第一章 引言', '', '4.9.7 CRL issuance'])
    expect(await linesOf(bytes)).toEqual([
      ['1 INTRODUCTION', '第一章 引言'],
      ['4.9.7 CRL issuance'],
    ])
  })

  it('of a PDF puts what stands on one line together, number and title of a heading', async () => {
    const content =
      'BT /F1 12 Tf 72 720 Td (4.9.7) Tj 60 0 Td (CRL issuance frequency) Tj -60 -20 Td (Every day.) Tj ET'
    const bytes = files.pagesPdf(1, files.drawing(content))
    expect(await linesOf(bytes)).toEqual([['4.9.7 CRL issuance frequency', 'Every day.']])
  })

  it('of a DOCX is its paragraphs', async () => {
    const bytes = files.docxOf([
      '1. Introduction',
      '',
      'Who may sign & how <now>',
      '第九章 法律责任',
    ])
    expect(await linesOf(bytes, docxType)).toEqual([
      ['1. Introduction', 'Who may sign & how <now>', '第九章 法律责任'],
    ])
  })
})

const failure = async (...input: Parameters<typeof read>) => (await read(...input)).failure?.code

describe('A document without text that could be checked', () => {
  it('is a scan', async () => {
    expect(await failure(files.scannedPdf())).toBe('no-text')
  })

  it('is encrypted', async () => {
    expect(await failure(files.encryptedPdf())).toBe('encrypted')
  })

  it.each([
    ['random bytes', randomBytes(5_000)],
    ['a PDF that ends in its head', Buffer.from('%PDF-1.7\n')],
    ['nothing', Buffer.alloc(0)],
  ])('is damaged: %s', async (_, bytes) => {
    expect(await failure(bytes)).toBe('unreadable')
    expect(await failure(bytes, docxType)).toBe('unreadable')
  })

  it('is in another format', async () => {
    expect(await failure(Buffer.from('PK'), 'application/zip')).toBe('not-a-text-format')
  })

  it('says why in both languages', async () => {
    const { failure: said } = await read(files.scannedPdf())
    expect(said?.en).toMatch(/scan/)
    expect(said?.['zh-CN']).toMatch(/扫描件/)
  })
})

describe('A document made to do harm ends within the limits', () => {
  it('10,000 pages', async () => {
    const { failure: said } = await read(files.pagesPdf(10_000, files.drawing('BT ET')))
    expect(said).toMatchObject({ code: 'too-many-pages', en: expect.stringContaining('10000') })
  })

  it('a PDF stream that unpacks to 1 GiB', async () => {
    expect(await failure(files.bombPdf(1024))).toBe('too-large')
  })

  it('a PDF stream that unpacks twice', async () => {
    expect(await failure(files.nestedBombPdf(1024))).toBe('too-large')
  })

  it('a PDF page with endless text', async () => {
    const line = Buffer.from(
      'BT /F1 9 Tf 9 9 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n',
    )
    const bytes = Buffer.alloc(40 * 1024 ** 2, line)
    expect(await failure(files.pagesPdf(1, { bytes }))).toBe('too-large')
  })

  it('a DOCX that unpacks to 1 GiB and says it has 100 bytes', async () => {
    expect(await failure(files.bombDocx(1024), docxType)).toBe('too-large')
  })

  it('a DOCX of one endless paragraph', async () => {
    const text = 'a'.repeat(40 * 1024 ** 2)
    expect(await failure(files.docxOf([text]), docxType)).toBe('too-large')
  })

  it('a file above the limit of bytes, unread', async () => {
    expect(await failure(Buffer.alloc(11), pdfType, { fileBytes: 10 })).toBe('too-large')
  })

  it('a file that takes too long', async () => {
    const bytes = files.pagesPdf(2_000, files.drawing('BT /F1 9 Tf (a) Tj ET '.repeat(2_000)))
    expect(await failure(bytes, pdfType, { milliseconds: 1_500 })).toBe('too-slow')
  })

  it('and a reading that is given up rejects at once', async () => {
    const bytes = files.pagesPdf(2_000, files.drawing('BT /F1 9 Tf (a) Tj ET '.repeat(2_000)))
    const signal = AbortSignal.timeout(1_200)
    await expect(readText({ bytes, mediaType: pdfType, limits, signal })).rejects.toThrow()
  })
})
