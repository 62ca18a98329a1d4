/** Equal files, equal rule set and equal catalogue give an equal report: today, in a year, anywhere. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { catalogueVersion } from '../../../checks/catalogue.ts'
import { Report } from '../../../domain/report.ts'
import { goldenText } from './specimen.ts'

const committed = readFileSync(new URL('report.json', import.meta.url), 'utf8')
const golden = Report.parse(JSON.parse(committed))
const anew = 'npm run checks:golden'

afterEach(() => {
  jest.useRealTimers()
})

describe('The golden report', () => {
  it('is what its hash says', () => {
    const digest = createHash('sha256').update(committed).digest('hex')
    const said = readFileSync(new URL('report.json.sha256', import.meta.url), 'utf8')
    expect(said).toBe(`${digest}  report.json\n`)
  })

  it(`is of this catalogue (a new version of it: ${anew})`, () => {
    expect(golden.catalogue).toBe(catalogueVersion)
  })

  it('is made again byte by byte; what else is found needs a new version of the catalogue', () => {
    // Lines, so that a difference is shown, not two long texts.
    expect(goldenText().split('\n')).toEqual(committed.split('\n'))
  })

  it.each(['2027-11-21T00:00:00Z', '2036-11-21T00:00:00Z', '1999-12-31T23:59:59Z'])(
    'is the same whatever the clock says: %s',
    (now) => {
      jest.useFakeTimers({ now: new Date(now) })
      expect(goldenText() === committed).toBe(true)
    },
  )

  it('holds a file that cannot be read, documents, a form, and findings that are not satisfied', () => {
    expect(golden.files.some(({ unreadable }) => unreadable)).toBe(true)
    expect([golden.documents.length, golden.form.length > 0]).toEqual([1, true])
    expect(golden.summary.fail).toBeGreaterThan(0)
    expect(golden.summary.certificates).toBe(2)
  })
})
