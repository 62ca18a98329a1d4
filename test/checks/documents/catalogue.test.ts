/** The catalogue of document checks is whole: each in a file of its own, cited, and in both languages. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { formChecks, textChecks } from '../../../checks/documents/catalogue.ts'

const folder = new URL('../../../checks/documents/', import.meta.url)
const checks = [...textChecks, ...formChecks]

describe('The catalogue of document checks', () => {
  it('lists every file of the folders cps, audit and standards once', () => {
    const files = ['cps', 'audit', 'standards'].flatMap((name) =>
      readdirSync(new URL(`${name}/`, folder)).map(
        (file) => `documents/${name}/${file.replace('.ts', '')}`,
      ),
    )
    expect(checks.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  it.each(checks)(
    '$id cites its source and says in both languages what would satisfy it',
    (check) => {
      expect(check.citation).not.toBe('')
      expect(check.requirement).not.toBe('')
      expect(check.requirementZh).toMatch(/\p{Script=Han}/u)
      expect(check.satisfy.en).not.toBe('')
      expect(check.satisfy['zh-CN']).toMatch(/\p{Script=Han}/u)
    },
  )
})
