/** Hostile sets of certificates end in an answer, within bounded time. */
import { describe, expect, it } from '@jest/globals'
import {
  alternativeNames,
  authority,
  certificate,
  entity,
  general,
  mappings,
  nameConstraints,
  policies,
  requireExplicitPolicy,
} from './authority.ts'
import { answerFor, at, verdictOn } from './vocabulary.ts'
import { buildAndValidate } from '../../../checks/path/validate.ts'

const root = entity('Root')
const anchor = authority(root, root)
const holder = entity('Holder')

/** Every authority certifies every other. */
const crossed = (count: number, ...more: Buffer[]) => {
  const authorities = Array.from({ length: count }, (_, at) => entity(`CA ${at}`))
  const certificates = authorities.flatMap((issuer) =>
    authorities.filter((each) => each !== issuer).map((each) => authority(issuer, each, ...more)),
  )
  return { authorities, certificates }
}

describe('cross-certified authorities', () => {
  const { authorities, certificates } = crossed(12)
  const leaf = certificate(authorities[0]!, holder)

  it('lead to the anchor where one of them does', () => {
    const link = authority(root, authorities[11]!)
    const answer = answerFor(leaf, [...certificates, link], [anchor])
    expect(answer).toMatchObject({ valid: true })
  })

  it('are no path where none of them leads to an anchor', () => {
    const answer = answerFor(leaf, certificates, [anchor])
    expect(answer).toMatchObject({ valid: false, reason: { code: 'no-path' } })
  })

  it('end at the limit of work where all of the many paths are wrong', () => {
    const forbidding = authority(
      root,
      authorities[11]!,
      nameConstraints([general.dns('a.example')]),
    )
    const named = certificate(authorities[0]!, holder, [alternativeNames(general.dns('b.example'))])
    const answer = answerFor(named, [...certificates, forbidding], [anchor])
    expect(answer).toMatchObject({
      valid: false,
      reason: { code: 'work-limit', undetermined: true },
    })
  })
})

describe('authorities of one name', () => {
  it('are tried up to the limit of work', () => {
    const many = Array.from({ length: 60 }, () => authority(root, entity('Same')))
    const own = entity('Same')
    const answer = answerFor(certificate(own, holder), [...many, authority(root, own)], [anchor])
    expect(answer).toMatchObject({ valid: true })
  })
})

describe('RFC 9618: policies that multiply at every level', () => {
  const width = 30
  const oidOf = (group: number, at: number) => `1.2.3.${group}.${at}`
  const group = (number: number) => Array.from({ length: width }, (_, at) => oidOf(number, at))
  const depth = 12
  const chain = Array.from({ length: depth }, (_, at) => entity(`Level ${at}`))
  // Each policy of a level is mapped to each policy of the next.
  const spread = (from: number) =>
    mappings(...group(from).flatMap((one) => group(from + 1).map((other) => [one, other] as const)))
  const path = [
    anchor,
    ...chain.map((each, at) =>
      authority(chain[at - 1] ?? root, each, policies(...group(at)), spread(at)),
    ),
    certificate(chain[depth - 1]!, holder, [policies(oidOf(depth, 0))]),
  ]

  it('are validated in bounded time and rightly', () => {
    expect(verdictOn(path, { explicitPolicy: true })).toBe('valid')
  })
})

describe('a certificate with very many names under very many constraints', () => {
  it('ends at the limit of work', () => {
    const hosts = (count: number, domain: string) =>
      Array.from({ length: count }, (_, at) => general.dns(`${at}.${domain}`))
    const ca = entity('CA')
    const path = [
      anchor,
      authority(root, ca, nameConstraints([], hosts(1_500, 'a.example'))),
      certificate(ca, holder, [alternativeNames(...hosts(1_500, 'b.example'))]),
    ]
    expect(verdictOn(path)).toBe('work-limit')
  })
})

describe('bytes that are no certificate', () => {
  const circumstances = { crls: [Buffer.from('no CRL')], at, revocation: 'required' } as const
  it('are unreadable where they are in question', () => {
    const certificate = Buffer.from('no certificate')
    const answer = buildAndValidate({
      certificate,
      intermediates: [],
      anchors: [anchor],
      ...circumstances,
    })
    expect(answer).toMatchObject({ reason: { code: 'unreadable' } })
  })
  it('lead nowhere among the others', () => {
    const answer = buildAndValidate({
      certificate: certificate(root, holder),
      intermediates: [Buffer.from([0x30, 0x80])],
      anchors: [anchor],
      ...circumstances,
    })
    expect(answer).toMatchObject({
      reason: { code: 'revocation-undetermined', undetermined: true },
    })
  })
})

describe('a policy required by an authority', () => {
  it('is missed in a certificate without policies', () => {
    const ca = entity('CA')
    const path = [anchor, authority(root, ca, requireExplicitPolicy()), certificate(ca, holder)]
    expect(verdictOn(path)).toBe('no-valid-policy')
  })
})
