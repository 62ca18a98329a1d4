import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { buildNotice } from '../../../documents/notices/build.ts'
import { createSealNotice } from '../../../documents/notices/seal-notice.ts'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import { pkcs11Signer } from '../../../documents/seal/pkcs11-signer.ts'
import { signPdf } from '../../../documents/seal/sign-pdf.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { verifyPdf } from '../../../documents/seal/verify-pdf.ts'
import { notices } from '../../../procedure/notices.ts'
import { developmentSeal, type SealFiles } from '../../../stack/seal.ts'
import { debianTool } from '../../../stack/servers/debian.ts'
import { itWith } from '../../support/tools.ts'
import { issued, specimens } from './specimens.ts'

let folder: string
let files: SealFiles
let signer: Signer
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'notices-'))
  files = await developmentSeal(folder)
  signer = keyFileSigner(files.keyFile, files.certificateFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verifyAt = 'https://example.org/verify/n1'
const at = '2026-11-22T00:00:00.000Z'
const anchors = () => readAnchors(readFileSync(files.anchorFile))
const seal = (notice: (typeof specimens)[number]) =>
  createSealNotice(signer, 'https://example.org')(notice)
const [specimen] = specimens
if (!specimen) throw new Error('expected a specimen')

function written(pdf: Buffer): string {
  const file = path.join(folder, 'notice.pdf')
  writeFileSync(file, pdf)
  return file
}
const textOf = (pdf: Buffer) =>
  execFileSync(debianTool('pdftotext') ?? 'pdftotext', ['-layout', written(pdf), '-'], {
    encoding: 'utf8',
  })

describe('A notice as a document', () => {
  itWith(
    'pdftotext',
    'of every kind says its title, number, day and content in both languages',
    async () => {
      for (const each of specimens) {
        const text = textOf(await buildNotice({ ...each, verifyAt })).replace(/\s+/g, ' ')
        const { title } = notices[each.notice.kind]
        const parts = [
          title.en,
          title['zh-CN'],
          each.notice.number,
          '2026年11月21日',
          '21 November',
        ]
        expect([each.notice.kind, ...parts.filter((part) => !text.includes(part))]).toEqual([
          each.notice.kind,
        ])
      }
    },
  )

  itWith('pdftotext', 'holds what people wrote, whole, in any script', async () => {
    const what = `Ελληνικά Кириллица 中文 ${'word '.repeat(2_000)}${'x'.repeat(400)} the end 完`
    const long = issued({ kind: 'correction', items: [{ document: 'audit', what }] })
    const text = textOf(await buildNotice({ ...long, verifyAt })).replace(/\s/g, '')
    for (const part of ['Ελληνικά', 'Кириллица', '中文', 'theend完']) expect(text).toContain(part)
    expect(text.match(/word/g)).toHaveLength(2_000)
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(400)
  })

  it('takes any text that people can write, control characters included', async () => {
    const hostile = [
      '\u0000\u001b[31m',
      'ABC\u200bDEF',
      '\u202eevil',
      '😀',
      '\ud800',
      '（）'.repeat(3_000),
    ]
    const content = {
      kind: 'correction' as const,
      items: hostile.map((what) => ({ document: 'x', what })),
    }
    const pdf = await buildNotice({ ...issued(content), verifyAt })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is the same bytes for the same notice', async () => {
    const [one, other] = [await seal(specimen), await seal(specimen)]
    expect(one.equals(other)).toBe(true)
  })
})

describe('The seal of a notice: ETSI EN 319 142-1, baseline B-B', () => {
  it('is valid, and leads to the root that is trusted', async () => {
    for (const each of specimens)
      expect(verifyPdf(await seal(each), anchors(), at)).toEqual({ valid: true })
  })

  it('does not lead to another root, nor hold before the certificate does', async () => {
    const other = await developmentSeal(path.join(folder, 'other'))
    const pdf = await seal(specimen)
    const others = readAnchors(readFileSync(other.anchorFile))
    expect(verifyPdf(pdf, others, at).valid).toBe(false)
    expect(verifyPdf(pdf, anchors(), '2020-01-01T00:00:00.000Z').valid).toBe(false)
  })

  it('breaks with any byte that changes, anywhere', async () => {
    const pdf = await seal(specimen)
    const trusted = anchors()
    // What is within the signature itself is for the tests of CMS; not all of it is signed.
    const from = pdf.indexOf('/Contents <')
    const to = pdf.indexOf('>', from)
    for (let place = 0; place < pdf.length; place += 397) {
      if (place > from && place < to) continue
      const changed = Buffer.from(pdf)
      changed[place] = (changed[place] ?? 0) ^ 0x01
      expect([place, verifyPdf(changed, trusted, at).valid]).toEqual([place, false])
    }
  })

  it('covers the whole document: nothing is appended, no range leaves anything out', async () => {
    const pdf = await seal(specimen)
    const trusted = anchors()
    expect(verifyPdf(Buffer.concat([pdf, Buffer.from('\n% more')]), trusted, at).valid).toBe(false)
    const text = pdf.toString('latin1')
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text)
    const wider = text.replace(range?.[1] ?? '', String(Number(range?.[1]) - 10).padStart(4, '0'))
    expect(verifyPdf(Buffer.from(wider, 'latin1'), trusted, at).valid).toBe(false)
    expect(verifyPdf(Buffer.from('%PDF-1.7\n'), trusted, at).valid).toBe(false)
    expect(verifyPdf(Buffer.concat([pdf, pdf]), trusted, at).valid).toBe(false)
  })

  it('is refused room that is not there', async () => {
    await expect(signPdf(Buffer.from('%PDF-1.7\n'), signer)).rejects.toThrow('room for a signature')
  })

  itWith('pdfsig', 'is valid for pdfsig, over the total document', async () => {
    for (const each of specimens) {
      const said = execFileSync(debianTool('pdfsig') ?? 'pdfsig', [written(await seal(each))], {
        encoding: 'utf8',
      })
      expect(said).toContain('Signature is Valid.')
      expect(said).toContain('Total document signed')
      expect(said).toContain('ETSI.CAdES.detached')
    }
  })
})

