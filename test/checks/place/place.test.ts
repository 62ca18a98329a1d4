/** Where findings stand: byte and ASN.1 path, as other programs count them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { catalogue, listCatalogue } from '../../../checks/catalogue.ts'
import { examine } from '../../../checks/examine.ts'
import type { Finding } from '../../../domain/finding.ts'
import { aboutInList, aboutOf, type About } from '../../../checks/place/about.ts'
import { placeOfByte, placeOfExtension, placeOfPath } from '../../../checks/place/find.ts'
import { readRevocationList } from '../../../checks/x509/revocation-list.ts'
import { judgedAt } from '../case-file.ts'
import { build, ca, extension, holder, name, rdn, rsaWith } from '../draft.ts'
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
    const named = (country: string) =>
      der.sequence(
        rdn('2.5.4.3', der.utf8('x')),
        rdn('2.5.4.6', der.printable(country)),
        rdn('2.5.4.10', der.utf8('y')),
      )
    const place = (more: object) =>
      placeIn(findingsOf(build({ ...holder(), ...more })), 'rfc5280/country-two-letters')?.path
    expect(place({ subject: named('BGR') })).toBe('tbsCertificate.subject[1][0].value')
    expect(place({ subject: named('BG'), issuer: named('BGR') })).toBe(
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

const isWhole = (about: About) => 'path' in about && about.path === 'tbsCertificate'

/** Of version 2, with nothing revoked. */
const listOf = () => {
  const algorithm = rsaWith(11)
  const tbs = der.sequence(
    der.integer('01'),
    algorithm,
    name('Test CA'),
    der.utcTime('260101000000Z'),
    der.utcTime('260201000000Z'),
  )
  return der.sequence(tbs, algorithm, der.bitString(Buffer.alloc(256)))
}

describe('What a check is about, told by its name', () => {
  it.each([
    ['rfc5280/key-usage-critical', { extension: '2.5.29.15' }],
    ['rfc5280/ext-key-usage-any-not-critical', { extension: '2.5.29.37' }],
    ['rfc5280/authority-serial-number-linked', { extension: '2.5.29.35' }],
    ['rfc5280/serial-number-positive', { path: 'tbsCertificate.serialNumber' }],
    ['rfc5280/serial-number-attribute-length', { path: 'tbsCertificate.subject' }],
    ['algorithms/rsa-exponent', { path: 'tbsCertificate.subjectPublicKeyInfo' }],
    ['algorithms/rsa-pss-trailer', { path: 'signatureAlgorithm' }],
    ['rfc5280/der-encoding', { path: 'tbsCertificate' }],
  ])('%s', (check, about) => {
    expect(aboutOf(check)).toEqual(about)
  })

  it('is known for all but a few checks of certificates', () => {
    const whole = catalogue.filter(({ id }) => isWhole(aboutOf(id)))
    expect(whole.length).toBeLessThan(catalogue.length / 20)
  })

  it('leads to an element of a revocation list as well', () => {
    const list = readRevocationList(listOf())
    const asList = { kind: 'CertificateList', bytes: list.bytes } as const
    const paths = listCatalogue.map(({ id }) => {
      const about = aboutInList(id)
      return 'path' in about ? placeOfPath(asList, about.path) : undefined
    })
    expect(paths.filter((place) => place?.path === 'tbsCertList.thisUpdate')).not.toEqual([])
    expect(placeOfPath(asList, 'tbsCertList.issuer')?.length).toBe(list.issuer.bytes.length)
  })
})
