/** Alarms before the list or a key ends, and of keys that are not what they should be. */
import { describe, expect, it } from '@jest/globals'
import { alarmsOf, type AlarmInput } from '../../../documents/trusted-list/alarms.ts'
import { listCertificate } from './list-certificate.ts'
import { scheme } from './register.ts'

const operator = scheme.operator.name
const [first, second] = [await listCertificate(), await listCertificate()]
const ending = (certificate: typeof first, at: string) => ({
  ...certificate,
  validity: { ...certificate.validity, notAfter: { ...certificate.validity.notAfter, at } },
})

const input: AlarmInput = {
  list: { sequence: 7, nextUpdate: '2026-12-21T00:00:00.000Z' },
  now: '2026-11-21T00:00:00.000Z',
  certificates: { current: first, announced: [first] },
  operator,
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

  it('when no list is published, unless there is nothing to list yet', () => {
    expect(codes({ list: undefined })).toEqual([['no-list', 'error', undefined]])
    expect(codes({ list: undefined, isEmpty: true })).toEqual([])
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
    expect(codes(endsOn('2026-11-20T00:00:00.000Z', [first, second]))).toEqual([
      ['certificate-ended', 'error', '2026-11-20'],
    ])
  })

  it('when the key ends before the list that it signed', () => {
    expect(
      codes(endsOn('2026-12-20T00:00:00.000Z', [first, second])).map(([code]) => code),
    ).toEqual(['certificate-ends-soon', 'certificate-ends-before-list'])
  })

  it('as many days before as is asked', () => {
    expect(codes({ days: { list: 30 } }).map(([code]) => code)).toEqual(['list-ends-soon'])
    expect(codes({ ...endsOn('2027-02-19T00:00:00.000Z'), days: { certificate: 10 } })).toEqual([])
  })

  it('when the list did not announce the key that signs the next', () => {
    const certificates = { current: second, announced: [first] }
    expect(codes({ certificates })).toEqual([['signer-not-announced', 'error', undefined]])
    expect(codes({ certificates, list: undefined, isEmpty: true })).toEqual([])
  })

  it('before the key of answers ends, by its name', () => {
    const answers = ending(second, '2026-12-01T00:00:00.000Z')
    const [one, ...others] = alarmsOf({
      ...input,
      certificates: { ...input.certificates, answers },
    })
    expect([one?.code, one?.at, others]).toEqual([
      'certificate-ends-soon',
      '2026-12-01T00:00:00.000Z',
      [],
    ])
    expect(one?.text.en).toContain('answers to relying parties')
  })

  it('of a signer that is not as the standard has it, signing or announced, once and with the clause', async () => {
    const odd = await listCertificate({ purpose: '1.3.6.1.5.5.7.3.4' })
    const told = (certificates: AlarmInput['certificates']) => alarmsOf({ ...input, certificates })
    for (const certificates of [
      { current: odd, announced: [odd] },
      { current: first, announced: [first, odd] },
    ]) {
      const [one, ...others] = told(certificates)
      expect([one?.code, one?.severity, others]).toEqual(['signer-deviates', 'warning', []])
      expect(one?.text.en).toMatch(/TS 119 612 §5\.7\.1.*extended key usage is for signing lists/)
    }
  })
})
