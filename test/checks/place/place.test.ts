/** Where findings stand: byte and ASN.1 path, as other programs count them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { examine } from '../../../checks/examine.ts'
import type { Finding } from '../../../domain/finding.ts'
import { placeOfByte, placeOfExtension, placeOfPath } from '../../../checks/place/find.ts'
import { judgedAt } from '../case-file.ts'
import { build, ca, extension, holder, rdn } from '../draft.ts'
import * as der from '../encode.ts'

const encoded = (bytes: Buffer) => ({ kind: 'Certificate', bytes }) as const

/** The elements of a certificate as OpenSSL lists them: offset and whole length. */
function asn1parse(bytes: Buffer): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'asn1-'))
  try {
    const file = path.join(folder, 'certificate.der')
    writeFileSync(file, bytes)
    const lines = execFileSync('openssl', ['asn1parse', '-inform', 'DER', '-in', file], {
      encoding: 'utf8',
    })
    return [...lines.matchAll(/^\s*(\d+):d=\d+\s+hl=(\d+)\s+l=\s*(\d+)/gm)].map(
      ([, offset, header, length]) => `${offset} ${Number(header) + Number(length)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function findingsOf(bytes: Buffer, type = 'sample-certificate'): Finding[] {
  const file = { document: 'd', fileName: 'f', type, bytes }
  const steps = examine([file], { at: judgedAt, ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.files[0]?.certificates[0]?.findings ?? []
  }
}
const placeIn = (findings: Finding[], check: string) =>
  findings.find((each) => each.check === check)?.der

describe('A place in a certificate', () => {
  const bytes = build(holder())
  const elements = asn1parse(bytes)

  it.each([
    'tbsCertificate',
    'tbsCertificate.version',
    'tbsCertificate.serialNumber',
    'tbsCertificate.signature',
    'tbsCertificate.issuer',
    'tbsCertificate.validity.notAfter',
    'tbsCertificate.subject',
    'tbsCertificate.subject[1][0].value',
    'tbsCertificate.subjectPublicKeyInfo.algorithm',
    'tbsCertificate.extensions[0]',
    'signatureAlgorithm',
    'signatureValue',
  ])('%s is an element that OpenSSL lists at that byte', (wanted) => {
    const found = placeOfPath(encoded(bytes), wanted)
    expect(found?.path).toBe(wanted)
    expect(elements).toContain(`${found?.offset} ${found?.length}`)
  })

  it('is the same by path and by byte', () => {
    const whole = placeOfPath(encoded(bytes), 'tbsCertificate.validity.notBefore')
    expect(placeOfByte(encoded(bytes), (whole?.offset ?? 0) + 3)).toEqual(whole)
  })

  it('is found for an extension by its OID; for one that is absent it is the list of them', () => {
    const usage = placeOfExtension(encoded(bytes), '2.5.29.15')
    expect(usage?.path).toMatch(/^tbsCertificate\.extensions\[\d+\]$/)
    expect(bytes.subarray(usage?.offset).includes(Buffer.from('0603551d0f', 'hex'))).toBe(true)
    expect(placeOfExtension(encoded(bytes), '1.2.3')?.path).toBe('tbsCertificate.extensions')
  })

  it('is never sought beyond what can be read', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = encoded(bytes.subarray(0, length))
      expect(() => [placeOfPath(cut, 'signatureValue'), placeOfByte(cut, 40)]).not.toThrow()
    }
  })
})

describe('A finding', () => {
  it('against an attribute tells which one, also in the name of the issuer', () => {
    const name = (country: string) =>
      der.sequence(
        rdn('2.5.4.3', der.utf8('x')),
        rdn('2.5.4.6', der.printable(country)),
        rdn('2.5.4.10', der.utf8('y')),
      )
    const place = (more: object) =>
      placeIn(findingsOf(build({ ...holder(), ...more })), 'rfc5280/country-two-letters')?.path
    expect(place({ subject: name('BGR') })).toBe('tbsCertificate.subject[1][0].value')
    expect(place({ subject: name('BG'), issuer: name('BGR') })).toBe(
      'tbsCertificate.issuer[1][0].value',
    )
  })

  it('against an extension tells which one, and what would satisfy it', () => {
    const draft = holder()
    const broken = extension('2.5.29.15', Buffer.from('0500', 'hex'), true)
    const extensions = { ...draft.extensions, keyUsage: broken }
    const findings = findingsOf(build({ ...draft, extensions }))
    const finding = findings.find(({ check }) => check === 'rfc5280/extensions-readable')
    expect(finding?.verdict).toBe('fail')
    expect(finding?.der?.path).toMatch(/^tbsCertificate\.extensions/)
    expect(finding?.satisfy?.['zh-CN']).toContain('重新签发')
  })

  it('that is satisfied tells neither', () => {
    const passed = findingsOf(build(ca()), 'ca-certificate').filter(
      ({ verdict }) => verdict === 'pass',
    )
    expect(passed.length).toBeGreaterThan(20)
    expect(passed.every(({ der: place, satisfy }) => !place && !satisfy)).toBe(true)
  })
})