const softHsm = '/usr/lib/softhsm/libsofthsm2.so'

describe('A key that is in a device (PKCS #11)', () => {
  itWith(['softhsm2-util', 'pkcs11-tool'], 'seals as one in a file does', async () => {
    const tokens = path.join(folder, 'tokens')
    const configuration = path.join(folder, 'softhsm2.conf')
    execFileSync('mkdir', ['-p', tokens])
    writeFileSync(configuration, `directories.tokendir = ${tokens}\nobjectstore.backend = file\n`)
    const pinFile = path.join(folder, 'pin')
    writeFileSync(pinFile, '1234\n', { mode: 0o600 })
    const env = { PATH: process.env.PATH, SOFTHSM2_CONF: configuration }
    const token = ['--token', 'seal', '--pin', '1234']
    const options = { env, stdio: 'pipe' } as const
    execFileSync(
      'softhsm2-util',
      ['--init-token', '--free', '--label', 'seal', '--so-pin', '1234', '--pin', '1234'],
      options,
    )
    const key = ['--import', files.keyFile, '--label', 'seal', '--id', '01']
    execFileSync('softhsm2-util', [...key, ...token], options)
    const device = pkcs11Signer({
      module: softHsm,
      tokenLabel: 'seal',
      keyLabel: 'seal',
      pinFile,
      certificateFile: files.certificateFile,
      environment: { SOFTHSM2_CONF: configuration },
    })
    const pdf = await createSealNotice(device, 'https://example.org')(specimen)
    expect(verifyPdf(pdf, anchors(), at)).toEqual({ valid: true })
    expect(pdf.equals(await seal(specimen))).toBe(true)
  })
})
