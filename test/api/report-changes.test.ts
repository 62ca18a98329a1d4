/** How reports differ: by certificate, whatever order and number it is filed in. */
import { describe, expect, it } from '@jest/globals'
import { changesBetween } from '../../api/report-changes.ts'
import { ReportChange } from '../../domain/report-change.ts'
import { build, holder, name } from '../checks/draft.ts'
import * as der from '../checks/encode.ts'
import { authority, certificateReport, report, sample } from '../documents/report/specimen.ts'

const negative = { serialNumber: der.integer('ff01') }
const noted = (changes: ReportChange[]) =>
  changes.map(({ of, change, before, after }) =>
    [of, change, ...[before, after].map((each) => each && 'check' in each && each.check)]
      .filter(Boolean)
      .join(' '),
  )

describe('The changes of a report', () => {
  it('are none between equal ones', () => {
    const of = report([authority, sample(1)])
    expect(changesBetween(of, structuredClone(of))).toEqual([])
  })

  it('are of the published form', () => {
    const changes = changesBetween(report([authority, sample(1)]), report([sample(1, negative)]))
    for (const change of changes) expect(() => ReportChange.parse(change)).not.toThrow()
    expect(changes.length).toBeGreaterThan(3)
  })

  it('name findings that are new, and those that are gone, of a renewed certificate', () => {
    const [sound, broken] = [sample(1), sample(1, negative)].map((each) =>
      certificateReport([authority, each]),
    )
    const appeared = noted(changesBetween(sound!, broken!))
    expect(appeared).toContain('finding new rfc5280/serial-number-positive')
    expect(appeared.filter((each) => each.startsWith('certificate'))).toEqual([
      'certificate gone',
      'certificate new',
    ])
    const gone = noted(changesBetween(broken!, sound!))
    expect(gone).toContain('finding gone rfc5280/serial-number-positive')
  })

  it('name a finding that has changed with what was found before and after', () => {
    const ending = (notAfter: string) =>
      certificateReport([authority, sample(1, { notAfter: der.utcTime(notAfter) })])
    const changes = changesBetween(ending('260301000000Z'), ending('260401000000Z'))
    const changed = changes.find(({ change, of }) => of === 'finding' && change === 'changed')
    expect(changed).toMatchObject({
      before: { check: 'esl/in-force', found: { en: expect.stringContaining('2026-03-01') } },
      after: { check: 'esl/in-force', found: { en: expect.stringContaining('2026-04-01') } },
    })
  })

  it('name paths that are no longer valid, and files that can no longer be read', () => {
    const sound = certificateReport([authority, sample(1)])
    const alone = certificateReport([
      { ...authority, bytes: authority.bytes.subarray(0, 200) },
      sample(1),
    ])
    const changes = noted(changesBetween(sound, alone))
    expect(changes).toContain('path changed')
    expect(changes).toContain('file new')
  })

  it('do not depend on the order of files', () => {
    const twins = [1, 2, 3].map((index) => sample(index))
    const [one, other] = [twins, [...twins].reverse()].map((files) =>
      certificateReport([authority, ...files]),
    )
    // What is said of the dossier as a whole names one of those that share a key.
    const changes = changesBetween(one!, other!).filter(({ about }) => about.en !== 'the dossier')
    expect(changes).toEqual([])
  })

  it('tell certificates of one name apart by their order', () => {
    const same = (serial: string) => ({
      ...sample(1),
      bytes: build({ ...holder(), subject: name('Same'), serialNumber: der.integer(serial) }),
    })
    const before = certificateReport([authority, same('11'), same('12')])
    const after = certificateReport([authority, same('11'), same('ff02')])
    expect(noted(changesBetween(before, after))).toContain(
      'finding new rfc5280/serial-number-positive',
    )
  })
})
