/** The outline of RFC 3647 §6 and GB/T 26855 is found in the body of a document, however it numbers its headings. */
import { describe, expect, it } from '@jest/globals'
import { findOutline } from '../../../checks/documents/outline/find-outline.ts'
import { sections } from '../../../checks/documents/outline/sections.ts'
import { searchIn } from '../../../checks/documents/text/search.ts'
import { statement, type Variant } from './statement.ts'
import { textOf } from './subject.ts'

const outlineOf = (lines: readonly string[]) => findOutline(searchIn(textOf(lines)).lines)
const entry = (lines: readonly string[], wanted: string) =>
  outlineOf(lines).find(({ section }) => section === wanted)
const states = (variant: Variant) => {
  const counted: Record<string, string[]> = {}
  for (const { section, state } of outlineOf(statement(variant)))
    (counted[state] ??= []).push(section)
  return counted
}

describe('The outline', () => {
  it('has nine chapters and the sections of RFC 3647 §6', () => {
    expect(sections.filter(({ number }) => !number.includes('.'))).toHaveLength(9)
    expect(sections).toHaveLength(77)
    expect(sections.every(({ title }) => title.en && title['zh-CN'])).toBe(true)
  })

  it.each(['en', 'zh-CN'] as const)('is found whole: %s', (language) => {
    expect(states({ language })).toEqual({ found: sections.map(({ number }) => number) })
  })

  it.each<[string, Variant['heading']]>([
    ['full-width figures', (number, title) => `${number.replaceAll('.', '．')}　${title}`],
    ['a dot after the number', (number, title) => `${number}. ${title}`],
    [
      'the word chapter',
      (number, title) => `${number.includes('.') ? '' : 'Chapter '}${number} ${title}`,
    ],
    ['upper case', (number, title) => `${number} ${title.toUpperCase()}`],
    ['spaces in the number', (number, title) => `${number.replaceAll('.', ' . ')}  ${title}`],
    ['the sign of a section', (number, title) => `§ ${number} ${title}`],
  ])('is found with %s', (_, heading) => {
    expect(Object.keys(states({ language: 'en', ...(heading && { heading }) }))).toEqual(['found'])
  })

  it('is found in Chinese with 撤销 for 吊销 and enumerated chapters', () => {
    const heading = (number: string, title: string) =>
      number.includes('.')
        ? `${number}${title.replaceAll('吊销', '撤销')}`
        : `${'一二三四五六七八九'[Number(number) - 1]}、${title.replaceAll('吊销', '撤销')}`
    expect(Object.keys(states({ language: 'zh-CN', heading }))).toEqual(['found'])
  })

  it('is found without numbers, as Word counts them, by the whole title', () => {
    const found = states({ language: 'en', heading: (_, title) => title, contents: false })
    expect(found.found?.length).toBeGreaterThan(70)
  })

  it('names what is missing and what says nothing', () => {
    const variant = { without: ['6.8', '7'], stipulatesNothing: ['9.1', '4.12'] } as const
    for (const language of ['en', 'zh-CN'] as const)
      expect(states({ language, ...variant })).toMatchObject({
        missing: ['6.8', '7'],
        empty: ['4.12', '9.1'],
      })
  })

  it('reports the place in the body, not the one in the table of contents', () => {
    expect(entry(statement({ language: 'en' }), '4.9')).toMatchObject({
      state: 'found',
      written: '4.9 Certificate revocation and suspension',
      place: { page: 5, line: 18 },
    })
  })

  it('does not take a table of contents for the document', () => {
    const lines = sections.map(({ number, title }) => `${number} ${title.en}`)
    expect(new Set(outlineOf(lines).map(({ state }) => state))).toEqual(new Set(['missing']))
  })

  it('reads a heading that is split over two lines', () => {
    const lines = [
      '6.2 Private Key Protection and',
      'Cryptographic Module Engineering Controls',
      'Text.',
    ]
    expect(entry(lines, '6.2')).toMatchObject({ state: 'found' })
    expect(entry(['4.9', 'Certificate revocation and suspension', 'Text.'], '4.9')?.state).toBe(
      'found',
    )
  })

  it('says where a number bears another title', () => {
    expect(entry(['9.1 Pets', 'They are welcome.'], '9.1')).toMatchObject({
      state: 'other-title',
      written: '9.1 Pets',
    })
  })

  it('does not take a sentence, a clause further down or a date for a heading', () => {
    expect(entry(['4.9.7 Certificate revocation and suspension', 'Text.'], '4.9')?.state).toBe(
      'missing',
    )
    expect(entry(['See the section on certificate revocation and suspension.'], '4.9')?.state).toBe(
      'missing',
    )
    expect(entry(['1 January 2024', 'Text.'], '1')?.state).toBe('other-title')
  })
})
