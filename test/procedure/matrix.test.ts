import { describe, expect, it } from '@jest/globals'
import { type ActName, actNames } from '../../procedure/acts.ts'
import type { CaseFacts, PersonFacts } from '../../procedure/case-facts.ts'
import { refusal } from '../../procedure/may-act.ts'
import { type Role, roles } from '../../procedure/roles.ts'
import { type Stage, stages } from '../../procedure/stages.ts'
import { at, claim, permissive, personOf } from './case.ts'
import { declaring, excluded, law, type Past, pasts } from './law.ts'

const declarations = ['none', 'clear', 'conflict'] as const
/** The past is one's own, or that of somebody whom one acts for. */
const owners = ['self', 'delegator'] as const

interface History {
  readonly past: readonly Past[]
  readonly declared: (typeof declarations)[number]
  readonly owner: (typeof owners)[number]
}

const histories: History[] = Array.from({ length: 2 ** pasts.length }, (_, bits) =>
  pasts.filter((_past, bit) => (bits >> bit) % 2 === 1),
).flatMap((past) =>
  declarations.flatMap((declared) => owners.map((owner) => ({ past, declared, owner }))),
)

/** What that history leaves in a case. */
function tracesOf(person: PersonFacts, history: History): Partial<CaseFacts> {
  const { past, declared, owner } = history
  const sub = owner === 'self' ? person.sub : 'the-delegator'
  const was = (each: Past) => (past.includes(each) ? { by: { sub } } : undefined)
  const conflict = declared === 'conflict'
  const role = person.roles[0] ?? 'auditor'
  return {
    delegations: [
      {
        from: { sub: 'the-delegator' },
        to: { sub: person.sub },
        role,
        starts: '2026',
        ends: '2027',
      },
    ],
    declarations: declared === 'none' ? [] : [{ sub, conflict }],
    panel: past.includes('expert') ? [{ sub }] : [],
    handledBy: past.includes('handler') ? [sub] : [],
    verifications: past.includes('verifier') ? [{ by: { sub } }] : [],
    parties: past.includes('party') || role === 'party' ? [{ sub: person.sub }] : [],
    proposal: was('proposer'),
    legality: was('legal'),
    hearing: past.includes('chair') ? { chair: { sub } } : undefined,
    decidedBy: past.includes('decider') ? { sub } : undefined,
  }
}

/** What the law says, by the table that is written out, not by the code under test. */
function expected(act: ActName, role: Role, stage: Stage, { past, declared }: History) {
  const [by, inStages] = law[act]
  if (!by.includes(role)) return 'NotEntitled'
  if (!inStages.includes(stage)) return 'WrongStage'
  if (act === 'withdraw' && past.includes('decider')) return 'WrongStage'
  if (act === 'declare' || act === 'declare-interest') return undefined
  if (declared === 'conflict') return 'ConflictOfInterest'
  if (declared === 'none' && declaring.includes(act)) return 'InterestNotDeclared'
  return excluded[act]?.some((each) => past.includes(each)) ? 'SeparationOfDuty' : undefined
}

const given = { at, claim }

describe('Separation of duty over the whole matrix: role × act × stage × history', () => {
  it.each(roles)(
    '%s',
    (role) => {
      const person = personOf(role)
      const past = histories.map((history) => ({ history, traces: tracesOf(person, history) }))
      const wrong: string[] = []
      let size = 0
      for (const act of actNames)
        for (const stage of stages) {
          // Nothing else in the case could refuse the act; every history leaves the same fields.
          const facts = { ...permissive(stage, act, person) }
          for (const { history, traces } of past) {
            size += 1
            const got = refusal(person, act, Object.assign(facts, traces), given)?.type
            const wanted = expected(act, role, stage, history)
            if (got !== wanted)
              wrong.push(
                `${act} in ${stage} after ${JSON.stringify(history)}: ${got}, not ${wanted}`,
              )
          }
        }
      process.stderr.write(`matrix: ${role}: ${size} combinations\n`)
      expect(wrong.slice(0, 5)).toEqual([])
    },
    300_000,
  )

  it('is as large as roles × acts × stages × histories', () => {
    const size = roles.length * actNames.length * stages.length * histories.length
    process.stderr.write(`matrix: ${size} combinations in all\n`)
    expect(histories).toHaveLength(2 ** pasts.length * declarations.length * owners.length)
  })
})
