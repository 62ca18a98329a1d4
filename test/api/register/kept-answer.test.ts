import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { answerBytes } from '../../../api/register/kept-answer.ts'
import type { VerificationAnswer } from '../../../domain/register/verification.ts'
import { authority, entity } from '../../checks/path/authority.ts'
import { files, happen, happening, leaves, minute } from './course.ts'
import { entryOf, holder, member, period, recognised, register } from './register.ts'

type Register = ReturnType<typeof register>

const kept = ({ memory }: Register, certificate: string, now: string) =>
  answerBytes(certificate, memory, now).toString()
const judged = ({ ask }: Register, certificate: string, now: string) =>
  JSON.stringify(ask({ certificate }, now))

describe('A kept answer', () => {
  it('is what would be judged anew, to the byte, whatever happens and whenever it is asked', () => {
    const certificates = leaves.map((leaf) => leaf.toString('base64'))
    // Now, in any order, and years later, when certificates and recognitions have ended.
    const moments = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 120 }), fc.integer({ min: 0, max: 40_000_000 })),
      { minLength: 3, maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(happening, moments), { maxLength: 12 }), (course) => {
        const made = register()
        for (const [place, [what, asked]] of course.entries()) {
          happen(made, place, what)
          for (const moment of [place, ...asked])
            for (const each of certificates)
              expect(kept(made, each, minute(moment))).toBe(judged(made, each, minute(moment)))
        }
      }),
      { numRuns: 120, seed: 20_261_121 },
    )
  })

  const ca = entity('Timed')
  const file = authority(ca, ca)
  const leaf = holder(ca, entity('Holder'), { notAfter: '270501000000Z' })
  const ending = [
    period('in-force', '2026-02-01T00:00:00.000Z', '2026-12-01T09:30:00.000Z'),
    period('restricted', '2026-12-01T09:30:00.000Z'),
  ]
  const steps = (answer: string, name: string) =>
    (JSON.parse(answer) as VerificationAnswer).steps.find(({ step }) => step === name)?.verdict

  it.each([
    ['the certificate’s last second is over', 'validity', '2027-05-01T00:00:01.000Z', {}],
    [
      'the last day of the recognition is over in Shanghai',
      'recognition',
      '2026-12-31T16:00:00.000Z',
      { validUntil: '2026-12-31' },
    ],
    ['a status ends', 'status', '2026-12-01T09:30:00.000Z', { history: ending }],
    ['the list tells no more', 'revocation', '2026-11-28T00:00:00.001Z', {}],
  ])('changes in the very millisecond in which %s', (_what, name, at, type) => {
    const made = register()
    const own = member(file)
    made.change(entryOf([own], [recognised(type)]))
    const [receivedAt, nextUpdate] = ['2026-11-20T00:00:00.000Z', '2026-11-28T00:00:00.000Z']
    made.list({ issuer: own.sha256, receivedAt, thisUpdate: receivedAt, nextUpdate, revoked: [] })
    const certificate = leaf.toString('base64')
    const before = new Date(Date.parse(at) - 1).toISOString()
    const first = kept(made, certificate, '2026-11-21T00:00:00.000Z')
    const [last, next] = [before, at].map((moment) => kept(made, certificate, moment))
    expect(last).toBe(judged(made, certificate, before))
    expect(next).toBe(judged(made, certificate, at))
    expect(steps(last ?? '', name)).toBe(steps(first, name))
    expect(steps(next ?? '', name)).not.toBe(steps(last ?? '', name))
  })

  it('does not outlive a change of the register or a new list', () => {
    const made = register()
    const own = member(files[0]!)
    const certificate = leaves[0]!.toString('base64')
    const now = minute(10)
    const recognisedBy = () =>
      (JSON.parse(kept(made, certificate, now)) as VerificationAnswer).recognised
    expect(recognisedBy()).toBe('no')
    made.change(entryOf([own]), minute(1))
    expect(recognisedBy()).toBe('yes')
    expect((JSON.parse(kept(made, certificate, now)) as VerificationAnswer).revoked).toBe(
      'undetermined',
    )
    made.list({
      issuer: own.sha256,
      receivedAt: minute(2),
      thisUpdate: minute(2),
      nextUpdate: minute(99),
      revoked: [],
    })
    expect((JSON.parse(kept(made, certificate, now)) as VerificationAnswer).revoked).toBe('no')
  })
})
