/** Seeded mutants of a path and its CRLs: every one ends in an answer, quickly. */
import { describe, expect, it } from '@jest/globals'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import * as der from '../encode.ts'
import {
  alternativeNames,
  authority,
  certificate,
  entity,
  extension,
  general,
  mappings,
  nameConstraints,
  policies,
} from './authority.ts'
import { crlNumber, deltaOf, revocationList } from './revocation-list.ts'
import { at } from './vocabulary.ts'

const root = entity('Root')
const ca = entity('CA')
const { dns, ip, mail, uri } = general
const point = der.sequence(der.explicit(0, der.explicit(0, uri('http://crl.example/ca.crl'))))
const files = [
  certificate(ca, entity('Holder'), [
    alternativeNames(dns('a.example'), mail('me@a.example'), ip(10, 1, 2, 3)),
    policies('1.2.3'),
    extension('2.5.29.31', der.sequence(point)),
  ]),
  authority(
    root,
    ca,
    nameConstraints([dns('a.example'), mail('a.example'), ip(10, 0, 0, 0, 255, 0, 0, 0)]),
    policies('1.2.3', '1.2.4'),
    mappings(['1.2.4', '1.2.3']),
  ),
  authority(root, root),
  revocationList(root, [], [crlNumber(1)]),
  revocationList(ca, [{ serial: '7f', reason: 1 }], [crlNumber(1)]),
  revocationList(ca, [{ serial: '7f', reason: 8 }], [crlNumber(2), deltaOf(1)]),
]

const validate = ([leaf, intermediate, anchor, ...crls]: Buffer[]) =>
  buildAndValidate({
    certificate: leaf!,
    intermediates: [intermediate!],
    anchors: [anchor!],
    crls,
    at,
    revocation: 'required',
  })

/** Numbers below a bound, the same in every run. */
function below(seed: number) {
  let state = seed
  return (bound: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % bound
  }
}

describe('a path with its CRLs', () => {
  it('is valid as it is', () => expect(validate(files)).toMatchObject({ valid: true }))

  it('has an answer for each of 3,000 mutants', () => {
    const random = below(5280)
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
