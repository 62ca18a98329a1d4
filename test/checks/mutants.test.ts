/** Malformed certificates: each of the seventeen mutants fails the check that is meant for it. */
import { describe, expect, it } from '@jest/globals'
import { catalogue } from '../../checks/catalogue.ts'
import { run } from '../../checks/run.ts'
import { caseSubject, casesIn } from './case-file.ts'

const refusedBy = {
  'trailing-bytes': 'rfc5280/der-encoding',
  'indefinite-length': 'rfc5280/der-encoding',
  'length-not-minimal': 'rfc5280/der-encoding',
  'integer-not-minimal': 'rfc5280/der-encoding',
  'boolean-01': 'rfc5280/der-encoding',
  'default-encoded': 'rfc5280/der-encoding',
  'bit-string-padding': 'rfc5280/der-encoding',
  'utc-time-without-seconds': 'rfc5280/der-encoding',
  'fractional-time': 'rfc5280/validity-time-form',
  'negative-serial-number': 'rfc5280/serial-number-positive',
  'serial-number-too-long': 'rfc5280/serial-number-length',
  'duplicate-extension': 'rfc5280/no-duplicate-extension',
  'empty-extensions': 'rfc5280/extensions-not-empty',
  'v1-with-extensions': 'rfc5280/version-is-v3',
  'algorithms-differ': 'rfc5280/signature-algorithms-equal',
  'printable-string-characters': 'rfc5280/string-characters',
  'empty-rdn': 'rfc5280/names-well-formed',
} as const

describe('A malformed certificate', () => {
  it.each(Object.entries(refusedBy))('%s fails %s', (mutant, id) => {
    const subject = caseSubject(`mutants/${mutant}`)
    const failed = catalogue.map((check) => run(check, subject)).filter((f) => f.verdict === 'fail')
    expect(failed.map(({ check }) => check)).toContain(id)
  })

  it('is one of seventeen', () => {
    expect(casesIn('mutants')).toEqual(Object.keys(refusedBy).sort())
    expect(Object.keys(refusedBy)).toHaveLength(17)
  })
})
