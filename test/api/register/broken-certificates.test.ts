import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { VerificationAnswer } from '../../../domain/register/verification.ts'
import { derOf } from '../../../checks/x509/pem.ts'
import { caseSubject, casesIn } from '../../checks/case-file.ts'
import { describeWithData, filesBelow } from '../../support/shared-data.ts'
import {
  entryOf,
  leaf,
  member,
  policy,
  recognised,
  recognising,
  register,
  stepOf,
  use,
} from './register.ts'

/** Whatever is asked: an answer of the schema, with every step. */
function expectAnswer(answer: VerificationAnswer): void {
  expect(VerificationAnswer.parse(answer)).toEqual(answer)
  expect(answer.steps).toHaveLength(13)
}

describe('a mutant of a recognised certificate', () => {
  const made = recognising()

  it.each([0x01, 0x80, 0xff])(
    'with bits of any byte flipped (%d) has an answer, and is not recognised',
    (bits) => {
      for (let at = 0; at < leaf.length; at++) {
        const mutant = Buffer.from(leaf)
        mutant[at] = (mutant[at] ?? 0) ^ bits
        const answer = made.of(mutant, { use })
        expectAnswer(answer)
        expect([at, answer.verdict]).not.toEqual([at, 'recognised'])
      }
    },
  )

  it('cut off anywhere has an answer that names the byte, or what is missing', () => {
    for (let length = 1; length < leaf.length; length++) {
      const answer = made.of(leaf.subarray(0, length), { use })
      expectAnswer(answer)
      expect(stepOf(answer, 'readable')).toMatchObject({ verdict: 'fail' })
    }
  })

  it('with a byte left out, doubled or put in has an answer, and is not recognised', () => {
    for (let at = 0; at < leaf.length; at++)
      for (const [from, between] of [
        [at + 1, []],
        [at, [leaf[at] ?? 0]],
        [at, [0x30, 0x80]],
      ] as const) {
        const mutant = Buffer.concat([
          leaf.subarray(0, at),
          Buffer.from(between),
          leaf.subarray(from),
        ])
        const answer = made.of(mutant, { use })
        expectAnswer(answer)
        expect([at, answer.verdict]).not.toEqual([at, 'recognised'])
      }
  })

  it.each(casesIn('mutants'))('%s has an answer', (mutant) => {
    expectAnswer(made.of(Buffer.from(caseSubject(`mutants/${mutant}`).certificate.bytes)))
  })
})

describeWithData('foreign-cas', 'real certificates under a register of 830 real CAs', (folder) => {
  const made = register()
  for (const { bytes } of filesBelow(folder))
    made.change(entryOf([member(bytes)], [recognised({ policyOids: [policy] })]))

  it('of CAs have an answer each: they are no certificates of holders', () => {
    for (const { bytes } of filesBelow(folder)) {
      const answer = made.of(bytes, { use })
      expectAnswer(answer)
      expect(answer.verdict).not.toBe('recognised')
    }
  })

  describeWithData('foreign-samples', 'and of holders', (samples) => {
    it('have an answer each; those of CAs in it are found signed by them', () => {
      const answers = filesBelow(samples).map(({ bytes }) => made.of(bytes, { use }))
      answers.forEach(expectAnswer)
      const issued = answers.filter((answer) => stepOf(answer, 'issuer').verdict === 'pass')
      expect(issued.length).toBeGreaterThan(0)
      for (const answer of issued) expect(stepOf(answer, 'type').verdict).toBe('fail')
    })
  })
})

describeWithData('sm2', 'an SM2 certificate', (folder) => {
  const file = (name: string) => {
    const bytes = readFileSync(join(folder, name))
    return Buffer.from(bytes.includes('-----BEGIN ') ? (derOf(bytes, 1)[0] ?? bytes) : bytes)
  }
  const under = (root: string, certificate: string) => {
    const made = register()
    made.change(entryOf([member(file(root))]))
    return made.of(file(certificate), { use })
  }

  it('under its recognised CA is found signed by it', () => {
    const answer = under(
      'GmSSL_pemtest_9c28d3847414.der',
      'gmsm_x509_additional_test_d03f82e2dcfb.der',
    )
    expectAnswer(answer)
    expect(stepOf(answer, 'issuer')).toMatchObject({ verdict: 'pass' })
    expect(stepOf(answer, 'path')).toMatchObject({ verdict: 'pass' })
  })

  it('signed without Z is not', () => {
    const answer = under(
      'Tongsuo_sm2-noza-root-cert_a754fc034efa.der',
      'Tongsuo_sm2-noza-cert_58fbd8ab4447.der',
    )
    expectAnswer(answer)
    expect(stepOf(answer, 'issuer')).toMatchObject({ verdict: 'fail' })
  })

  it('of any published kind has an answer', () => {
    const made = register()
    const files = filesBelow(folder)
    for (const { bytes } of files) made.change(entryOf([member(bytes)]))
    for (const { bytes } of files) expectAnswer(made.of(bytes, { use }))
    expect(files.length).toBeGreaterThan(20)
  })
})
