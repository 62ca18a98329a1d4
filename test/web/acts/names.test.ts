/** Everything that has a code in the interface, every act and every field of an act has a name in both languages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { describedIn, labelKeys } from '../../../web/acts/labels.ts'
import { taskActs } from '../../../web/acts/task-acts.ts'
import { graveActs } from '../../../web/acts/use-act-words.ts'
import { vocabularyOf } from '../../../web/acts/use-terms.ts'
import { actBodies, fieldsIn } from './schemas.ts'

type Names = Record<string, Record<string, string>>
const languages = ['zh-CN', 'en'] as const
const catalogue = (language: string, name: string) =>
  JSON.parse(readFileSync(`web/locales/${language}/${name}.json`, 'utf8')) as Names
const acts = [...new Set(actBodies.map(([act]) => act))]

/** Nobody reads these as names: files of the interface's own pages. */
const technical = ['swagger-ui.css']

function enumerationsIn(value: unknown, found = new Map<string, readonly string[]>()) {
  if (typeof value !== 'object' || value === null) return found
  if ('enum' in value && Array.isArray(value.enum))
    found.set(value.enum.join(), value.enum as string[])
  for (const part of Object.values(value)) enumerationsIn(part, found)
  return found
}
const enumerations = [
  ...enumerationsIn(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).values(),
].filter((codes) => !codes.some((code) => technical.includes(code)))

describe.each(languages)('in %s', (language) => {
  it('one vocabulary names every code of each enumeration of the interface', () => {
    const terms = catalogue(language, 'terms')
    expect(enumerations.length).toBeGreaterThan(80)
    expect(enumerations.filter((codes) => vocabularyOf(codes, terms) === undefined)).toEqual([])
  })

  it('every act has a name and a sentence that says what it will do', () => {
    const { act: names = {} } = catalogue(language, 'terms')
    const { effect: effects = {} } = catalogue(language, 'acts')
    expect(acts.length).toBeGreaterThan(100)
    expect(acts.filter((act) => !names[act] || !effects[act])).toEqual([])
  })

  it('every field of every act has a label', () => {
    const { label: labels = {} } = catalogue(language, 'fields')
    const fields = actBodies.flatMap(([act, schema]) =>
      fieldsIn(schema).map(([pointer, field]) => ({ act, pointer, field })),
    )
    expect(fields.length).toBeGreaterThan(300)
    const unnamed = fields.filter(
      ({ act, pointer, field }) =>
        !describedIn(field, language) && !labelKeys(act, pointer).some((key) => labels[key]),
    )
    expect(unnamed.map(({ act, pointer }) => `${act} ${pointer}`)).toEqual([])
  })
})

it('marks as not to be undone only what is an act', () => {
  expect([...graveActs].filter((act) => !acts.includes(act))).toEqual([])
})

it('completes tasks by acts only', () => {
  const used = Object.values(taskActs).flatMap(({ completing, onCase = [] }) => [
    ...completing,
    ...onCase,
  ])
  expect(used.filter((act) => !acts.includes(act))).toEqual([])
})
