/** Seeded mutants of a path and its CRLs: every one ends in an answer, quickly. */
import { describe, expect, it } from '@jest/globals'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { numbersFrom } from './mutate.ts'
import { soundFiles } from './sound-files.ts'
import { at } from './vocabulary.ts'

const files = soundFiles.slice(0, 6)

const validate = ([leaf, intermediate, anchor, ...crls]: Buffer[]) =>
  buildAndValidate({
    certificate: leaf!,
    intermediates: [intermediate!],
    anchors: [anchor!],
    crls,
    at,
    revocation: 'required',
  })

describe('a path with its CRLs', () => {
  it('is valid as it is', () => expect(validate(files)).toMatchObject({ valid: true }))

  it('has an answer for each of 3,000 mutants', () => {
    const random = numbersFrom(5280)
    let slowest = 0
    for (let count = 0; count < 3_000; count++) {
      const chosen = random(files.length)
      const mutant = Buffer.from(files[chosen]!)
      for (let flips = random(3); flips >= 0; flips--)
        mutant[random(mutant.length)]! ^= 1 << random(8)
      const start = performance.now()
      const answer = validate(files.map((file, at) => (at === chosen ? mutant : file)))
      slowest = Math.max(slowest, performance.now() - start)
      // No octet of the two certificates below the anchor is outside a signature.
      if (chosen < 2 && !mutant.equals(files[chosen]!)) expect(answer.valid).toBe(false)
    }
    expect(slowest).toBeLessThan(1_000)
  })
})
