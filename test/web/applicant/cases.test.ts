/** The order of cases, and the calendar of duties. */
import { describe, expect, it } from '@jest/globals'
import { mostPressingFirst } from '../../../web/pages/applicant/cases/most-pressing-first.ts'
import { calendarFile } from '../../../web/pages/applicant/duties/calendar-file.ts'

it('Cases that must be answered by a day come first, the earliest before the others, drafts before what waits for nobody', () => {
  const cases = [
    { id: 'idle', asks: [] },
    { id: 'draft', asks: [{ kind: 'file' }] },
    { id: 'later', asks: [{ kind: 'correct', due: '2026-12-02' }] },
    { id: 'notice', asks: [{ kind: 'acknowledge' }] },
    { id: 'sooner', asks: [{ kind: 'acknowledge' }, { kind: 'supplement', due: '2026-12-01' }] },
  ]
  const order = mostPressingFirst(cases).map(({ id }) => id)
  expect(order).toEqual(['sooner', 'later', 'notice', 'draft', 'idle'])
})

describe('The calendar of duties (RFC 5545)', () => {
  const lines = (title: string) =>
    calendarFile(
      [{ id: 'r-audit:2027', day: '2027-12-31', title }],
      new Date('2026-11-21T08:30:00.5Z'),
    )

  it('has a whole day for each, with its escapes', () => {
    const text = lines('Audit, yearly; of the CA')
    expect(text).toContain('DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n')
    expect(text).toContain('DTSTAMP:20261121T083000Z\r\n')
    expect(text).toContain('SUMMARY:Audit\\, yearly\\; of the CA\r\n')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('folds lines at 75 octets without breaking a character', () => {
    const title = '年度报告'.repeat(20)
    const folded = lines(title).split('\r\n')
    expect(Math.max(...folded.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(folded.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
  })
})
