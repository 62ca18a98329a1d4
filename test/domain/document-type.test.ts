/** Document types: what is taken by its first bytes, and what is refused. */
import { describe, expect, it } from '@jest/globals'
import {
  DocumentType,
  documentType,
  documentTypes,
  magicMatches,
  refusedFormat,
} from '../../domain/document-type.ts'
import { granted, refused } from './specimen.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const matches = (code: string, start: Buffer) => magicMatches(documentType(code)!, start)
const zip = (name: string) => bytes(`PK\u0003\u0004${'\0'.repeat(26)}${name}`)

describe('document types', () => {
  it('cover the documents 1 to 13 and satisfy their schema', () => {
    expect(documentTypes.map((type) => DocumentType.parse(type))).toEqual(documentTypes)
    expect(new Set(documentTypes.map(({ number }) => number)).size).toBe(13)
    expect(new Set(documentTypes.map(({ code }) => code)).size).toBe(documentTypes.length)
  })

  it('take every file of the specimens as what it says it is', () => {
    for (const { type, mediaType, bytes: read } of [...granted.files, ...refused.files]) {
      expect(matches(type, read())).toBe(mediaType)
      expect(read().length).toBeLessThanOrEqual(documentType(type)!.maxBytes)
    }
  })

  it('tell DOCX from other archives, which only annexes may be', () => {
    expect(matches('continuity-plan', zip('[Content_Types].xml'))).toMatch(/wordprocessingml/)
    expect(matches('continuity-plan', zip('virus.exe'))).toBeUndefined()
    expect(matches('technical-annex', zip('a.txt'))).toBe('application/zip')
  })

  it('take broken certificates, so that the checks can find them, and nothing that is none', () => {
    expect(matches('ca-certificate', Buffer.from([0x30, 0xff]))).toBe('application/pkix-cert')
    expect(matches('ca-certificate', bytes('Subject: x\n-----BEGIN CERTIFICATE-----'))).toBe(
      'application/x-pem-file',
    )
    expect(matches('ca-certificate', bytes('%PDF-1.4'))).toBeUndefined()
    expect(matches('ca-certificate', Buffer.alloc(0))).toBeUndefined()
    expect(refusedFormat(documentType('ca-certificate')!)['zh-CN']).toContain('CA证书')
  })

  it('know no other code', () => expect(documentType('poem')).toBeUndefined())
})
