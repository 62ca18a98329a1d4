import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { registerStatuses } from '../../../procedure/register-status.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import type { VerificationAnswer } from '../../../domain/register/verification.ts'
import { createHash } from 'node:crypto'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { authority, entity } from '../../checks/path/authority.ts'
import { entryOf, holder, member, period, recognised, register } from './register.ts'

const authorities = ['One', 'Two'].map((name) => entity(name))
const root = entity('Root')
/** Those that issue, and the one above them. */
const files = [...authorities.map((each) => authority(root, each)), authority(root, root)]
const leaves = authorities.map((each) => holder(each, entity('Holder')))
/** What the lists of each may revoke: those of the root, the first of the CAs below it. */
const serials = [...leaves, files[0]!].map((file) =>
  readCertificate(file).serialNumber.toString(16),
)

const from = Date.parse('2026-03-01T00:00:00Z')
const minute = (at: number) => new Date(from + at * 60_000).toISOString()

/** What happens in one minute: an entry changes, or a list comes in. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    entry: fc.nat(2),
    chain: fc.subarray([0, 1, 2], { minLength: 1 }),
    left: fc.boolean(),
    statuses: fc.array(fc.constantFrom(...registerStatuses), { minLength: 1, maxLength: 4 }),
    policy: fc.constantFrom('1.2.3', '1.2.4'),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    ca: fc.nat(2),
    revoked: fc.boolean(),
    back: fc.nat(200),
    lasting: fc.integer({ min: 1, max: 60 }),
  }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

const ids = [0, 1, 2].map((place) => `00000000-0000-4000-8000-00000000000${place}`)

function stateOf(now: number, made: Extract<Happening, { kind: 'change' }>): RegisterEntry {
  const history = made.statuses.map((status, place) => {
    const start = now - made.statuses.length + place
    const end = place + 1 < made.statuses.length ? minute(start + 1) : undefined
    return period(status, minute(start), end)
  })
  const place = made.left ? { until: minute(now - 1) } : {}
  return entryOf(
    made.chain.map((each) => member(files[each]!, place)),
    [recognised({ policyOids: [made.policy], history })],
    ids[made.entry],
  )
}

function happen(to: ReturnType<typeof register>, now: number, what: Happening): void {
  if (what.kind === 'change') return void to.change(stateOf(now, what), minute(now))
  to.list({
    issuer: createHash('sha256').update(files[what.ca]!).digest('hex'),
    receivedAt: minute(now),
    thisUpdate: minute(now),
    nextUpdate: minute(now + what.lasting),
    revoked: what.revoked ? [[serials[what.ca]!, minute(now - what.back), 'keyCompromise']] : [],
  })
}

const questions = leaves.flatMap((leaf) =>
  [undefined, minute(3), minute(12)].map((signedAt) => ({
    certificate: leaf.toString('base64'),
    ...(signedAt !== undefined && { signedAt }),
  })),
)

/** What may differ: only when it was said. */
const said = ({ answeredAt: _, signedAtStatedBy: __, ...answer }: VerificationAnswer) => {
  const [instant, ...steps] = answer.steps
  return { ...answer, steps: [instant?.verdict, ...steps] }
}

describe('whatever happens to the register', () => {
  it('an answer as of a moment is the answer that was given then', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (course) => {
        const made = register()
        const given = course.flatMap((what, place) => {
          happen(made, place, what)
          const moment = minute(place + 0.5)
          return questions.map((question) => ({ question, answer: made.ask(question, moment) }))
        })
        for (const { question, answer } of given) {
          const { asOf, knowledge, signedAt } = answer
          const later = minute(10_000)
          expect(said(made.ask({ ...question, asOf }, later))).toEqual(said(answer))
          const exactly = { ...question, asOf, knowledge, signedAt }
          expect(said(made.ask(exactly, later))).toEqual(said(answer))
        }
      }),
      { numRuns: 150, seed: 20_261_121 },
    )
  })

  it('what is recorded late changes no answer that names what it rests on', () => {
    const made = register()
    made.change(entryOf([member(files[0]!)], [recognised()], ids[0]))
    const question = { certificate: leaves[0]!.toString('base64') }
    const answer = made.ask(question, minute(10))
    const ended = [
      period('in-force', '2026-02-01T00:00:00Z', minute(5)),
      period('withdrawn', minute(5)),
    ]
    made.change(entryOf([member(files[0]!)], [recognised({ history: ended })], ids[0]), minute(5))
    const { asOf, knowledge, signedAt } = answer
    const again = made.ask({ ...question, asOf, knowledge, signedAt }, minute(20))
    expect(said(again)).toEqual(said(answer))
    expect(made.ask({ ...question, asOf, signedAt }, minute(20)).recognised).toBe('no')
  })
})

describe('changes', () => {
  it('are applied in their order, each once', () => {
    const made = register()
    const change = made.change(entryOf([member(files[0]!)]))
    expect(made.memory.apply(change)).toBe(false)
    expect(() => made.memory.apply({ ...change, sequence: 3 })).toThrow(/expected change 2, got 3/)
    expect(made.memory.head()).toEqual({ changes: 1, lists: 0 })
  })
})
