/** The form of a dossier: complete to be filed, in any part to be saved. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { sectionKeys } from '../../procedure/filing-policy.ts'
import { DossierForm, DraftForm, DraftSection, sections } from '../../domain/dossier-form.ts'
import { draftDefects } from '../../domain/missing.ts'
import { granted, leaves, refused, without } from './specimen.ts'

describe('the complete form', () => {
  it('takes the specimens as they are', () => {
    expect(DossierForm.parse(granted.form)).toEqual(granted.form)
    expect(DossierForm.parse(refused.form)).toEqual(refused.form)
  })

  it.each(sectionKeys)('refuses an unknown field in %s, also in its draft', (key) => {
    const content = { ...granted.form[key], unknown: 1 }
    expect(sections[key].safeParse(content).success).toBe(false)
    expect(DraftSection[key].safeParse(content).success).toBe(false)
  })

  it('takes an agreement as legal basis, and trims and normalises text', () => {
    const agreement = {
      kind: 'AGREEMENT',
      title: '  Agre\u0301ment ',
      parties: ['A', 'B'],
      concludedOn: '2020-01-01',
      article: '1',
    }
    expect(sections['legal-basis'].parse(agreement)).toMatchObject({ title: 'Agr\u00e9ment' })
  })

  it('has a description with its article on every field, and a JSON Schema', () => {
    const text = JSON.stringify(z.toJSONSchema(DossierForm))
    expect(text).toContain('[ESL art. 26]')
    expect(() => z.toJSONSchema(DraftForm)).not.toThrow()
  })
})

describe('a draft', () => {
  it('takes any subset of the leaves of the specimen', () => {
    const all = leaves(granted.form as never)
    fc.assert(
      fc.property(fc.subarray(all), (removed) => {
        const draft = removed.reduce<unknown>(without, granted.form)
        expect(DraftForm.safeParse(draft).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it.each(sectionKeys)('may have an empty section %s', (key) => {
    expect(draftDefects(key, {})).toEqual([])
  })

  it('keeps types and bounds: each defect has a pointer and both languages', () => {
    const defects = draftDefects('legal-basis', {
      kind: 'RECIPROCITY',
      article: 5,
      source: 'ftp://a.org',
    })
    expect(defects.map(({ pointer }) => pointer)).toEqual(['/article', '/source'])
    expect(defects[1]?.detail['zh-CN']).toContain('网址')
    const list = Array.from({ length: 51 }, () => ({}))
    expect(draftDefects('certificate-types', { types: list })).toHaveLength(1)
  })

  it.each([null, 5, 'text', [], [1]])('refuses %j in place of a section', (content) => {
    for (const key of sectionKeys) expect(DraftSection[key].safeParse(content).success).toBe(false)
    expect(draftDefects('agent', content).length).toBeGreaterThan(0)
  })

  it('refuses control characters and broken surrogates, which records cannot hold', () => {
    for (const bad of ['a\u0000b', 'a\ud800b', 'a\nb'])
      expect(draftDefects('identity', { registry: bad })).toHaveLength(1)
  })
})
