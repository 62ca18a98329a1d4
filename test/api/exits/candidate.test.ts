import { describe, expect, it } from '@jest/globals'
import { Problem } from '../../../api/problem.ts'
import { validate } from '../../../api/validate.ts'
import { Candidate } from '../../../domain/exit/acts.ts'

const organisation = 'Successor CA'
const recognition = '00000000-0000-4000-8000-000000000000'
const wrong = (candidate: object) => {
  try {
    validate(Candidate, candidate, { pointer: '/candidate' })
  } catch (error) {
    if (error instanceof Problem) return error.errors
    throw error
  }
  throw new Error('expected the candidate to be refused')
}

describe('A candidate for a takeover', () => {
  it.each([{ organisation }, { organisation, recognition, licence: 'E-1' }])(
    'is recognised or licensed, one of the two, said in both languages: %j',
    (candidate) => {
      expect(wrong(candidate)).toEqual([
        {
          pointer: '/candidate',
          detail: {
            en: expect.stringContaining('either a recognition or a licence'),
            'zh-CN': expect.stringMatching(/认可或者许可证/),
          },
        },
      ])
    },
  )

  it.each([
    { organisation, recognition },
    { organisation, licence: 'E-1' },
  ])('is taken with one of them: %j', (candidate) => {
    expect(validate(Candidate, candidate, { pointer: '' })).toEqual(candidate)
  })
})
