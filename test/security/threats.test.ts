/** The threat model names tests that exist, for every threat. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const strides = [
  ...['spoofing', 'tampering', 'repudiation', 'information disclosure'],
  ...['denial of service', 'elevation'],
]

const rows = readFileSync('docs/threats.md', 'utf8')
  .split('\n')
  .filter((line) => strides.some((stride) => line.startsWith(`| ${stride}`)))
const testsIn = (row: string) => [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '')

describe('Each threat of docs/threats.md', () => {
  it('names a test that shows its countermeasure', () => {
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([])
  })

  it('names tests that are there', () => {
    expect(rows.flatMap(testsIn).filter((file) => !existsSync(file))).toEqual([])
  })

  it('is of a kind, and each kind is thought of', () => {
    for (const stride of strides)
      expect(rows.some((row) => row.startsWith(`| ${stride}`))).toBe(true)
  })
})
