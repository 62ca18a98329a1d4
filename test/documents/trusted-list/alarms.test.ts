/** Alarms before the list or its key ends. */
import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { alarmsOf, type AlarmInput } from '../../../documents/trusted-list/alarms.ts'
import { issuingCertificate } from './register.ts'

const real = async (name: string) =>
  readCertificate(Buffer.from((await issuingCertificate(name)).certificate, 'base64'))
const [first, second] = [await real('CN=First'), await real('CN=Second')]
const ending = (certificate: typeof first, at: string) => ({
  ...certificate,
  validity: { ...certificate.validity, notAfter: { ...certificate.validity.notAfter, at } },
})

const input: AlarmInput = {
  list: { sequence: 7, nextUpdate: '2026-12-21T00:00:00.000Z' },
  now: '2026-11-21T00:00:00.000Z',
  certificates: { current: first, announced: [first] },
}
const codes = (more: Partial<AlarmInput>) =>
  alarmsOf({ ...input, ...more }).map(({ code, severity, at, text }) => {
    expect(text.en).not.toBe('')
    expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    return [code, severity, at?.slice(0, 10)]
  })
const endsOn = (at: string, announced = [first]) => ({
  certificates: { current: ending(first, at), announced },
})

describe('There is an alarm', () => {
  it('not while list and key last', () => {
    expect(codes({})).toEqual([])
  })

  it('when no list is published', () => {
    expect(codes({ list: undefined })).toEqual([['no-list', 'error', undefined]])
  })

  it('before the list ends, and once it has', () => {
    const ends = (nextUpdate: string) => codes({ list: { sequence: 7, nextUpdate } })
    expect(ends('2026-11-28T00:00:00.001Z')).toEqual([])
    expect(ends('2026-11-28T00:00:00.000Z')).toEqual([['list-ends-soon', 'warning', '2026-11-28']])
    expect(ends('2026-11-21T00:00:00.000Z')).toEqual([['list-ended', 'error', '2026-11-21']])
  })

  it('before the key ends, louder where none is announced after it', () => {
    expect(codes(endsOn('2027-02-20T00:00:00.000Z'))).toEqual([])
    expect(codes(endsOn('2027-02-19T00:00:00.000Z'))).toEqual([
      ['certificate-ends-soon', 'warning', '2027-02-19'],
      ['no-successor', 'warning', '2027-02-19'],
    ])
    expect(codes(endsOn('2027-02-19T00:00:00.000Z', [first, second]))).toEqual([
      ['certificate-ends-soon', 'warning', '2027-02-19'],
    ])
    expect(codes(endsOn('2026-11-20T00:00:00.000Z', [second]))).toEqual([
      ['certificate-ended', 'error', '2026-11-20'],
    ])
  })

  it('when the key ends before the list that it signed', () => {
    expect(codes(endsOn('2026-12-20T00:00:00.000Z', [second])).map(([code]) => code)).toEqual([
      'certificate-ends-soon',
      'certificate-ends-before-list',
    ])
  })

  it('as many days before as is asked', () => {
    expect(codes({ days: { list: 30 } }).map(([code]) => code)).toEqual(['list-ends-soon'])
    expect(codes({ ...endsOn('2027-02-19T00:00:00.000Z'), days: { certificate: 10 } })).toEqual([])
  })
})
