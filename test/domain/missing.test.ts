/** Administrative License Law 32(4) on filing: everything that is missing is named at one time. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sectionKeys } from '../../procedure/filing-policy.ts'
import { requiredDocuments } from '../../procedure/required-documents.ts'
import type { DraftForm } from '../../domain/dossier-form.ts'
import { draftDefects, Missing, missing } from '../../domain/missing.ts'
import { attached, granted, leaves, refused, today, without, type Leaf } from './specimen.ts'

const files = attached(granted)
const pointers = (form: unknown, documents = files) =>
  missing(form as DraftForm, documents, today).map(({ pointer, document }) => pointer ?? document)

/** The specimen with other values at some places. */
function changed(...changes: [Leaf, unknown][]): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(granted.form)) as Record<string, unknown>
  for (const [path, value] of changes) {
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy)
    parent[String(path.at(-1))] = value
  }
  return copy
}

/** Leaves that the form may lack. */
const optional = ['source', 'trustListUrl', 'validUntil', 'deviation']
const isOptional = (path: Leaf) =>
  optional.includes(String(path.at(-1))) &&
  !['certificate-chain', 'liability'].includes(String(path[0]))

describe('a filing', () => {
  it('lacks nothing when it is the specimen', () => {
    expect(missing(granted.form, files, today)).toEqual([])
    expect(missing(refused.form, attached(refused), today)).toEqual([])
  })

  it('lacks every required document and fields of every section when it is empty', () => {
    const all = missing({}, [], today)
    const always = requiredDocuments.filter(({ required }) => required === 'always')
    expect(all.filter(({ pointer }) => !pointer).map(({ document }) => document)).toEqual(
      always.map(({ code }) => code),
    )
    for (const key of sectionKeys)
      expect(all.some(({ pointer }) => pointer?.startsWith(`/${key}/`))).toBe(true)
    expect(pointers({}, [])).toContain('/certificate-policy/clauseMap/overview')
    expect(pointers({}, [])).toContain('/application/applicant/contact/email')
    expect(pointers({}, [])).toContain('/agent/contact/email')
  })

  it('is answered in both languages, in the order of the documents', () => {
    const all = missing({}, [], today)
    expect(all.map((item) => Missing.parse(item))).toEqual(all)
    for (const { title, detail, basis } of all)
      for (const text of [title, detail, basis]) {
        expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
        expect(text.en).not.toMatch(/\p{Script=Han}/u)
      }
    const numbers = all.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
    expect(missing({}, [], today)).toEqual(all)
  })

  it('names exactly the required leaf that was removed, whichever it is', () => {
    const all = leaves(granted.form as never)
    fc.assert(
      fc.property(fc.constantFrom(...all), (path) => {
        const expected = isOptional(path) ? [] : [`/${path.join('/')}`]
        expect(pointers(without(granted.form, path))).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('names exactly the file that was removed', () => {
    for (const removed of files)
      expect(
        pointers(
          granted.form,
          files.filter((file) => file !== removed),
        ),
      ).toEqual([removed.type])
  })
})

describe('any other input', () => {
  it('is answered with findings, never with a crash', () => {
    const keys = fc.constantFrom(...sectionKeys, 'constructor', '__proto__', 'a/b~c')
    const inner = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()))
    fc.assert(
      fc.property(fc.dictionary(keys, inner), (form) => {
        expect(missing(form as DraftForm, [], today).length).toBeGreaterThan(50)
      }),
    )
    for (const hostile of ['constructor', '__proto__', 'toString'])
      expect(
        pointers({ audit: JSON.parse(`{"${hostile}":{"x":1},"auditor":{"${hostile}":1}}`) }),
      ).toContain(`/audit/auditor/${hostile}`)
  })
})

describe('rules across fields', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    [
      'a power of attorney that has expired',
      changed([['agent', 'powerOfAttorney', 'expiresOn'], '2026-11-22']),
      '/agent/powerOfAttorney/expiresOn',
    ],
    [
      'an audit report older than twelve months',
      changed([['audit', 'reportDate'], '2025-11-22']),
      '/audit/reportDate',
    ],
    [
      'an insurance that has expired',
      changed([['liability', 'cover', 0, 'validUntil'], '2026-01-01']),
      '/liability/cover/0/validUntil',
    ],
    ['a domestic provider', changed([['identity', 'country'], 'CN']), '/identity/country'],
    [
      'a sample of an undeclared type, and none of the declared one',
      changed([['certificate-chain', 'samples', 0, 'certificateType'], 'other']),
      '/certificate-chain/samples/0/certificateType',
    ],
    [
      'less than five years of retention (Electronic Signature Law 24)',
      changed([['continuity', 'retentionYears'], 4]),
      '/continuity/retentionYears',
    ],
    ['an unknown field', changed([['audit', 'mood'], 'good']), '/audit/mood'],
    ['an unknown section', changed([['moods'], {}]), '/moods'],
  ]
  it.each(cases)('refuse %s', (_, form, pointer) => expect(pointers(form)).toContain(pointer))

  it('refuse government use with the article that forbids it', () => {
    const form = changed([['scenarios', 'governmentUse'], true])
    const [found, ...others] = missing(form as DraftForm, files, today)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      pointer: '/scenarios/governmentUse',
      basis: { en: 'Commercial Cryptography Regulations art. 30' },
    })
    expect(found?.detail['zh-CN']).toContain('第三十条')
    expect(draftDefects('scenarios', { governmentUse: true })).toHaveLength(1)
  })

  it('ask for the home authority’s letter when the application comes through it', () => {
    const form = changed([['application', 'channel'], 'VIA_HOME_AUTHORITY'])
    expect(pointers(form)).toEqual(['/application/homeAuthorityReference', 'home-authority-letter'])
  })

  it('ask for a translation of a file that is neither Chinese nor English', () => {
    const [first, ...rest] = files
    const bulgarian = { ...first!, language: 'bg' }
    expect(pointers(granted.form, [bulgarian, ...rest])).toEqual([first!.type])
    const english = {
      ...first!,
      id: crypto.randomUUID(),
      translationOf: first!.id,
      attestedBy: 'Ivanova, sworn translator 1234',
    }
    expect(pointers(granted.form, [bulgarian, ...rest, english])).toEqual([])
    const unattested = { ...english, attestedBy: undefined }
    const [found] = missing(granted.form, [bulgarian, ...rest, unattested], today)
    expect(found?.detail.en).toContain('attestedBy')
  })

  it('ask for a sample file for each certificate type', () => {
    const type = granted.form['certificate-types'].types[0]!
    const sample = granted.form['certificate-chain'].samples[0]!
    const form = changed(
      [
        ['certificate-types', 'types'],
        [type, { ...type, id: 'second' }],
      ],
      [
        ['certificate-chain', 'samples'],
        [sample, { ...sample, certificateType: 'second' }],
      ],
    )
    expect(pointers(form)).toEqual(['sample-certificate'])
  })
})
