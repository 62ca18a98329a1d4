import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { VerificationAnswer } from '../../../domain/register/verification.ts'
import { files, happen, happening, ids, leaves, minute } from './course.ts'
import { entryOf, member, period, recognised, register } from './register.ts'

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
