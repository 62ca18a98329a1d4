import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { guards, promises } from './guards.ts'

describe('the guards of the promises', () => {
  it('cover every promise that is written down', () => {
    expect([...new Set(guards.map(({ promise }) => promise))]).toEqual(Object.keys(promises))
    const written = readFileSync('docs/promises.md', 'utf8')
    for (const [letter, promise] of Object.entries(promises))
      expect(written).toMatch(new RegExp(`\\| \\(${letter}\\) +\\| ${promise} +\\|`))
  })

  it.each(guards.map((each) => [`(${each.promise}) ${each.file}`, each] as const))(
    '%s stands where `npm run guards` takes it out, and has its test',
    (_, { file, guard, without, test, named }) => {
      expect(readFileSync(file, 'utf8').split(guard)).toHaveLength(2)
      expect(without).not.toBe(guard)
      expect(existsSync(test) || existsSync(`${test}.property.test.ts`)).toBe(true)
      if (named !== undefined) expect(named).not.toBe('')
    },
  )
})
